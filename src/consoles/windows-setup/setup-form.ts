import type { CommandOf, ReasonCode, WindowsEdition, World } from '#domain';
import { windowsEditions } from '#domain/selectors';
import { required, type WizardSpec, type WizardState } from '../shared/wizard-machine.ts';

/** What Windows Setup asks for. */
export interface SetupFields {
  readonly edition: WindowsEdition;
  readonly name: string;
  readonly password: string;
  readonly confirmation: string;
  readonly workgroup: string;
}

/** Its pages in order, up to where it works by itself. */
export const setupPages = ['cd', 'identity', 'network', 'summary'] as const;

/** One of them. */
export type SetupPage = (typeof setupPages)[number];

/** The CDs in the room, the cheapest first: nothing says which one is right (L-1 to L-4). */
export function cdsOf({ windowsCds = [] }: World): readonly WindowsEdition[] {
  return windowsEditions.filter((edition) => windowsCds.includes(edition));
}

/** Setup as it opens: the first CD, the name that stands on the server, the workgroup that Windows proposes. */
export function newSetup(world: World, node: string): WizardState<SetupFields, SetupPage> {
  const edition = cdsOf(world)[0] ?? 'standard';
  return {
    page: 'cd',
    fields: { edition, name: node, password: '', confirmation: '', workgroup: 'WORKGROUP' },
  };
}

/** The command that Setup begins to work with. */
export function setupCommand(
  node: string,
  { edition, name, password, workgroup }: SetupFields,
): CommandOf<'installWindows'> {
  return { type: 'installWindows', node, edition, name: name.trim(), workgroup: workgroup.trim(), password };
}

const nameCodes: readonly ReasonCode[] = [
  'name.empty',
  'name.tooLong',
  'name.invalidCharacters',
  'name.taken',
];

/** Which page may go on when. */
export function windowsSetup(node: string): WizardSpec<SetupFields, SetupPage> {
  return {
    pagesOf: () => setupPages,
    commandOf: (fields) => setupCommand(node, fields),
    pageOf: (reason, _fields, params) => {
      if (!nameCodes.includes(reason)) return 'cd';
      return params.field === 'workgroup' ? 'network' : 'identity';
    },
    missingOn: (page, { name, workgroup }) => {
      if (page === 'identity') return required(name);
      return page === 'network' ? required(workgroup) : null;
    },
  };
}

/** Both fields for the password hold the same. */
export function passwordsAgree({ password, confirmation }: SetupFields): boolean {
  return password === confirmation;
}
