import { groupNamed, resourcesOf } from '#domain';
import { attendantParameters, type LabBuilder } from './lab-builder.ts';
import { groupCommand, said } from './properties.ts';
import type { GivenEvs } from './scenario-schema.ts';

/** Short names of a complete EVS's resources, by type (E-8 to E-19). */
const shortNames: Readonly<Record<string, string>> = {
  'Microsoft Exchange Information Store': 'IS',
  'Microsoft Exchange Message Transfer Agent': 'MTA',
  'Microsoft Exchange Routing Service': 'Routing',
  'Microsoft Search Service Instance': 'Search',
  'Microsoft Exchange SMTP Server Instance': 'SMTP',
  'Microsoft Exchange HTTP Server Instance': 'HTTP',
  'Microsoft Exchange POP3 Server Instance': 'POP3',
  'Microsoft Exchange IMAP4 Server Instance': 'IMAP4',
};

/** Builds a complete Exchange virtual server in the order of the documents (E-25 to E-31); its System Attendant makes the rest. It is on its way online then. */
export function buildEvs(builder: LabBuilder, evs: GivenEvs): void {
  const { name, owner, possibleOwners, preferredOwners = [] } = evs;
  const named = (short: string): string => `${short} (${name})`;
  builder.insist({ type: 'createGroup', group: name, description: '', preferredOwners });
  builder.insistIf(groupCommand(name, evs));
  builder.moveTo(name, owner);
  const owners = said({ possibleOwners });
  builder.addResource(name, { name: named('IP'), type: 'IP Address', ...owners });
  builder.insist({
    type: 'createResource',
    resource: named('Name'),
    description: '',
    resourceType: 'Network Name',
    group: name,
    separateMonitor: false,
    possibleOwners: possibleOwners ?? [],
    dependsOn: [named('IP')],
    parameters: { networkName: name },
  });
  builder.addResource(name, { name: named('Disk'), type: 'Physical Disk', ...owners });
  builder.insist({ type: 'onlineGroup', group: name });
  builder.awaitState(named('Name'), 'Online');
  builder.awaitState(named('Disk'), 'Online');
  builder.insist({
    type: 'createResource',
    resource: named('SA'),
    description: '',
    resourceType: 'Microsoft Exchange System Attendant',
    group: name,
    separateMonitor: false,
    possibleOwners: possibleOwners ?? [],
    dependsOn: [named('Name'), named('Disk')],
    parameters: attendantParameters(builder.world, [named('Disk')]),
  });
  const group = groupNamed(builder.world, name);
  for (const resource of group === undefined ? [] : resourcesOf(builder.world, group)) {
    const short = shortNames[resource.resourceType];
    if (short !== undefined)
      builder.insist({ type: 'renameResource', resource: resource.name, name: named(short) });
  }
  builder.insist({ type: 'onlineGroup', group: name });
}
