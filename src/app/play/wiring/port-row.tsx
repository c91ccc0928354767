import { useTranslation } from 'react-i18next';
import type { Port, PortId, World } from '#domain';
import { lineState } from '#domain/selectors';
import type { Session } from '#session';
import { otherEnd, unplug } from '../act.ts';
import { connectionName, lineWords, portText } from './port-text.ts';

/** A port in the wiring list: where its cable goes, whether it has a link, and what can be done. */
export function PortRow(props: {
  readonly session: Session;
  readonly world: World;
  readonly port: Port;
  readonly onConnect: (port: PortId) => void;
  readonly onShow: ((port: PortId) => void) | undefined;
}) {
  const { t } = useTranslation('app');
  const { session, world, port, onShow } = props;
  const other = otherEnd(world, port.id);
  const name = portText(world, port.id);
  const connection = connectionName(world, port.id);
  const isPower = port.portKind === 'inlet' || port.portKind === 'outlet';
  const link = lineState(world, port.id);
  return (
    <tr data-port={port.id}>
      <th scope="row" tabIndex={-1} data-cell="">
        <span className="u-hidden">{name}</span>
        <span aria-hidden="true">{port.label}</span>
        {connection !== null && (
          <span className="wiring-connection"> {t('wiring.connection', { name: connection })}</span>
        )}
      </th>
      <td tabIndex={-1} data-cell="">
        {other === null ? <span className="wiring-free">{t('wiring.empty')}</span> : portText(world, other)}
      </td>
      <td tabIndex={-1} data-cell="" className="wiring-link" data-link={link}>
        {t(`wiring.${lineWords(isPower)[link]}`)}
      </td>
      <td>
        <button
          type="button"
          className="app-button"
          data-size="small"
          tabIndex={-1}
          data-cell=""
          aria-label={
            other === null
              ? t('wiring.connectNamed', { port: name })
              : t('wiring.disconnectNamed', { port: name })
          }
          onClick={() => (other === null ? props.onConnect(port.id) : unplug(session, port.id))}
        >
          {other === null ? t('wiring.connect') : t('wiring.disconnect')}
        </button>
      </td>
      <td>
        {onShow !== undefined && (
          <button
            type="button"
            className="app-button"
            data-size="small"
            data-kind="quiet"
            tabIndex={-1}
            data-cell=""
            aria-label={t('wiring.showNamed', { port: name })}
            onClick={() => onShow(port.id)}
          >
            {t('wiring.show')}
          </button>
        )}
      </td>
    </tr>
  );
}
