import { describe, expect, it } from 'vitest';
import { groupNamed, groupState, resourceNamed, resourceState, resourcesOf, servingEvss } from '#domain';
import { minutes } from '#kernel';
import { emptyNewGroup, newGroupSpec } from '../../../src/consoles/cluster-administrator/model/new-group.ts';
import {
  type NewResourceFields,
  type NewResourcePage,
  newResource,
  newResourceSpec,
  withFollowUps,
} from '../../../src/consoles/cluster-administrator/model/new-resource.ts';
import { afterSetup } from '../../support/after-setup.ts';
import type { Run } from '../../support/run.ts';
import { WizardHands } from '../../support/wizard-hands.ts';

const both = ['NODE1', 'NODE2'];

/** New ▸ Resource on EVS1 up to its Dependencies, which are on the group's resources only. */
function begin(
  run: Run,
  resourceType: NewResourceFields['resourceType'],
  resource: string,
  dependsOn: readonly string[],
): WizardHands<NewResourceFields, NewResourcePage> {
  const { fields } = newResource(run.world, 'EVS1');
  const wizard = new WizardHands<NewResourceFields, NewResourcePage>(run, newResourceSpec, fields);
  expect(wizard.fields.group).toBe('EVS1');
  wizard.next('resource', () => ({ resource, description: `${resourceType} of EVS1`, resourceType }));
  wizard.next('owners', () => ({ possibleOwners: both }));
  wizard.next('dependencies', (fields) => withFollowUps(run.world, fields, { dependsOn }));
  return wizard;
}

/** The data disk as it is before the cluster knows of it: the wizard has made a resource of it (E-28). */
function forgetDisk(run: Run): void {
  run.do({ type: 'offlineGroup', group: 'Disk Group 1' });
  run.wait(minutes(1));
  run.do({ type: 'deleteResource', resource: 'Disk S:' });
}

describe('An Exchange virtual server made one by one (E-25 to E-31)', () => {
  it('takes New Group and New Resource for address, name, disk and System Attendant', () => {
    const run = afterSetup();
    forgetDisk(run);
    const group = new WizardHands(run, newGroupSpec, emptyNewGroup.fields);
    group.next('group', () => ({ group: 'EVS1', description: 'First virtual server' }));
    group.next('owners', () => ({ preferredOwners: both }));
    group.finish();
    const made = groupNamed(run.world, 'EVS1');
    expect(made && groupState(run.world, made)).toBe('Offline'); // G-9

    const address = begin(run, 'IP Address', 'EVS1 IP Address', []);
    address.next('tcpip', () => ({ address: '10.1.0.21', mask: '255.255.0.0', network: 'Public' }));
    address.finish();
    const name = begin(run, 'Network Name', 'EVS1 Network Name', ['EVS1 IP Address']);
    name.next('networkName', () => ({ networkName: 'EVS1' }));
    name.finish();
    const disk = begin(run, 'Physical Disk', 'EVS1 Disk', []);
    disk.next('disk', () => ({ disk: 'S' }));
    disk.finish();
    run.do({ type: 'onlineGroup', group: 'EVS1' }); // E-29
    run.wait(minutes(1));
    for (const each of ['EVS1 IP Address', 'EVS1 Network Name', 'EVS1 Disk']) {
      const row = resourceNamed(run.world, each);
      expect(row && resourceState(run.world, row.id)).toBe('Online');
    }

    const attendant = begin(run, 'Microsoft Exchange System Attendant', 'EVS1 System Attendant', [
      'EVS1 Network Name',
      'EVS1 Disk',
    ]);
    attendant.next('adminGroup');
    attendant.next('routingGroup');
    attendant.next('dataDirectory', () => ({ dataDirectory: 'S:\\Exchsrvr' }));
    attendant.next('summary');
    attendant.finish();
    expect(made && resourcesOf(run.world, made).map((row) => row.resourceType)).toContain(
      'Microsoft Exchange Information Store',
    );
    run.do({ type: 'onlineGroup', group: 'EVS1' }); // E-31
    expect(run.waitUntil((world) => servingEvss(world).length === 1, minutes(5))).toBeGreaterThan(0);
  });
});
