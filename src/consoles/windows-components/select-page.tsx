import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, WindowsComponent } from '#domain';
import { CheckBox } from '#ui';
import { changedChoice, componentGroups, hasAllComponents } from './component-choice.ts';

/** Props of {@link SelectPage}. */
export interface SelectPageProps {
  readonly node: ComputerNode;
  readonly chosen: readonly WindowsComponent[];
  readonly onChange: (chosen: readonly WindowsComponent[]) => void;
}

/** The components by the part of Windows that they belong to, each with what it is for; those that are there are ticked and grey. */
export function SelectPage({ node, chosen, onChange }: SelectPageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <p>
        {hasAllComponents(node) ? t('components.allInstalled', { node: node.name }) : t('components.hint')}
      </p>
      <div className="k-paper c-sunken k-stack">
        {componentGroups.map(({ id, components }) => (
          <fieldset className="k-ticks" key={id}>
            <legend>{t(`components.group.${id}`)}</legend>
            {components.map((component) => (
              <ComponentBox
                key={component}
                component={component}
                isInstalled={node.windowsComponents.includes(component)}
                isTicked={chosen.includes(component)}
                onChange={(isTicked) => onChange(changedChoice(chosen, component, isTicked))}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <p className="k-note">{t('components.keep')}</p>
    </div>
  );
}

function ComponentBox({
  component,
  isInstalled,
  isTicked,
  onChange,
}: {
  component: WindowsComponent;
  isInstalled: boolean;
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
}): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'events']);
  return (
    <div className="k-component">
      <CheckBox
        isChecked={isInstalled || isTicked}
        isDisabled={isInstalled}
        reason={isInstalled ? t('components.installed') : undefined}
        onChange={onChange}
      >
        {t(`events:value.windowsComponent.${component}`)}
      </CheckBox>
      <p className="k-note">{t(`components.description.${component}`)}</p>
    </div>
  );
}
