/** Groups of the domain whose members administer it. */
export const domainGroups = ['Domain Admins', 'Enterprise Admins', 'Schema Admins'] as const;

/** One of them. */
export type DomainGroup = (typeof domainGroups)[number];

/** The local group of each computer whose members administer that computer. */
export const localAdministratorsGroup = 'Administrators';

/** Rights that Local Security Policy assigns here: those of L-48 and the two that only some builds ask for. */
export const userRights = [
  'actAsSystem',
  'adjustMemoryQuotas',
  'backUpFiles',
  'debugPrograms',
  'increasePriority',
  'logOnAsService',
  'manageAuditing',
  'restoreFiles',
] as const;

/** One of them. */
export type UserRight = (typeof userRights)[number];

/** What somebody may do in the Exchange organisation, most first (E-35). */
export const exchangeRoles = ['fullAdministrator', 'administrator', 'viewOnly'] as const;

/** One of them. */
export type ExchangeRole = (typeof exchangeRoles)[number];

/** A role in the organisation, and who has it: an account or a group of the domain. */
export interface ExchangeDelegation {
  readonly account: string;
  readonly role: ExchangeRole;
}
