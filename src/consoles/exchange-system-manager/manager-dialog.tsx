import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { evsNamed, storageGroupNamed, storeNamed } from '#domain/selectors';
import { MessageBox } from '#ui';
import { warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { GroupSheet } from './group-sheet.tsx';
import { type OpenDialog, storeFieldsOf } from './manager-menu.ts';
import { MoveWizard } from './move-wizard.tsx';
import { ProtocolSheet } from './protocol-sheet.tsx';
import { ServerSheet } from './server-sheet.tsx';
import { StoreSheet } from './store-sheet.tsx';

/** Props of {@link ManagerDialog}. */
export interface ManagerDialogProps {
  readonly dialog: OpenDialog;
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  readonly open: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** The dialog that is open over the console; nothing when what it was about has gone. */
export function ManagerDialog(props: ManagerDialogProps): ReactNode {
  const { dialog, world, node, port, open, onClose } = props;
  const { kind, place } = dialog;
  const evs = evsNamed(world, place.server);
  if (evs === undefined) return null;
  const group = storageGroupNamed(evs, place.storageGroup) ?? null;
  const common = { world, node, port, onClose };
  if (kind === 'server') return <ServerSheet {...common} evs={evs} />;
  if (kind === 'protocol') return <ProtocolSheet {...common} evs={evs} protocol={place.protocol} />;
  if (kind === 'newGroup') return <GroupSheet {...common} evs={evs} group={null} />;
  if (group === null) return null;
  if (kind === 'group') return <GroupSheet {...common} evs={evs} group={group} />;
  const made = (store: string) => open({ kind: 'mountNow', place: { ...place, store } });
  if (kind === 'newStore')
    return <StoreSheet {...common} evs={evs} group={group} store={null} onMade={made} />;
  const placed = storeNamed(evs, place.storageGroup, place.store);
  if (placed === undefined) return null;
  if (kind === 'store')
    return <StoreSheet {...common} evs={evs} group={group} store={placed.store} onMade={made} />;
  if (kind === 'move') return <MoveWizard {...common} place={place} mailboxes={placed.store.mailboxes} />;
  return <MountQuestion {...props} />;
}

/** Whether a store is to be mounted now, or dismounted after all. */
function MountQuestion({ dialog, node, port, onClose }: ManagerDialogProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const isMount = dialog.kind === 'mountNow';
  const { store } = dialog.place;
  const fields = storeFieldsOf(dialog.place, node);
  const command = { type: isMount ? 'mountStore' : 'dismountStore', ...fields } as const;
  const warnings = warningTexts(port.query(command));
  const question = isMount ? t('question.mount', { store }) : t('question.dismount', { store });
  return (
    <MessageBox
      kind={isMount && warnings.length === 0 ? 'question' : 'warning'}
      title={t('title')}
      buttons={['yes', 'no']}
      defaultButton={isMount ? 'yes' : 'no'}
      onAnswer={(answer) => {
        onClose();
        if (answer === 'yes') port.submit(command);
      }}
    >
      {[...warnings, question].join(' ')}
    </MessageBox>
  );
}
