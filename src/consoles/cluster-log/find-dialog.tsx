import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, RadioGroup, TextField } from '#ui';
import type { Direction } from './log-lines.ts';

/** What was looked for last; F3 goes on with it. */
export interface Search {
  readonly wanted: string;
  readonly direction: Direction;
}

/** Props of {@link FindDialog}. */
export interface FindDialogProps {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  /** Chooses the next hit; its text, or null. */
  readonly onFind: (search: Search) => string | null;
  readonly onClose: () => void;
}

/** Looks for words in the file, up or down from the chosen line. Stays open, so that one can go from hit to hit. */
export function FindDialog({ search, onSearch, onFind, onClose }: FindDialogProps): ReactNode {
  const { t } = useTranslation(['cluster-log', 'ui']);
  const [answer, setAnswer] = useState('');
  const canFind = search.wanted.trim() !== '';
  const find = () => {
    if (!canFind) return;
    const line = onFind(search);
    setAnswer(line === null ? t('find.nothing') : t('find.found', { line }));
  };
  return (
    <Dialog
      title={t('find.title')}
      width={24}
      onClose={onClose}
      onSubmit={find}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={!canFind} keepsFocus>
            {t('find.next')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.close')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <TextField
          label={t('find.what')}
          value={search.wanted}
          onChange={(wanted) => onSearch({ ...search, wanted })}
          description={t('find.help')}
          shouldFocus
        />
        <RadioGroup
          label={t('find.direction')}
          options={[
            { id: 'previous', label: t('find.up') },
            { id: 'next', label: t('find.down') },
          ]}
          value={search.direction}
          onChange={(id) => onSearch({ ...search, direction: id === 'previous' ? 'previous' : 'next' })}
        />
        <p className="k-answer k-log-answer" role="status">
          {answer}
        </p>
      </div>
    </Dialog>
  );
}
