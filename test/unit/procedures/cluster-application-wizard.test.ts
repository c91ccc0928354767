import { describe, expect, it } from 'vitest';
import { groupNamed, groupState, resourceNamed, resourceState, servingEvss } from '#domain';
import { minutes } from '#kernel';
import {
  type ApplicationFields,
  type ApplicationPage,
  changeGroup,
  newApplication,
  withNetwork,
} from '../../../src/consoles/cluster-administrator/model/application.ts';
import { applicationSpec } from '../../../src/consoles/cluster-administrator/model/application-spec.ts';
import { objectMenu } from '../../../src/consoles/cluster-administrator/model/menu.ts';
import {
  type NewResourceFields,
  type NewResourcePage,
  newResource,
  newResourceSpec,
  withFollowUps,
} from '../../../src/consoles/cluster-administrator/model/new-resource.ts';
import {
  type ResourceDraft,
  resourceCommands,
  resourceDraft,
} from '../../../src/consoles/cluster-administrator/model/resource-draft.ts';
import { pageRefusal } from '../../../src/consoles/shared/wizard-machine.ts';
import { afterSetup } from '../../support/after-setup.ts';
import type { Run } from '../../support/run.ts';
import { WizardHands } from '../../support/wizard-hands.ts';
import { queryOf } from '../consoles/cluster-administrator/built.ts';

const stateOf = ({ world }: Run, name: string) => {
  const row = resourceNamed(world, name);
  return row === undefined ? undefined : resourceState(world, row.id);
};

/** Properties of a resource: a change on its sheet, and OK. */
function setProperties(
  run: Run,
  name: string,
  change: (draft: ResourceDraft) => Partial<ResourceDraft>,
): void {
  const row = resourceNamed(run.world, name);
  if (row === undefined) throw new Error(`There is no ${name}.`);
  const draft = resourceDraft(run.world, row);
  for (const command of resourceCommands(run.world, row, { ...draft, ...change(draft) })) run.do(command);
}

describe('Exchange 2003 in a cluster by the Cluster Application wizard', () => {
  it('takes the 22 steps of the procedure to a virtual server with mail', () => {
    const run = afterSetup();
    // 1 to 3: Cluster Administrator, the cluster, File ▸ Configure Application (U-8).
    const item = objectMenu(run.world, { kind: 'cluster' }, queryOf(run.world)).find(
      (each) => each.kind === 'action' && each.id === 'configureApplication',
    );
    expect(item).toMatchObject({
      verdict: { ok: true },
      action: { kind: 'configureApplication', group: '' },
    });
    // 4 and 5.
    const wizard = new WizardHands<ApplicationFields, ApplicationPage>(
      run,
      applicationSpec,
      newApplication(run.world, '').fields,
    );
    wizard.next('welcome');
    wizard.next('server', () => ({ server: 'new' })); // 6
    wizard.next('resourceGroup', () => ({ groupChoice: 'new' })); // 7: a new resource group, not a new resource
    wizard.next('groupName', (fields) => changeGroup(fields, { name: 'EVS1', description: 'Mail' })); // 8, 9
    // 10: the page asks for the name besides the address (U-25).
    wizard.next('access', () => ({
      networkName: 'EVS1',
      ...withNetwork(run.world, { address: '10.1.0.21' }),
    }));
    wizard.next('advanced', (fields) => changeGroup(fields, { preferredOwners: ['NODE1', 'NODE2'] })); // 11
    wizard.next('application', () => ({ wantsApplication: false })); // 12
    wizard.next('completing');
    wizard.finish();

    // 13: who may own it; every resource has that for itself.
    for (const name of ['EVS1 IP Address', 'EVS1 Network Name'])
      setProperties(run, name, () => ({ possibleOwners: ['NODE2', 'NODE1'] }));
    // 14 and 15: the wizard has made the Network Name, so that only its properties are left (E-27).
    expect(newNetworkName(run)).toBe('name.taken');
    setProperties(run, 'EVS1 Network Name', ({ parameters, dependsOn }) => {
      expect(dependsOn).toEqual(['EVS1 IP Address']);
      return { parameters: { ...parameters, requireDns: true, requireKerberos: true } };
    });
    run.do({ type: 'onlineGroup', group: 'EVS1' }); // 16
    run.wait(minutes(1));
    expect(stateOf(run, 'EVS1 Network Name')).toBe('Online');
    run.do({ type: 'changeResourceGroup', resource: 'Disk S:', group: 'EVS1' }); // 17 (E-28)
    expect(stateOf(run, 'Disk S:')).toBe('Online');
    createAttendant(run); // 18 to 22
    run.do({ type: 'onlineGroup', group: 'EVS1' }); // E-31
    run.waitUntil((world) => servingEvss(world).length === 1, minutes(5));
    run.wait(minutes(1));
    const group = groupNamed(run.world, 'EVS1');
    expect(group && groupState(run.world, group)).toBe('Online');
  });
});

/** A second resource for the name that the wizard has made already. */
function newNetworkName(run: Run): string | undefined {
  const fields: NewResourceFields = {
    ...newResource(run.world, 'EVS1').fields,
    resource: 'EVS1 Name again',
    resourceType: 'Network Name',
    dependsOn: ['EVS1 IP Address'],
    networkName: 'EVS1',
  };
  const state = { page: 'networkName', fields } as const;
  return pageRefusal(newResourceSpec, state, 'networkName', queryOf(run.world))?.reason;
}

/** New ▸ Resource for the System Attendant (U-26). */
function createAttendant(run: Run): void {
  const wizard = new WizardHands<NewResourceFields, NewResourcePage>(
    run,
    newResourceSpec,
    newResource(run.world, 'EVS1').fields,
  );
  wizard.next('resource', () => ({
    resource: 'EVS1 System Attendant',
    resourceType: 'Microsoft Exchange System Attendant',
  }));
  wizard.next('owners');
  const dependsOn = ['EVS1 Network Name', 'Disk S:'];
  wizard.next('dependencies', (fields) => withFollowUps(run.world, fields, { dependsOn }));
  wizard.next('adminGroup', () => ({ administrativeGroup: 'First Administrative Group' }));
  wizard.next('routingGroup', () => ({ routingGroup: 'First Routing Group' }));
  expect(wizard.fields.dataDirectory).toBe('S:\\Exchsrvr');
  wizard.next('dataDirectory');
  wizard.next('summary');
  wizard.finish();
}
