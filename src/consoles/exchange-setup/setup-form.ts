import type { CommandOf, ComputerNode, ExchangeComponent, Job, World } from '#domain';
import { builtServers } from '#domain/selectors';

/** Both components that the trainer's Setup offers, in the order of its list. */
export const setupComponents: readonly ExchangeComponent[] = ['messaging', 'systemManagement'];

/** The folder that Setup proposes: on the local disk, the same on every node (E-3). */
export const defaultInstallPath = 'C:\\Program Files\\Exchsrvr';

/** Action column of the first row, "Microsoft Exchange". */
export type SetupAction = 'typical' | 'custom' | 'remove' | 'forestPrep' | 'domainPrep';

/** All that make sense on a computer, in the order of the list: what is not there cannot be removed (E-71). */
export function setupActions(computer: ComputerNode | undefined): readonly SetupAction[] {
  const isThere = computer !== undefined && computer.exchange !== null;
  return ['typical', 'custom', ...(isThere ? (['remove'] as const) : []), 'forestPrep', 'domainPrep'];
}

/** The text of an action: over Exchange 2000 the typical installation is its upgrade (E-77). */
export function actionLabel(
  action: SetupAction,
  computer: ComputerNode | undefined,
): SetupAction | 'upgrade' {
  return action === 'typical' && computer?.exchange?.version === '2000' ? 'upgrade' : action;
}

/** The text of what happens to a component that is chosen: over Exchange 2000 it is upgraded (E-77). */
export function chosenLabel(computer: ComputerNode | undefined): 'install' | 'upgrade' {
  return computer?.exchange?.version === '2000' ? 'upgrade' : 'install';
}

/** What is left to do on a cluster when the program files are there: make its virtual servers, upgrade them (E-77), or nothing. */
export function afterSetup(world: World): 'completionNext' | 'completionUpgrade' | 'completionCarries' {
  const servers = builtServers(world);
  if (servers.length === 0) return 'completionNext';
  return servers.some(({ version }) => version === '2000') ? 'completionUpgrade' : 'completionCarries';
}

/** Whether the action copies program files to this computer. */
export function isInstalling({ action }: SetupForm): boolean {
  return action === 'typical' || action === 'custom';
}

/** What Setup holds before it starts to work. */
export interface SetupForm {
  readonly agreed: boolean;
  readonly action: SetupAction;
  /** Components whose action is Install; with Typical both. */
  readonly chosen: readonly ExchangeComponent[];
  readonly path: string;
  /** ForestPrep: the first Exchange Full Administrator; empty = whoever runs Setup (E-35). */
  readonly administrator: string;
}

/** Setup as it opens. */
export const emptySetupForm: SetupForm = {
  agreed: false,
  action: 'typical',
  chosen: setupComponents,
  path: defaultInstallPath,
  administrator: '',
};

/** Sets the action of the first row; Typical brings both components back. */
export function setAction(form: SetupForm, action: SetupAction): SetupForm {
  return { ...form, action, chosen: action === 'typical' ? setupComponents : form.chosen };
}

/** Sets one component to Install or to None. */
export function setComponent(form: SetupForm, component: ExchangeComponent, install: boolean): SetupForm {
  const chosen = setupComponents.filter((each) =>
    each === component ? install : form.chosen.includes(each),
  );
  return { ...form, chosen };
}

/** What Setup can end in. */
export type SetupCommand = CommandOf<
  'installExchange' | 'removeExchange' | 'prepareForest' | 'prepareDomain'
>;

/** The kinds of work that Setup does. */
export const setupKinds: readonly Job['jobKind'][] = [
  'installExchange',
  'removeExchange',
  'prepareForest',
  'prepareDomain',
];

/** The one command that Setup ends in, by the action of the first row. */
export function setupCommand(form: SetupForm, node: string): SetupCommand {
  const administrator = form.administrator.trim();
  if (form.action === 'forestPrep')
    return { type: 'prepareForest', node, ...(administrator === '' ? {} : { administrator }) };
  if (form.action === 'domainPrep') return { type: 'prepareDomain', node };
  if (form.action === 'remove') return { type: 'removeExchange', node };
  return { type: 'installExchange', node, components: [...form.chosen], path: form.path.trim() };
}
