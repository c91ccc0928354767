import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, ExchangeVirtualServer, World } from '#domain';
import { nodesWithoutCertificate, possibleOwnersOf, rows } from '#domain/selectors';
import { Button, CheckBox, GroupBox, MessageBox } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';

/** Props of {@link AccessPage}. */
export interface AccessPageProps {
  readonly evs: ExchangeVirtualServer;
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  readonly requiresSsl: boolean;
  readonly onChange: (requiresSsl: boolean) => void;
  readonly children: ReactNode;
}

/** Properties of the HTTP virtual server ▸ Access: whether browsers must come by SSL, and which node has a certificate for it (E-75). */
export function AccessPage(props: AccessPageProps): ReactNode {
  const { evs, world, node, port, requiresSsl, onChange, children } = props;
  const { t } = useTranslation('consoles-esm');
  const [isAsking, setAsking] = useState(false);
  const command: Command = { type: 'installCertificate', node };
  const reason = reasonText(port.query(command));
  const answered = (isYes: boolean) => {
    setAsking(false);
    if (isYes) port.submit(command);
  };
  return (
    <div className="k-stack">
      <GroupBox label={t('protocolSheet.secure')}>
        <CheckBox isChecked={requiresSsl} onChange={onChange}>
          {t('protocolSheet.requireSsl')}
        </CheckBox>
      </GroupBox>
      <GroupBox label={t('protocolSheet.certificates')}>
        <div className="k-stack">
          <ul className="k-summary">
            {nodeLines(world, evs).map(({ name, isMissing }) => (
              <li key={name}>
                {t(isMissing ? 'protocolSheet.hasNone' : 'protocolSheet.has', { node: name })}
              </li>
            ))}
          </ul>
          <div className="k-row">
            <Button isDisabled={reason !== ''} reason={reason} onPress={() => setAsking(true)}>
              {t('protocolSheet.install', { node })}
            </Button>
          </div>
          <p className="k-note">{t('protocolSheet.perNode')}</p>
        </div>
      </GroupBox>
      {children}
      {isAsking ? (
        <MessageBox
          kind="question"
          title={t('title')}
          buttons={['yes', 'no']}
          defaultButton="yes"
          onAnswer={(answer) => answered(answer === 'yes')}
        >
          {t('protocolSheet.ask', { node, domain: world.directory.domain })}
        </MessageBox>
      ) : null}
    </div>
  );
}

/** The nodes on which the server may run, each with whether its web site lacks a certificate. */
function nodeLines(world: World, evs: ExchangeVirtualServer) {
  const group = world.entities.group[evs.group];
  const owners = group === undefined ? [] : possibleOwnersOf(world, group);
  const missing = nodesWithoutCertificate(world, evs);
  return rows(world, 'node')
    .filter(({ id }) => owners.includes(id))
    .map((row) => ({ name: row.name, isMissing: missing.includes(row) }));
}
