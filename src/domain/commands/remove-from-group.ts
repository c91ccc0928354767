import type { CommandSpec } from './command-spec.ts';
import { groupCommand } from './group-support.ts';

/** Takes an account out of a group of administrators. Who is logged on or runs as a service notices it at its next start (F-26). */
export const removeFromGroup: CommandSpec<'removeFromGroup'> = {
  type: 'removeFromGroup',
  place: 'Active Directory Users and Computers ▸ user ▸ Properties ▸ Member Of; Computer Management ▸ Groups',
  prompt: 'net localgroup Administrators <account> /delete',
  ...groupCommand(false),
};
