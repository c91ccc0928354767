import type { ReactNode } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Button } from '../fields/button.tsx';
import { useText } from '../use-text.ts';
import { Dialog } from './dialog.tsx';

/** One page of a property sheet. */
export interface PropertyTab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

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
      <Tabs
        className="c-tabs"
        {...(props.selectedTab === undefined ? {} : { selectedKey: props.selectedTab })}
        {...(props.onSelectTab ? { onSelectionChange: (key: Key) => props.onSelectTab?.(String(key)) } : {})}
      >
        <TabList className="c-tab-list" aria-label={props.title}>
          {props.tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="c-tab">
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {props.tabs.map((tab) => (
          <TabPanel key={tab.id} id={tab.id} className="c-tab-panel">
            {tab.content}
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  );
}
