import type { ComputerNode, WindowsComponent } from '#domain';
import { canCluster, hasInternetServices } from '#domain/selectors';

/** What decides whether a service runs, and who may start and stop it. */
export type ServiceRule =
  /** Runs as long as Windows does; stopping it has no counterpart in the room. */
  | { readonly kind: 'windows' }
  /** Windows itself refuses to stop it. */
  | { readonly kind: 'vital' }
  /** Runs as long as Windows does, on computers that are in a domain. */
  | { readonly kind: 'domain' }
  /** The Cluster service: the engine's own machine. */
  | { readonly kind: 'cluster' }
  /** Runs where a resource of this type is online (E-6); `outside` is how it starts on a computer outside a cluster. */
  | { readonly kind: 'resource'; readonly resourceType: string; readonly outside: StartType }
  /** Installed, and started by nobody. */
  | { readonly kind: 'idle'; readonly startType: StartType };

/** Start type of a service. */
export type StartType = 'automatic' | 'manual' | 'disabled';

/** The account that a service logs on with; `cluster` is the one that the New Server Cluster wizard was given. */
export type LogOn = 'localSystem' | 'networkService' | 'localService' | 'cluster';

/** What a computer must have for a service to be installed on it. */
export type Needs = 'nothing' | 'clusterEdition' | 'webServer' | 'www' | 'smtp' | 'nntp' | 'exchange';

/** One service as the console knows it. */
export interface ServiceEntry {
  /** The name that `net start` takes. */
  readonly name: string;
  readonly needs: Needs;
  readonly rule: ServiceRule;
  readonly logOn: LogOn;
  /** Program, below `%SystemRoot%` or, of Exchange, below the folder that Setup was given. */
  readonly program: string;
  /** Ids of the services that must run first. */
  readonly dependsOn: readonly string[];
}

const system = { needs: 'nothing', logOn: 'localSystem' } as const;
const network = { needs: 'nothing', logOn: 'networkService' } as const;
const web = { logOn: 'localSystem', dependsOn: ['iisAdmin'] } as const;
const mail = { needs: 'exchange', logOn: 'localSystem' } as const;
const windows = { kind: 'windows' } as const;
const svchost = 'System32\\svchost.exe';
const inetinfo = 'System32\\inetsrv\\inetinfo.exe';
const resource = (resourceType: string, outside: StartType = 'manual') =>
  ({ kind: 'resource', resourceType, outside }) as const;

/**
 * Every service that the console lists. Exchange Setup leaves the services of a clustered server to the cluster: they are
 * manual and run where their resource is online (E-6); POP3 and IMAP4 are disabled (E-23). Start types and accounts that
 * no document names are [SIM].
 */
