import type { ClusterLogComponent, ClusterLogKey, ClusterLogLevel, ClusterLogLine } from '#domain';
import type { Complete, KeyOf, Translate } from './message-key.ts';

const completeLines: Complete<ClusterLogKey, KeyOf<'cluster-log', 'line'>> = true;
const completeComponents: Complete<ClusterLogComponent, KeyOf<'cluster-log', 'component'>> = true;
const completeLevels: Complete<ClusterLogLevel, KeyOf<'cluster-log', 'meaning'>> = true;

/** Why a resource can fail, as far as there are words for it. */
const failures: Readonly<Record<KeyOf<'cluster-log', 'failure'>, true>> = {
  ...{ networkMissing: true, adapterInvalid: true, interfaceFailed: true, duplicateAddress: true },
  ...{ addressInvalid: true, maskInvalid: true, dependencyMissing: true, parameterMissing: true },
  ...{
    noDirectory: true,
    clockSkewed: true,
    duplicateName: true,
    rightMissing: true,
    nowhereToRegister: true,
    dnsFailed: true,
    diskNotFound: true,
  },
  ...{
    exchangeMissing: true,
    exchangeOlder: true,
    evsNotUpgraded: true,
    serviceDisabled: true,
    secondEvsOnNode: true,
    directoryUnreachable: true,
    scripted: true,
  },
  ...{ pendingTimeout: true, monitorDied: true, reservationLost: true, sick: true, crashed: true },
  ...{ hung: true, initiated: true, folderMissing: true, shareNameTaken: true },
};

/** What a line of cluster.log says, without what stands in front of it; in our own words. */
export function describeClusterLogLine(
  { type, params }: Pick<ClusterLogLine, 'type' | 'params'>,
  translate: Translate,
): string {
  const shown: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params))
    shown[name] = typeof value === 'boolean' ? String(value) : value;
  if (type.startsWith('resource.stateChanged')) {
    shown.from = capital(String(params.from));
    shown.to = capital(String(params.to));
  }
  const { reason } = params;
  if (typeof reason === 'string' && Object.hasOwn(failures, reason))
    shown.reason = translate(`cluster-log:failure.${reason}`, {});
  const line = translate(`cluster-log:line.${type}`, shown);
  // A disk's name ends in a colon of its own.
  return completeLines ? line.replaceAll(':: ', ': ') : line;
}

/** The key of what a component is and does. */
export function clusterLogComponentKey(
  component: ClusterLogComponent,
): `cluster-log:component.${ClusterLogComponent}` {
  return completeComponents && `cluster-log:component.${component}`;
}

/** The key of what a level of a line means. */
export function clusterLogLevelKey(level: ClusterLogLevel): `cluster-log:meaning.${ClusterLogLevel}` {
  return completeLevels && `cluster-log:meaning.${level}`;
}

/** The file spells states its own way in every language, for example `OnlinePending`. */
function capital(state: string): string {
  return state.charAt(0).toUpperCase() + state.slice(1);
}
