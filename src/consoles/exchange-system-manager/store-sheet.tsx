import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, ExchangeVirtualServer, MessageStore, StorageGroup, World } from '#domain';
import { databaseMb, logsBesideData, storeProblem } from '#domain/selectors';
import { formatNumber } from '#i18n';
import { PropertySheet, TextField } from '#ui';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { lettersOf } from './group-sheet.tsx';
import { useTexts } from './manager-texts.ts';
import { MoveQuestion } from './move-question.tsx';
import { type PublicChoice, PublicPart, usePublicServer } from './public-part.tsx';
import { databasePath, newPublicStoreCommand, newStoreCommand, streamingPath } from './store-forms.ts';
import { WarningNotes } from './warning-notes.tsx';

/** Props of {@link StoreSheet}. */
export interface StoreSheetProps {
  readonly evs: ExchangeVirtualServer;
  readonly group: StorageGroup;
  /** Null for one that is to be made. */
  readonly store: MessageStore | null;
  readonly storeKind: MessageStore['storeKind'];
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  /** A store of this name has been made; it is not mounted yet. */
  readonly onMade: (name: string) => void;
  readonly onClose: () => void;
}

/** New Mailbox Store, or the properties of a store: General and Database (L-7, E-4, A-37). */
export function StoreSheet(props: StoreSheetProps): ReactNode {
  const { evs, group, store, storeKind, node, port, onMade, onClose } = props;
  const { t } = useTranslation('consoles-esm');
  const [fields, setFields] = useState(() => formOf(props));
  const chosen = usePublicServer(props);
  const [isAsking, setAsking] = useState(false);
  const isPublic = storeKind === 'public';
  const names = { node, server: evs.name, storageGroup: group.name, store: fields.name.trim() };
  const database = fields.database.trim();
  const command: Command = {
    type: store !== null ? 'setStorePath' : isPublic ? 'createPublicStore' : 'createMailboxStore',
    ...names,
    database,
  };
  const isChanged = store === null || store.database !== database;
  const verdict = port.query(command);
  const made = isPublic ? t('store.newPublic') : t('store.new');
  const title = store === null ? made : t('properties', { name: store.name });
  const send = () => {
    if (!chosen.apply() || !port.submit(command).ok) return;
    onClose();
    if (store === null) onMade(names.store);
  };
  const answered = (isYes: boolean) => (isYes ? send() : setAsking(false));
  const ok = () => {
    if (!isChanged) chosen.apply() && onClose();
    else if (store !== null && warningTexts(verdict).length > 0) setAsking(true);
    else send();
  };
  const rename = (name: string) => {
    const isProposed = fields.database === databasePath(group, fields.name);
    setFields({ name, database: isProposed ? databasePath(group, name) : fields.database });
  };
  return (
    <>
      <PropertySheet
        title={title}
        width={32}
        onOk={ok}
        onCancel={onClose}
        canOk={!isChanged || verdict.ok}
        blockedReason={reasonText(verdict)}
        tabs={[
          {
            id: 'general',
            label: t('general'),
            content: <GeneralPage {...props} {...{ rename, chosen }} name={fields.name} />,
          },
          {
            id: 'database',
            label: t('store.database'),
            content: (
              <DatabasePage
                {...props}
                database={fields.database}
                onChange={(path) => setFields({ ...fields, database: path })}
              >
                {store !== null && logsBesideData(group) ? (
                  <p className="k-note">{t('group.beside')}</p>
                ) : null}
                <WarningNotes verdict={verdict} isShown={isChanged} />
              </DatabasePage>
            ),
          },
        ]}
      />
      {isAsking ? <MoveQuestion title={title} verdict={verdict} onAnswer={answered} /> : null}
    </>
  );
}

interface GeneralPageProps extends StoreSheetProps {
  readonly name: string;
  readonly rename: (name: string) => void;
  readonly chosen: PublicChoice;
}

function GeneralPage({ name, rename, chosen, ...props }: GeneralPageProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const isNew = props.store === null;
  return (
    <div className="k-stack">
      <TextField
        label={t('store.name')}
        value={name}
        onChange={rename}
        isReadOnly={!isNew}
        shouldFocus={isNew}
      />
      <StoreFacts {...props} />
      <PublicPart {...props} chosen={chosen} />
    </div>
  );
}

interface DatabasePageProps extends Pick<StoreSheetProps, 'evs' | 'world'> {
  readonly database: string;
  readonly onChange: (database: string) => void;
  readonly children: ReactNode;
}

function DatabasePage({ evs, world, database, onChange, children }: DatabasePageProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  return (
    <div className="k-stack">
      <TextField label={t('store.databasePath')} value={database} onChange={onChange} />
      <TextField label={t('store.streamingPath')} value={streamingPath(database.trim())} isReadOnly />
      <p className="k-note">{t('path.letters', { letters: lettersOf(world, evs) })}</p>
      {children}
    </div>
  );
}

function formOf({ evs, group, store, storeKind, node }: StoreSheetProps) {
  if (store !== null) return { name: store.name, database: store.database };
  const make = storeKind === 'public' ? newPublicStoreCommand : newStoreCommand;
  const { store: name, database } = make(evs, group, node);
  return { name, database };
}

function StoreFacts({ world, evs, group, store }: StoreSheetProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const texts = useTexts();
  if (store === null) return <p className="k-note">{t('store.newNote')}</p>;
  const isMailbox = store.storeKind === 'mailbox';
  const problem = storeProblem(world, evs, { group, store });
  return (
    <>
      <TextField
        label={t('column.state')}
        labelPlacement="side"
        value={texts.storeState(problem)}
        isReadOnly
      />
      {isMailbox ? (
        <TextField
          label={t('column.mailboxes')}
          labelPlacement="side"
          value={formatNumber(store.mailboxes)}
          isReadOnly
        />
      ) : null}
      <TextField
        label={t('store.size')}
        labelPlacement="side"
        value={t('store.megabytes', { size: formatNumber(databaseMb(store)) })}
        isReadOnly
      />
    </>
  );
}
