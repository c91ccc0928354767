import type { ReactNode } from 'react';
import { Button } from '../fields/button.tsx';
import { type PropertyTab, TabPages } from '../layout/tab-pages.tsx';
import { useText } from '../use-text.ts';
import { Dialog } from './dialog.tsx';

/** Props of {@link PropertySheet}. */
export interface PropertySheetProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly tabs: readonly PropertyTab[];
  readonly selectedTab?: string;
  readonly onSelectTab?: (id: string) => void;
  readonly onOk: () => void;
  readonly onCancel: () => void;
  /** Without it there is no Apply button. */
  readonly onApply?: () => void;
  readonly canApply?: boolean;
  readonly canOk?: boolean;
  /** Why OK and Apply are disabled. */
  readonly blockedReason?: string | undefined;
  /** In rem. */
  readonly width?: number;
}

/** Tabs with OK, Cancel and Apply. The caller owns all values. */
export function PropertySheet(props: PropertySheetProps): ReactNode {
  const t = useText();
  const canOk = props.canOk !== false;
  return (
    <Dialog
      title={props.title}
      icon={props.icon}
      width={props.width ?? 27}
      className="c-property-sheet"
      onClose={props.onCancel}
      onSubmit={() => canOk && props.onOk()}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={!canOk} reason={props.blockedReason}>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={props.onCancel}>{t('ui:button.cancel')}</Button>
          {props.onApply ? (
            <Button
              onPress={props.onApply}
              isDisabled={props.canApply === false || !canOk}
              reason={props.blockedReason}
            >
              {t('ui:button.apply')}
            </Button>
          ) : null}
        </>
      }
    >
      <TabPages
        label={props.title}
        tabs={props.tabs}
        areStacked
        {...(props.selectedTab === undefined ? {} : { selectedTab: props.selectedTab })}
        {...(props.onSelectTab ? { onSelectTab: props.onSelectTab } : {})}
      />
    </Dialog>
  );
}
