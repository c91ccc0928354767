import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { Wizard, WizardNote, type WizardPage } from '#ui';
import type { CommandPort } from '../shared/use-command.tsx';
import { useWizardMachine } from '../shared/use-wizard-machine.ts';
import { ConnectPage, HostPage } from './host-pages.tsx';
import { clusterCommand, clusterWizard, hostCommand, hostWizard, type NlbPage, newNlb } from './nlb-form.ts';
import { AddressesPage, ParametersPage } from './parameters-page.tsx';
import { PortRules } from './port-rules.tsx';

/** Props of {@link NlbWizard}. */
export interface NlbWizardProps {
  /** A new cluster with its first host, or one more host. */
  readonly kind: 'cluster' | 'host';
  readonly world: World;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Cluster ▸ New and Cluster ▸ Add Host of Network Load Balancing Manager; each ends in one command. */
export function NlbWizard({ kind, world, port, onClose }: NlbWizardProps): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const spec = kind === 'cluster' ? clusterWizard : hostWizard;
  const first: NlbPage = kind === 'cluster' ? 'parameters' : 'connect';
  const wizard = useWizardMachine(
    spec,
    () => newNlb(world, first),
    () => 'host' as NlbPage,
    port.query,
  );
  const { fields, change, gate } = wizard;
  const contents: Readonly<Record<NlbPage, ReactNode>> = {
    parameters: <ParametersPage fields={fields} change={change} />,
    addresses: <AddressesPage fields={fields} />,
    rules: <PortRules rules={fields.rules} onChange={(rules) => change({ rules })} />,
    connect: <ConnectPage world={world} fields={fields} change={change} />,
    host: <HostPage world={world} fields={fields} change={change} />,
  };
  const pages = spec.pagesOf(fields).map(
    (id): WizardPage => ({
      id,
      title: t(`page.${id}`),
      subtitle: t(`pageSub.${id}`),
      content: (
        <>
          {contents[id]}
          <WizardNote reason={gate(id).nextDisabledReason} />
        </>
      ),
      ...gate(id),
    }),
  );
  const finish = () => {
    const command = kind === 'cluster' ? clusterCommand(fields) : hostCommand(fields);
    if (port.submit(command).ok) onClose();
  };
  return (
    <Wizard
      title={t(kind === 'cluster' ? 'wizard.newCluster' : 'wizard.addHost')}
      pages={pages}
      pageId={wizard.page}
      onPageChange={(page) => wizard.goTo(page as NlbPage)}
      onFinish={finish}
      onCancel={onClose}
    />
  );
}
