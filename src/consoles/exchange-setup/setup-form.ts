import type { CommandOf, ExchangeComponent } from '#domain';

/** Both components that the trainer's Setup offers, in the order of its list. */
export const setupComponents: readonly ExchangeComponent[] = ['messaging', 'systemManagement'];

/** The folder that Setup proposes: on the local disk, the same on every node (E-3). */
export const defaultInstallPath = 'C:\\Program Files\\Exchsrvr';

/** Action column of the first row, "Microsoft Exchange". */
export type SetupAction = 'typical' | 'custom';

/** What Setup holds before it starts to work. */
export interface SetupForm {
  readonly agreed: boolean;
  readonly action: SetupAction;
  /** Components whose action is Install; with Typical both. */
  readonly chosen: readonly ExchangeComponent[];
  readonly path: string;
}

/** Setup as it opens. */
export const emptySetupForm: SetupForm = {
  agreed: false,
  action: 'typical',
  chosen: setupComponents,
  path: defaultInstallPath,
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

/** The one command that Setup ends in. */
export function installCommand(form: SetupForm, node: string): CommandOf<'installExchange'> {
  return { type: 'installExchange', node, components: [...form.chosen], path: form.path.trim() };
}
