import type {
  CommandOf,
  NewVirtualServerFields,
  Reason,
  ReasonCode,
  ReasonParams,
  VirtualServerPartFields,
} from '#domain';
import { required, type WizardSpec } from '../../shared/wizard-machine.ts';
import {
  type ApplicationFields,
  type ApplicationPage,
  applicationPages,
  chosenGroup,
  groupBefore,
  type PartDraft,
  partNames,
  serverGroup,
  usedGroup,
} from './application.ts';
import {
  isAboutResource,
  type NewResourcePage,
  newResourceCommand,
  newResourceSpec,
} from './new-resource.ts';

/** The wizard that ends in `configureApplication`. */
export const applicationSpec: WizardSpec<ApplicationFields, ApplicationPage> = {
  pagesOf: applicationPages,
  commandOf: (fields) => applicationCommand(withAnyName(fields)),
  pageOf: pageOfRefusal,
  missingOn: missingFields,
};

/** The type is chosen before the resource has a name, and an empty one would be all that the engine minds. */
function withAnyName(fields: ApplicationFields): ApplicationFields {
  const { application } = fields;
  if (application.resource.trim() !== '') return fields;
  const resource = `${serverGroup(fields)} ${application.resourceType}`;
  return { ...fields, application: { ...application, resource } };
}

/** The one command that the wizard sends. */
export function applicationCommand(fields: ApplicationFields): CommandOf<'configureApplication'> {
  return {
    type: 'configureApplication',
    group: serverGroup(fields),
    virtualServer: fields.server === 'existing' ? null : newServer(fields),
    application: fields.wantsApplication ? applicationResource(fields) : null,
  };
}

function applicationResource(fields: ApplicationFields): CommandOf<'configureApplication'>['application'] {
  const {
    type: _type,
    group: _group,
    incomplete: _incomplete,
    ...rest
  } = newResourceCommand(fields.application);
  return rest;
}

function newServer(fields: ApplicationFields): NewVirtualServerFields {
  const names = partNames(fields);
  const { address, mask, network, enableNetbios, networkName, requireDns, requireKerberos } = fields;
  return {
    existingGroup: usedGroup(fields),
    description: chosenGroup(fields).description.trim(),
    policy: changedPolicy(fields),
    ipAddress: newPart(names.ip, fields.ip, { address, mask, network, enableNetbios }),
    networkName: newPart(names.name, fields.name, {
      networkName: networkName.trim(),
      requireDns,
      requireKerberos,
    }),
  };
}

function newPart(
  resource: string,
  { description, possibleOwners }: PartDraft,
  parameters: VirtualServerPartFields['parameters'],
): VirtualServerPartFields {
  return { resource, description: description.trim(), possibleOwners: [...possibleOwners], parameters };
}

/** Only what is another than the group has by itself. */
function changedPolicy(fields: ApplicationFields): NewVirtualServerFields['policy'] {
  const [before, after] = [groupBefore(fields), chosenGroup(fields)];
  const differs = (key: 'preferredOwners' | 'failback'): boolean =>
    JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const { failoverThreshold, failoverPeriodHours, failback } = after;
  return {
    ...(differs('preferredOwners') ? { preferredOwners: [...after.preferredOwners] } : {}),
    ...(failoverThreshold === before.failoverThreshold ? {} : { failoverThreshold }),
    ...(failoverPeriodHours === before.failoverPeriodHours ? {} : { failoverPeriodHours }),
    ...(differs('failback') ? { failback } : {}),
  };
}

function missingFields(page: ApplicationPage, fields: ApplicationFields): Reason | null {
  switch (page) {
    case 'server':
      return fields.server === 'existing' ? required(fields.existingServer) : null;
    case 'resourceGroup':
      return fields.groupChoice === 'existing' ? required(fields.existingGroup) : null;
    case 'groupName':
      return required(chosenGroup(fields).name);
    case 'access':
      return required(fields.networkName) ?? missingAddress(fields.address);
    case 'advanced': {
      const names = partNames(fields);
      return required(names.ip, names.name);
    }
    case 'resourceName':
      return required(fields.application.resource);
    case 'networkName':
    case 'disk':
    case 'dataDirectory':
      return newResourceSpec.missingOn(page, fields.application);
    default:
      return null;
  }
}

/** The page has its own word for an address that is not there yet; the engine would name the parameter. */
function missingAddress(address: string): Reason | null {
  return address === '' ? { reason: 'address.invalid', params: { address } } : null;
}

/** Parameters that stand on the page of the access; the others are advanced properties. */
const accessParameters: readonly unknown[] = ['address', 'networkName'];

/** The page on which a refusal can be put right; the engine says which of the parts it minds. */
function pageOfRefusal(
  reason: ReasonCode,
  fields: ApplicationFields,
  params: ReasonParams,
): ApplicationPage | null {
  if (reason === 'application.nothingToDo') return 'application';
  switch (params['part']) {
    case 'group':
      return reason.startsWith('name.') ? 'groupName' : ownerPage(reason);
    case 'policy':
      return 'advanced';
    case 'ipAddress':
      if (reason === 'parameter.missing')
        return accessParameters.includes(params['parameter']) ? 'access' : 'advanced';
      return reason.startsWith('address.') ? 'access' : 'advanced';
    case 'networkName':
      return isAboutResource(partNames(fields).name, params) || !reason.startsWith('name.')
        ? 'advanced'
        : 'access';
    case 'application':
      return pageOfApplication(reason, fields, params);
    default:
      return fields.server === 'new' && fields.groupChoice === 'existing' && reason === 'group.unknown'
        ? 'resourceGroup'
        : 'server';
  }
}

/** Preferred owners are an advanced property; a group that is gone is chosen anew. */
const ownerPage = (reason: ReasonCode): ApplicationPage =>
  reason === 'group.unknown' ? 'resourceGroup' : 'advanced';

const pagesOfFirst: Partial<Readonly<Record<NewResourcePage, ApplicationPage>>> = {
  resource: 'type',
  owners: 'dependencies',
};

function pageOfApplication(
  reason: ReasonCode,
  fields: ApplicationFields,
  params: ReasonParams,
): ApplicationPage | null {
  const { resource, resourceType } = withAnyName(fields).application;
  if (reason.startsWith('name.')) {
    const isNetworkName = resourceType === 'Network Name' && !isAboutResource(resource.trim(), params);
    return isNetworkName ? 'networkName' : 'resourceName';
  }
  const page = newResourceSpec.pageOf(reason, fields.application, params);
  if (page === null || page === 'summary') return null;
  return pagesOfFirst[page] ?? (page as ApplicationPage);
}
