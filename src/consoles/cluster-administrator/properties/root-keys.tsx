import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, ListBox, TextField } from '#ui';
import { withRootKey } from '../model/resource-draft.ts';

/** Props of {@link RootKeys}. */
export interface RootKeysProps {
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** Registry Replication, in sheet and wizard: root keys that go along with a generic application or service. */
export function RootKeys({ keys, onChange }: RootKeysProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [selected, setSelected] = useState<string | null>(null);
  /** The key in the dialog: empty = a new one. */
  const [edited, setEdited] = useState<string | null>(null);
  const chosen = selected !== null && keys.includes(selected) ? selected : null;
  const missing = chosen === null ? t('properties.selectKey') : undefined;
  const keep = (key: string) => {
    onChange(withRootKey(keys, edited ?? '', key));
    setEdited(null);
  };
  return (
    <>
      <ListBox
        label={t('field.rootKeys')}
        options={keys.map((key) => ({ id: key, label: key }))}
        selectedIds={chosen === null ? [] : [chosen]}
        onSelect={([id]) => setSelected(id ?? null)}
        onOpen={setEdited}
        emptyText={t('properties.noKeys')}
      />
      <div className="wizard-row">
        <Button onPress={() => setEdited('')}>{t('button.addKey')}</Button>
        <Button isDisabled={chosen === null} reason={missing} onPress={() => setEdited(chosen)}>
          {t('button.modify')}
        </Button>
        <Button
          keepsFocus
          isDisabled={chosen === null}
          reason={missing}
          onPress={() => onChange(keys.filter((key) => key !== chosen))}
        >
          {t('button.remove')}
        </Button>
      </div>
      {edited === null ? null : <RootKeyDialog before={edited} onOk={keep} onClose={() => setEdited(null)} />}
    </>
  );
}

function RootKeyDialog(props: {
  before: string;
  onOk: (key: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [key, setKey] = useState(props.before);
  return (
    <Dialog
      title={t('properties.rootKey')}
      width={28}
      onClose={props.onClose}
      onSubmit={() => props.onOk(key.trim())}
      buttons={
        <>
          <Button type="submit" isDefault>
            {t('button.ok')}
          </Button>
          <Button onPress={props.onClose}>{t('button.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('field.rootKey')}
        value={key}
        onChange={setKey}
        description={t('properties.rootKeyHint')}
        shouldFocus
      />
    </Dialog>
  );
}
