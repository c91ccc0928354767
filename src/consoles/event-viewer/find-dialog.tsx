import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, RadioGroup, TextField } from '#ui';
import type { Direction } from './event-rows.ts';

/** What was looked for last; F3 goes on with it. */
export interface Search {
  readonly wanted: string;
  readonly direction: Direction;
}

/** Props of {@link FindDialog}. */
export interface FindDialogProps {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  /** Selects the next hit; the name of what was found, or null. */
  readonly onFind: (search: Search) => string | null;
  readonly onClose: () => void;
}

/** Looks for words in the list, up or down from the line that is selected. Stays open, so that one can go from hit to hit. */
export function FindDialog({ search, onSearch, onFind, onClose }: FindDialogProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [answer, setAnswer] = useState('');
  const canFind = search.wanted.trim() !== '';
  const find = () => {
    if (!canFind) return;
    const found = onFind(search);
    setAnswer(found === null ? t('viewer.find.nothing') : t('viewer.find.found', { name: found }));
  };
  return (
    <Dialog
      title={t('viewer.find.title')}
      width={24}
      onClose={onClose}
      onSubmit={find}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={!canFind} keepsFocus>
            {t('viewer.find.next')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.close')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <TextField
          label={t('viewer.find.what')}
          value={search.wanted}
          onChange={(wanted) => onSearch({ ...search, wanted })}
          description={t('viewer.find.help')}
          shouldFocus
        />
        <RadioGroup
          label={t('viewer.find.direction')}
          options={[
            { id: 'previous', label: t('viewer.find.up') },
            { id: 'next', label: t('viewer.find.down') },
          ]}
          value={search.direction}
          onChange={(id) => onSearch({ ...search, direction: id === 'previous' ? 'previous' : 'next' })}
        />
        <p className="k-answer" role="status">
          {answer}
        </p>
      </div>
    </Dialog>
  );
}
