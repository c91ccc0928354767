import type { CommandSpec } from './command-spec.ts';
import { groupCommand } from './group-support.ts';

/** Makes an account a member of a group of administrators: of the domain, or of one computer (L-47, E-35, E-39b). */
export const addToGroup: CommandSpec<'addToGroup'> = {
  type: 'addToGroup',
  place: 'Active Directory Users and Computers ▸ user ▸ Properties ▸ Member Of; Computer Management ▸ Groups',
  prompt: 'net localgroup Administrators <account> /add',
  ...groupCommand(true),
};
