import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { nodeNamed } from '#domain/selectors';
import type { Session } from '#session';
import { MessageBox } from '#ui';
import type { CommandPort } from '../shared/use-command.tsx';
import type { DialogRequest } from './dialog-request.ts';
import { type Connection, connect } from './model/connection.ts';
import { PropertiesDialog } from './properties/properties-dialog.tsx';
import { OpenConnectionDialog } from './views/open-connection-dialog.tsx';
import { RenameDialog } from './views/rename-dialog.tsx';
import { AddNodesWizard } from './wizards/add-nodes-wizard.tsx';
import { ApplicationWizard } from './wizards/application-wizard.tsx';
import { NewClusterWizard } from './wizards/new-cluster-wizard.tsx';
import { NewGroupWizard } from './wizards/new-group-wizard.tsx';
import { NewResourceWizard } from './wizards/new-resource-wizard.tsx';

/** What every dialog of Cluster Administrator gets. */
export interface ClusterDialogProps {
  readonly session: Session;
  /** The server on whose desktop it runs. */
  readonly node: string;
  readonly world: World;
  readonly commands: CommandPort;
  readonly onClose: () => void;
}

/** Props of {@link ClusterDialogs}. */
export interface ClusterDialogsProps extends Omit<ClusterDialogProps, 'onClose'> {
  readonly dialog: DialogRequest | null;
  readonly setDialog: (dialog: DialogRequest | null) => void;
  readonly onConnected: (connection: Connection) => void;
}

/** Draws the dialog that is open, if any. */
export function ClusterDialogs(props: ClusterDialogsProps): ReactNode {
  const { dialog, setDialog, onConnected, ...rest } = props;
  const onClose = () => setDialog(null);
  const common = { ...rest, onClose };
  switch (dialog?.kind) {
    case 'openConnection':
      return (
        <OpenConnectionDialog
          {...common}
          onConnected={onConnected}
          onWizard={(kind) => setDialog({ kind })}
        />
      );
    case 'newCluster':
      return <NewClusterWizard {...common} onFinished={() => connectLocally(rest, onConnected, onClose)} />;
    case 'addNodes':
      return <AddNodesWizard {...common} onFinished={() => connectAnywhere(rest, onConnected, onClose)} />;
    case 'newGroup':
      return (
        <NewGroupWizard
          {...common}
          onCreated={(name) => setDialog({ kind: 'created', what: 'group', name })}
        />
      );
    case 'newResource':
      return (
        <NewResourceWizard
          {...common}
          group={dialog.group}
          onCreated={(name) => setDialog({ kind: 'created', what: 'resource', name })}
        />
      );
    case 'configureApplication':
      return (
        <ApplicationWizard
          {...common}
          group={dialog.group}
          onCreated={(name) => setDialog({ kind: 'created', what: 'virtualServer', name })}
        />
      );
    case 'rename':
      return <RenameDialog {...common} object={dialog.object} />;
    case 'properties':
      return <PropertiesDialog {...common} object={dialog.object} />;
    case 'question':
      return <QuestionBox {...common} dialog={dialog} />;
    case 'created':
      return <CreatedBox dialog={dialog} onClose={onClose} />;
    default:
      return null;
  }
}

type Connected = ClusterDialogsProps['onConnected'];
type Place = Pick<ClusterDialogProps, 'session' | 'node'>;

function connectLocally({ session, node }: Place, onConnected: Connected, otherwise: () => void): void {
  tryToConnect({ session, node }, '.', onConnected, otherwise);
}

/** After Add Nodes on a computer that was no member before: by the cluster's name when the local way fails. */
function connectAnywhere({ session, node }: Place, onConnected: Connected, otherwise: () => void): void {
  const name = session.frame().world.cluster?.name ?? '.';
  tryToConnect({ session, node }, '.', onConnected, () =>
    tryToConnect({ session, node }, name, onConnected, otherwise),
  );
}

function tryToConnect(
  { session, node }: Place,
  name: string,
  onConnected: Connected,
  otherwise: () => void,
): void {
  const { world } = session.frame();
  const from = nodeNamed(world, node);
  const attempt = from === undefined ? null : connect(world, from, name);
  if (attempt?.ok) onConnected(attempt.connection);
  else otherwise();
}

function QuestionBox({
  dialog,
  commands,
  onClose,
}: {
  dialog: Extract<DialogRequest, { kind: 'question' }>;
  commands: CommandPort;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { question, warnings } = dialog;
  return (
    <MessageBox
      kind="warning"
      title={t('desktop.console.cluster-administrator')}
      buttons={['yes', 'no']}
      defaultButton="no"
      onAnswer={(answer) => {
        onClose();
        if (answer === 'yes') commands.submit(dialog.command);
      }}
    >
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      {question === null ? null : (
        <p>{t(`question.${question.key}`, { name: question.name, others: question.others.join(', ') })}</p>
      )}
      {question === null ? <p>{t('question.goOn')}</p> : null}
    </MessageBox>
  );
}

function CreatedBox({
  dialog,
  onClose,
}: {
  dialog: Extract<DialogRequest, { kind: 'created' }>;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <MessageBox kind="info" title={t('desktop.console.cluster-administrator')} onAnswer={onClose}>
      {t(`created.${dialog.what}`, { name: dialog.name })}
    </MessageBox>
  );
}
