import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, RadioGroup, TextField } from '#ui';
import type { Search } from './find-in.ts';

/** Props of {@link FindDialog}. */
export interface FindDialogProps {
  readonly title: string;
  /** What is looked through. */
  readonly help: string;
  /** Said when nothing was found. */
  readonly nothing: string;
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  /** Selects the next hit; the name of what was found, or null. */
  readonly onFind: (search: Search) => string | null;
  readonly onClose: () => void;
}

/** Looks for words in the list, up or down from the line that is selected. Stays open, so that one can go from hit to hit. */
export function FindDialog(props: FindDialogProps): ReactNode {
  const { search, onSearch, onFind, onClose } = props;
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [answer, setAnswer] = useState('');
  const canFind = search.wanted.trim() !== '';
  const find = () => {
    if (!canFind) return;
    const found = onFind(search);
    setAnswer(found === null ? props.nothing : t('find.found', { name: found }));
  };
  return (
    <Dialog
      title={props.title}
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
          description={props.help}
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
        <p className="k-answer k-found" role="status">
          {answer}
        </p>
      </div>
    </Dialog>
  );
}
