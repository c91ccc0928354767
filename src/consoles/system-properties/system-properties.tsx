import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode } from '#domain';
import { nodeNamed } from '#domain/selectors';
import { Button, Icon, MessageBox, TabPages, useCloseWindow, useWindowTitle } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { textOfReason } from '../shared/reason-text.ts';
import { useCommand } from '../shared/use-command.tsx';
import { changeRefusal, identityOf, joinCommand } from './computer-name.ts';
import { NameChanges } from './name-changes.tsx';
import '../shared/windows-consoles.css';
import './system-properties.css';

/** The build of Windows Server 2003. */
const version = '5.2.3790';

/** Control Panel ▸ System: what the computer is, and the domain that it belongs to (L-45, L-46). */
export function SystemProperties({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  useWindowTitle(t('system.title'));
  const close = useCloseWindow();
  const port = useCommand(session);
  const [dialog, setDialog] = useState<'changes' | 'restart' | null>(null);
  const computer = nodeNamed(world, node);
  if (computer === undefined) return null;
  const { needsRestart } = identityOf(computer);
  const { domain } = world.directory;
  const refusal = changeRefusal(port.query(joinCommand(node, domain)));
  return (
    <div className="c-console sp-sheet">
      <div className="sp-tabs">
        <TabPages
          label={t('system.tabs')}
          tabs={[
            { id: 'general', label: t('system.general'), content: <GeneralPage computer={computer} /> },
            {
              id: 'name',
              label: t('system.computerName'),
              content: (
                <NamePage
                  computer={computer}
                  refusal={refusal === null ? undefined : textOfReason(refusal)}
                  onChange={() => setDialog('changes')}
                />
              ),
            },
          ]}
        />
      </div>
      <div className="c-dialog-buttons">
        <Button isDefault onPress={() => (needsRestart ? setDialog('restart') : close())}>
          {t('ui:button.ok')}
        </Button>
        <Button onPress={close}>{t('ui:button.cancel')}</Button>
      </div>
      {dialog === 'changes' ? (
        <NameChanges node={node} domain={domain} port={port} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'restart' ? (
        <MessageBox
          kind="question"
          title={t('system.restart.title')}
          buttons={['yes', 'no']}
          onAnswer={(answer) => {
            setDialog(null);
            if (answer === 'yes' && !port.submit({ type: 'restartComputer', node }).ok) return;
            close();
          }}
        >
          {t('system.restart.question')}
        </MessageBox>
      ) : null}
    </div>
  );
}

function GeneralPage({ computer }: { computer: ComputerNode }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const device = computer.device.slice(computer.device.indexOf(':') + 1);
  return (
    <dl className="sp-facts">
      <Fact name={t('system.system')} value={t(`system.edition.${computer.edition}`)} />
      <Fact name={t('system.version')} value={version} />
      {computer.servicePack === undefined ? null : (
        <Fact name={t('system.servicePack')} value={t('servicePack.name', { pack: computer.servicePack })} />
      )}
      <Fact name={t('system.computer')} value={t('system.computerKind', { device })} />
    </dl>
  );
}

interface NamePageProps {
  readonly computer: ComputerNode;
  /** Why Change is grey. */
  readonly refusal: string | undefined;
  readonly onChange: () => void;
}

function NamePage({ computer, refusal, onChange }: NamePageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const { fullName, kind, memberOf, needsRestart } = identityOf(computer);
  return (
    <div className="k-stack">
      <p>{t('system.intro')}</p>
      <dl className="sp-facts">
        <Fact name={t('system.fullName')} value={fullName} />
        <Fact name={t(`system.${kind}`)} value={memberOf} />
      </dl>
      {kind === 'workgroup' ? <p>{t('system.changeHelp')}</p> : null}
      <div className="k-row">
        <Button isDisabled={refusal !== undefined} reason={refusal} onPress={onChange}>
          {t('system.change')}
        </Button>
      </div>
      {needsRestart ? (
        <p className="k-warnings" role="status">
          <Icon name="event-warning" />
          <span>{t('system.pending')}</span>
        </p>
      ) : null}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
