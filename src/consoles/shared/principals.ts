import type { World } from '#domain';
import { accounts, domainGroups } from '#domain/selectors';

/** Everything of the domain that can stand on a list of rights or roles: accounts, then groups. */
export function domainPrincipals(world: World): readonly string[] {
  return [...accounts(world).map(({ name }) => name), ...domainGroups];
}
