import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeNamed } from '#domain/selectors';
import { Button, ComboBox, Dialog, MessageBox, Select } from '#ui';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { type Connection, type ConnectionProblem, connect, knownTargets } from '../model/connection.ts';

type Action = 'open' | 'create' | 'add';

const actions: readonly Action[] = ['open', 'create', 'add'];

/** Open Connection to Cluster (U-20): the way to a cluster, to a new one, or to more nodes. */
export function OpenConnectionDialog({
  node,
  world,
  onClose,
  onConnected,
  onWizard,
}: ClusterDialogProps & {
  onConnected: (connection: Connection) => void;
  onWizard: (kind: 'newCluster' | 'addNodes') => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [action, setAction] = useState<Action>(world.cluster === null ? 'create' : 'open');
  const [name, setName] = useState('.');
  const [problem, setProblem] = useState<ConnectionProblem | null>(null);
  const title = t('openConnection.title');
  const onOk = () => {
    if (action === 'create') return onWizard('newCluster');
    const from = nodeNamed(world, node);
    const attempt = from === undefined ? null : connect(world, from, name);
    if (attempt === null || !attempt.ok) return setProblem(attempt?.problem ?? 'unreachable');
    if (action === 'add') onWizard('addNodes');
    else onConnected(attempt.connection);
  };
  return (
    <Dialog
      title={title}
      width={28}
      onClose={onClose}
      onSubmit={onOk}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={action !== 'create' && name.trim() === ''}>
            {t('button.ok')}
          </Button>
          <Button onPress={onClose}>{t('button.cancel')}</Button>
        </>
      }
    >
      <Select
        label={t('openConnection.action')}
        value={action}
        onChange={(id) => setAction(actions.find((each) => each === id) ?? 'open')}
        options={actions.map((id) => ({ id, label: t(`openConnection.${id}`) }))}
      />
      <ComboBox
        label={t('openConnection.name')}
        value={name}
        onChange={setName}
        isDisabled={action === 'create'}
        options={knownTargets(world).map((id) => ({ id, label: id }))}
        description={t('openConnection.hint')}
      />
      {problem === null ? null : (
        <MessageBox kind="error" title={title} onAnswer={() => setProblem(null)}>
          <p>{t('openConnection.failed', { name: name.trim() === '.' ? node : name.trim() })}</p>
          <p>{t(`connection.${problem}`)}</p>
        </MessageBox>
      )}
    </Dialog>
  );
}
