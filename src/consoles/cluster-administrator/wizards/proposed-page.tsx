import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { detectedNetworks, proposedQuorum, suitableQuorumDisks } from '#domain/selectors';
import { Button, Dialog, Select } from '#ui';
import { diskLabel } from '../views/disk-label.ts';
import type { CluText } from '../views/texts.ts';
import { LogDialog } from './analysis-page.tsx';

/** Props of {@link ProposedPage}. */
export interface ProposedPageProps {
  readonly world: World;
  readonly nodes: readonly string[];
  readonly cluster: string;
  readonly domain: string;
  /** Empty when the cluster has one already. */
  readonly address: string;
  readonly account: string;
  readonly quorumDisk: string;
  readonly minimum?: boolean;
  /** Only where the quorum can still be chosen. */
  readonly onQuorum?: (choice: string) => void;
  readonly log: readonly string[];
}

/** Proposed Cluster Configuration: everything at a glance before the first change. */
export function ProposedPage(props: ProposedPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [shown, setShown] = useState<'log' | 'quorum' | null>(null);
  const { world, nodes, onQuorum } = props;
  const quorum = proposedQuorum(world, props);
  const facts = [
    [t('field.clusterName'), `${props.cluster} (${props.domain})`],
    [t('field.nodes'), nodes.join(', ')],
    ...(props.address === '' ? [] : [[t('field.ipAddress'), props.address]]),
    [t('field.serviceAccount'), props.account],
    ...(onQuorum ? [[t('field.quorum'), quorumText(t, quorum)]] : []),
  ] as const;
  return (
    <>
      <dl className="wizard-facts c-sunken" tabIndex={0}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('field.networks')}</dt>
          <dd>
            <ul className="wizard-plain-list">
              {detectedNetworks(world, nodes).map((network) => (
                <li key={network.name}>
                  {t('proposed.network', {
                    name: network.name,
                    subnet: network.subnet,
                    mask: network.mask,
                    role: t(`role.${network.role}`),
                  })}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <div className="wizard-buttons">
        <Button onPress={() => setShown('log')}>{t('button.viewLog')}</Button>
        {onQuorum ? <Button onPress={() => setShown('quorum')}>{t('button.quorum')}</Button> : null}
      </div>
      {shown === 'log' ? <LogDialog lines={props.log} onClose={() => setShown(null)} /> : null}
      {shown === 'quorum' && onQuorum ? (
        <QuorumDialog
          world={world}
          nodes={nodes}
          chosen={quorum}
          onChoose={(choice) => {
            onQuorum(choice);
            setShown(null);
          }}
          onClose={() => setShown(null)}
        />
      ) : null}
    </>
  );
}

/** Quorums that need no shared disk, with the key of their type's name. */
const withoutDisk = { 'Local Quorum': 'localQuorum', 'Majority Node Set': 'majorityNodeSet' } as const;

function isWithoutDisk(choice: string): choice is keyof typeof withoutDisk {
  return Object.hasOwn(withoutDisk, choice);
}

function quorumText(t: CluText, choice: string): string {
  return isWithoutDisk(choice)
    ? t(`resourceType.${withoutDisk[choice]}`)
    : t('quorum.disk', { letter: choice });
}

function QuorumDialog({
  world,
  nodes,
  chosen,
  onChoose,
  onClose,
}: {
  world: World;
  nodes: readonly string[];
  chosen: string;
  onChoose: (choice: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [choice, setChoice] = useState(chosen);
  const disks = suitableQuorumDisks(world, nodes).flatMap((disk) =>
    disk.volume === null || disk.volume.letter === '' ? [] : [{ disk, volume: disk.volume }],
  );
  return (
    <Dialog
      title={t('quorum.title')}
      width={26}
      onClose={onClose}
      onSubmit={() => onChoose(choice)}
      buttons={
        <>
          <Button type="submit" isDefault>
            {t('button.ok')}
          </Button>
          <Button onPress={onClose}>{t('button.cancel')}</Button>
        </>
      }
    >
      <Select
        label={t('quorum.choose')}
        value={choice}
        onChange={setChoice}
        options={[
          ...disks.map(({ disk, volume }) => ({
            id: volume.letter,
            label: diskLabel(t, world, disk, volume),
          })),
          ...Object.keys(withoutDisk).map((id) => ({ id, label: quorumText(t, id) })),
        ]}
      />
    </Dialog>
  );
}