export const serviceCatalogue = {
  cluster: {
    name: 'ClusSvc',
    needs: 'clusterEdition',
    rule: { kind: 'cluster' },
    logOn: 'cluster',
    program: 'Cluster\\clussvc.exe',
    dependsOn: ['netlogon', 'rpc', 'time'],
  },
  dhcp: { ...network, name: 'Dhcp', rule: windows, program: svchost, dependsOn: [] },
  dtc: {
    ...network,
    name: 'MSDTC',
    rule: resource('Distributed Transaction Coordinator', 'automatic'),
    program: 'System32\\msdtc.exe',
    dependsOn: ['rpc'],
  },
  dns: { ...network, name: 'Dnscache', rule: windows, program: svchost, dependsOn: [] },
  eventLog: {
    ...system,
    name: 'Eventlog',
    rule: { kind: 'vital' },
    program: 'System32\\services.exe',
    dependsOn: [],
  },
  iisAdmin: {
    ...web,
    needs: 'webServer',
    name: 'IISADMIN',
    rule: windows,
    program: inetinfo,
    dependsOn: ['rpc'],
  },
  netlogon: {
    ...system,
    name: 'Netlogon',
    rule: { kind: 'domain' },
    program: 'System32\\lsass.exe',
    dependsOn: ['workstation'],
  },
  nntp: { ...web, needs: 'nntp', name: 'NntpSvc', rule: windows, program: inetinfo },
  rpc: { ...network, name: 'RpcSs', rule: { kind: 'vital' }, program: svchost, dependsOn: [] },
  server: { ...system, name: 'lanmanserver', rule: windows, program: svchost, dependsOn: [] },
  smtp: {
    ...web,
    needs: 'smtp',
    name: 'SMTPSVC',
    rule: resource('Microsoft Exchange SMTP Server Instance', 'automatic'),
    program: inetinfo,
  },
  time: { ...system, name: 'W32Time', rule: windows, program: svchost, dependsOn: [] },
  workstation: { ...system, name: 'lanmanworkstation', rule: windows, program: svchost, dependsOn: [] },
  web: {
    ...web,
    needs: 'www',
    name: 'W3SVC',
    rule: resource('Microsoft Exchange HTTP Server Instance', 'automatic'),
    program: svchost,
  },
  exchangeEvent: {
    ...mail,
    name: 'MSExchangeES',
    rule: { kind: 'idle', startType: 'manual' },
    program: 'events.exe',
    dependsOn: ['exchangeStore'],
  },
  exchangeImap: {
    ...mail,
    name: 'IMAP4Svc',
    rule: resource('Microsoft Exchange IMAP4 Server Instance', 'disabled'),
    program: inetinfo,
    dependsOn: ['iisAdmin'],
  },
  exchangeStore: {
    ...mail,
    name: 'MSExchangeIS',
    rule: resource('Microsoft Exchange Information Store'),
    program: 'store.exe',
    dependsOn: ['exchangeAttendant'],
  },
  exchangeManagement: {
    ...mail,
    name: 'MSExchangeMGMT',
    rule: windows,
    program: 'exmgmt.exe',
    dependsOn: ['rpc'],
  },
  exchangeMta: {
    ...mail,
    name: 'MSExchangeMTA',
    rule: resource('Microsoft Exchange Message Transfer Agent'),
    program: 'emsmta.exe',
    dependsOn: ['exchangeAttendant'],
  },
  exchangePop: {
    ...mail,
    name: 'POP3Svc',
    rule: resource('Microsoft Exchange POP3 Server Instance', 'disabled'),
    program: inetinfo,
    dependsOn: ['iisAdmin'],
  },
  exchangeRouting: {
    ...mail,
    name: 'RESvc',
    rule: resource('Microsoft Exchange Routing Service'),
    program: inetinfo,
    dependsOn: ['iisAdmin'],
  },
  exchangeAttendant: {
    ...mail,
    name: 'MSExchangeSA',
    rule: resource('Microsoft Exchange System Attendant'),
    program: 'mad.exe',
    dependsOn: ['eventLog', 'rpc', 'server', 'workstation'],
  },
  search: {
    ...mail,
    name: 'MSSEARCH',
    rule: resource('Microsoft Search Service Instance'),
    program: 'mssearch.exe',
    dependsOn: ['rpc'],
  },
} as const satisfies Readonly<Record<string, ServiceEntry>>;

/** Id of a service; also the key of its texts. */
export type ServiceId = keyof typeof serviceCatalogue;

const has = (component: WindowsComponent) => (node: ComputerNode) =>
  node.windowsComponents.includes(component);

const isThere: Readonly<Record<Needs, (node: ComputerNode) => boolean>> = {
  nothing: () => true,
  clusterEdition: (node) => canCluster(node.edition),
  webServer: hasInternetServices,
  www: has('www'),
  smtp: has('smtp'),
  nntp: has('nntp'),
  exchange: (node) => node.exchange?.components.includes('messaging') ?? false,
};

/** The services that are installed on a computer. */
export function installedServices(node: ComputerNode): readonly ServiceId[] {
  return (Object.keys(serviceCatalogue) as ServiceId[]).filter((id) => isThere[entryOf(id).needs](node));
}

/** A service's entry with the widest type. */
export function entryOf(id: ServiceId): ServiceEntry {
  return serviceCatalogue[id];
}
