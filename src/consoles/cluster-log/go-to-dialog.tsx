import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, NumberField } from '#ui';
import type { ClusterLogState } from './use-cluster-log.ts';

/** Go To: chooses the line with a number among those that are shown. */
export function GoToDialog({ log, onClose }: { log: ClusterLogState; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['cluster-log', 'ui']);
  const { shown, selected, select } = log;
  const [number, setNumber] = useState(selected === null ? shown.length : shown.indexOf(selected) + 1);
  const wanted = shown[number - 1];
  const go = () => {
    if (wanted === undefined) return;
    select(wanted.id);
    onClose();
  };
  return (
    <Dialog
      title={t('goTo.title')}
      width={20}
      onClose={onClose}
      onSubmit={go}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={wanted === undefined}>
            {t('goTo.go')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <NumberField
        label={t('goTo.number')}
        value={number}
        onChange={setNumber}
        min={1}
        max={shown.length}
        description={t('goTo.help', { last: shown.length })}
        shouldFocus
      />
    </Dialog>
  );
}
