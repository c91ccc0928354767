import type { CommandOf } from '#domain';
import { required, type WizardSpec, type WizardState } from '../../shared/wizard-machine.ts';

/** What the New Group wizard asks for (U-23). */
export interface NewGroupFields {
  readonly group: string;
  readonly description: string;
  /** Node names, most preferred first. */
  readonly preferredOwners: readonly string[];
}

/** A page of the New Group wizard. */
export type NewGroupPage = 'group' | 'owners';

/** The wizard that ends in `createGroup`. */
export const newGroupSpec: WizardSpec<NewGroupFields, NewGroupPage> = {
  pagesOf: () => ['group', 'owners'],
  commandOf: newGroupCommand,
  pageOf: (reason) => (reason.startsWith('name.') ? 'group' : 'owners'),
  missingOn: (page, fields) => (page === 'group' ? required(fields.group) : null),
};

/** The wizard as it opens. */
export const emptyNewGroup: WizardState<NewGroupFields, NewGroupPage> = {
  page: 'group',
  fields: { group: '', description: '', preferredOwners: [] },
};

/** The one command that the wizard sends. */
export function newGroupCommand(fields: NewGroupFields): CommandOf<'createGroup'> {
  return {
    type: 'createGroup',
    group: fields.group.trim(),
    description: fields.description.trim(),
    preferredOwners: [...fields.preferredOwners],
  };
}
