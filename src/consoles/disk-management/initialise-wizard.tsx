import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckBox, Wizard, WizardNote } from '#ui';
import { warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { WarningList } from '../shared/warning-list.tsx';
import type { DiskRow } from './disk-map.ts';
import { useDiskTexts } from './disk-texts.ts';

/** Props of {@link InitialiseWizard}. */
export interface InitialiseWizardProps {
  readonly node: string;
  /** Disks without a signature at this instant. */
  readonly rows: readonly DiskRow[];
  /** Numbers that are ticked at first. */
  readonly first: readonly number[];
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Writes signatures: one `initialiseDisk` for each disk that is ticked. */
export function InitialiseWizard({ node, rows, first, port, onClose }: InitialiseWizardProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const texts = useDiskTexts();
  const [ticked, setTicked] = useState<readonly number[]>(first);
  const chosen = rows.filter((row) => ticked.includes(row.number));
  const nothing = rows.length === 0 ? t('disk.initialise.noneLeft') : t('disk.initialise.none');
  const nameOf = (row: DiskRow) =>
    t('disk.initialise.disk', { number: row.number, size: texts.size(row.sizeMb) });
  const warnings = chosen.flatMap((row) =>
    warningTexts(port.query({ type: 'initialiseDisk', node, disk: row.number })),
  );
  const finish = () => {
    for (const row of chosen) {
      if (!port.submit({ type: 'initialiseDisk', node, disk: row.number }).ok) return;
    }
    onClose();
  };
  const toggle = (number: number, isTicked: boolean) =>
    setTicked((before) => (isTicked ? [...before, number] : before.filter((other) => other !== number)));
  return (
    <Wizard
      title={t('disk.initialise.title')}
      onFinish={finish}
      onCancel={onClose}
      pages={[
        {
          id: 'welcome',
          kind: 'welcome',
          title: t('disk.initialise.welcome'),
          content: (
            <div className="k-stack">
              <p>{t('disk.initialise.welcomeText')}</p>
              <p>{t('disk.initialise.welcomeBasic')}</p>
            </div>
          ),
        },
        {
          id: 'select',
          title: t('disk.initialise.select'),
          subtitle: t('disk.initialise.selectSub'),
          canNext: chosen.length > 0,
          nextDisabledReason: chosen.length > 0 ? undefined : nothing,
          content: (
            <fieldset className="k-ticks">
              <legend>{t('disk.initialise.disks')}</legend>
              {rows.map((row) => (
                <CheckBox
                  key={row.number}
                  isChecked={ticked.includes(row.number)}
                  onChange={(isTicked) => toggle(row.number, isTicked)}
                >
                  {nameOf(row)}
                </CheckBox>
              ))}
              {rows.length === 0 ? <p>{t('disk.initialise.noneLeft')}</p> : null}
              <WizardNote reason={rows.length > 0 && chosen.length === 0 ? nothing : undefined} />
            </fieldset>
          ),
        },
        {
          id: 'completing',
          kind: 'finish',
          title: t('disk.initialise.completing'),
          canNext: chosen.length > 0,
          nextDisabledReason: chosen.length > 0 ? undefined : nothing,
          content: (
            <div className="k-stack">
              <p>{t('disk.initialise.completingText')}</p>
              <ul className="k-summary">
                {chosen.map((row) => (
                  <li key={row.number}>{nameOf(row)}</li>
                ))}
              </ul>
              <WarningList texts={warnings} />
            </div>
          ),
        },
      ]}
    />
  );
}
