import { useTranslation } from 'react-i18next';
import type { WorldSetup } from '#domain';
import { formatNumber } from '#i18n';
import { DRAWING, topologyPlan } from './topology-plan.ts';
import './topology.css';

const { node: NODE, gap: GAP, switch: SWITCH, array: ARRAY } = DRAWING;
const NODE_BOTTOM = NODE.y + NODE.height;
const MB_PER_GB = 1024;

/** What the trainee is to build, drawn from the level's own data. */
export function Topology({ setup }: { readonly setup: WorldSetup }) {
  const { t } = useTranslation(['app', 'common']);
  const plan = topologyPlan(setup);
  const { width, names } = plan;
  const named = Object.values(setup.mailboxes ?? {}).reduce((sum, one) => sum + one.users, 0);
  const users = t('app:brief.users', { users: formatNumber(Math.max(setup.mailUsers, named)) });
  const said = t('app:brief.pictureLabel', {
    users,
    switches: names.switches.join(', '),
    nodes: names.nodes.join(', '),
    servers: names.servers.join(', '),
    arrays: names.arrays.join(', '),
  });
  const sizeText = (mb: number) =>
    mb < MB_PER_GB
      ? t('common:size.mb', { value: formatNumber(mb) })
      : t('common:size.gb', { value: formatNumber(mb / MB_PER_GB) });
  return (
    <figure className="topology">
      <svg viewBox={`0 0 ${width} ${DRAWING.height}`} role="img" aria-label={said}>
        <Users x={width / 2} text={users} />
        <Lines plan={plan} />
        <Box {...SWITCH} x={8} width={width - 16} name={names.switches.join(' · ')} kind="switch" />
        {plan.frame !== null && <Frame {...plan.frame} name={t('app:brief.cluster')} />}
        {plan.computers.map(({ name, x, isNode }) => (
          <Box key={name} {...NODE} x={x} name={name} kind={isNode ? 'node' : 'server'} />
        ))}
        {plan.arrays.map(({ name, x, disksMb }) => (
          <Box
            key={name}
            {...ARRAY}
            x={x}
            name={name}
            kind="array"
            note={disksMb.map(sizeText).join(' · ')}
          />
        ))}
      </svg>
      <ul className="topology-legend">
        <li data-kind="lan">{t('app:brief.legend.public')}</li>
        <li data-kind="heartbeat">{t('app:brief.legend.private')}</li>
        {plan.arrays.length > 0 && <li data-kind="storage">{t('app:brief.legend.storage')}</li>}
      </ul>
    </figure>
  );
}

function Lines({ plan }: { readonly plan: ReturnType<typeof topologyPlan> }) {
  const middle = plan.width / 2;
  const bend = 50;
  return (
    <>
      <path d={`M${middle} 46 V${SWITCH.y}`} className="topology-lan" />
      {plan.computers.map(({ name, x }) => (
        <path
          key={name}
          d={`M${x + NODE.width / 2} ${SWITCH.y + SWITCH.height} V${NODE.y}`}
          className="topology-lan"
        />
      ))}
      {plan.heartbeats.map((x) => (
        <path key={x} d={`M${x} ${NODE.y + NODE.height / 2} h${GAP}`} className="topology-heartbeat" />
      ))}
      {plan.paths.map(({ from, to }) => (
        <path
          key={`${from}.${to}`}
          d={`M${from} ${NODE_BOTTOM} C${from} ${NODE_BOTTOM + bend} ${to} ${ARRAY.y - bend} ${to} ${ARRAY.y}`}
          className="topology-storage"
        />
      ))}
    </>
  );
}

function Frame(props: { readonly x: number; readonly width: number; readonly name: string }) {
  return (
    <g className="topology-frame">
      <rect x={props.x - 9} y={NODE.y - 12} width={props.width + 18} height={NODE.height + 38} rx="9" />
      <text x={props.x + props.width / 2} y={NODE_BOTTOM + 18}>
        {props.name}
      </text>
    </g>
  );
}

function Box(props: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly kind: 'switch' | 'server' | 'node' | 'array';
  readonly note?: string;
}) {
  const { x, y, width, height, kind, note } = props;
  const hasNote = note !== undefined && note !== '';
  return (
    <g data-kind={kind} className="topology-box">
      <rect x={x} y={y} width={width} height={height} rx="5" />
      {kind === 'switch' ? null : <circle cx={x + 14} cy={y + 15} r="4" className="topology-lamp" />}
      <text x={x + width / 2} y={y + height / 2 + (hasNote ? -3 : 5)} className="topology-name">
        {props.name}
      </text>
      {hasNote && (
        <text x={x + width / 2} y={y + height / 2 + 17} className="topology-note">
          {note}
        </text>
      )}
    </g>
  );
}

function Users({ x, text }: { readonly x: number; readonly text: string }) {
  return (
    <g className="topology-users">
      {[-22, 0, 22].map((dx) => (
        <path
          key={dx}
          d={`M${x + dx - 8} 24 a8 9 0 0 1 16 0 z M${x + dx - 5} 8 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0`}
        />
      ))}
      <text x={x} y="40" className="topology-name">
        {text}
      </text>
    </g>
  );
}
