import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ListView } from '#ui';
import { type TargetRow, targetRows } from './initiator-model.ts';
import type { PageProps } from './iscsi-initiator.tsx';

/** Persistent Targets: those on which the computer is logged on again whenever Windows starts. */
export function PersistentPage({ world, computer, port }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const [selected, setSelected] = useState<string | null>(null);
  const rows = targetRows(world, computer).filter(({ persistent }) => persistent);
  const chosen = rows.find(({ id }) => id === selected);
  return (
    <div className="ii-page">
      <p>{t('iscsi.persistentText')}</p>
      <div className="ii-list">
        <ListView<TargetRow>
          label={t('iscsi.persistent')}
          columns={[{ id: 'name', label: t('iscsi.name'), text: ({ name }) => name, width: 340 }]}
          rows={rows}
          icon={() => ({ name: 'storage' })}
          selectedId={selected}
          onSelect={setSelected}
        />
      </div>
      <div className="k-row">
        <Button
          isDisabled={chosen === undefined}
          reason={t('iscsi.chooseTarget')}
          onPress={() =>
            port.submit({
              type: 'removePersistentTarget',
              node: computer.name,
              target: chosen?.array ?? '',
            })
          }
        >
          {t('iscsi.remove')}
        </Button>
      </div>
    </div>
  );
}
