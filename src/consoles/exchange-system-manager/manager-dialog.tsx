import type { ReactNode } from 'react';
import type { World } from '#domain';
import { evsNamed, storageGroupNamed, storeNamed } from '#domain/selectors';
import type { CommandPort } from '../shared/use-command.tsx';
import { AskBox } from './ask-box.tsx';
import { GroupSheet } from './group-sheet.tsx';
import type { OpenDialog } from './manager-menu.ts';
import { MoveWizard } from './move-wizard.tsx';
import { ProtocolSheet } from './protocol-sheet.tsx';
import { RoleSheet, sharedWork } from './role-sheet.tsx';
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

const questions = ['mountNow', 'dismount', 'delete'] as const;

/** The dialog that is open over the console; nothing when what it was about has gone. */
export function ManagerDialog(props: ManagerDialogProps): ReactNode {
  const { dialog, world, node, port, open, onClose } = props;
  const { kind, place } = dialog;
  const work = sharedWork.find((one) => one === kind);
  if (work !== undefined) return <RoleSheet {...{ work, place, world, node, port, onClose }} />;
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
  if (kind === 'newStore' || kind === 'newPublicStore') {
    const storeKind = kind === 'newStore' ? 'mailbox' : 'public';
    return <StoreSheet {...common} {...{ evs, group, storeKind }} store={null} onMade={made} />;
  }
  if (kind === 'deleteGroup') return <AskBox {...props} question="deleteGroup" />;
  const placed = storeNamed(evs, place.storageGroup, place.store);
  if (placed === undefined) return null;
  if (kind === 'store')
    return (
      <StoreSheet
        {...common}
        {...{ evs, group, store: placed.store, storeKind: placed.store.storeKind }}
        onMade={made}
      />
    );
  if (kind === 'move') return <MoveWizard {...common} place={place} mailboxes={placed.store.mailboxes} />;
  const question = questions.find((one) => one === kind);
  return question === undefined ? null : <AskBox {...props} question={question} />;
}
