import type { CommandOf, World } from '#domain';
import { accountNamed, givenPassword, localAdministrator, nodeNamed } from '#domain/selectors';

/** Where an account is looked up: in the domain, or on the computer itself. */
export type LogOnTo = 'domain' | 'computer';

/** What Log On to Windows asks for. */
export interface LogonForm {
  readonly user: string;
  readonly password: string;
  readonly logOnTo: LogOnTo;
}

/** The dialog as it opens. A computer outside of a domain knows its own accounts only. */
export function emptyLogon(world: World, node: string): LogonForm {
  return {
    user: 'Administrator',
    password: '',
    logOnTo: nodeNamed(world, node)?.domain === null ? 'computer' : 'domain',
  };
}

/** What OK sends. A name with the domain or the computer in front says itself where it belongs. */
export function logonCommand(node: string, form: LogonForm, newPassword?: string): CommandOf<'logOn'> {
  const user = form.user.trim();
  const account = form.logOnTo === 'domain' || user === '' || user.includes('\\') ? user : `${node}\\${user}`;
  return {
    type: 'logOn',
    node,
    account,
    password: form.password,
    ...(newPassword === undefined ? {} : { newPassword }),
  };
}

/** The note at the monitor: the password of Administrator, in the domain or of the computer. */
export function notedPassword(world: World, node: string): string {
  const row = nodeNamed(world, node);
  const isOutside = row !== undefined && row.domain === null;
  const name = isOutside ? localAdministrator(row) : 'Administrator';
  return accountNamed(world, name)?.password ?? givenPassword;
}
