import { type Command, rows, type World } from '#domain';
import { one } from './one-of.ts';

type Names = readonly string[];
const groupNames = (world: World): Names => [
  ...rows(world, 'group').map(({ name }) => name),
  'No such group',
];

/** A program in a folder of the computer's own disk. */
export const program = { commandLine: 'tool.exe', currentDirectory: 'C:\\Tools' };

/** A share of a folder that is there, may be there, or is nowhere. */
const share = (pick: number) => ({
  shareName: `Share ${pick % 3}`,
  sharePath: one(['C:\\Share', 'S:\\Share', 'X:\\Share'], pick),
});

/** Resources of most types, whole and incomplete. */
export function newResources(world: World, pick: number): readonly Command[] {
  const group = one(groupNames(world), pick);
  const plain = {
    description: '',
    separateMonitor: pick % 2 === 0,
    possibleOwners: [],
    dependsOn: [],
    group,
  };
  const resource = `Extra ${pick % 5}`;
  const type = 'createResource' as const;
  const letters = rows(world, 'disk').map(({ volume }) => volume?.letter ?? 'Z');
  const address = {
    address: `10.1.0.${40 + (pick % 3)}`,
    mask: '255.255.0.0',
    network: 'Public',
    enableNetbios: true,
  };
  return [
    { type, resource, resourceType: 'Generic Application', ...plain, parameters: program },
    { type, resource, resourceType: 'File Share', ...plain, parameters: share(pick) },
    { type, resource, resourceType: 'IP Address', ...plain, parameters: address },
    {
      type,
      resource,
      resourceType: one(['Network Name', 'IP Address', 'Print Spooler'], pick),
      ...plain,
      parameters: {},
      incomplete: true,
    },
    ...letters.map((disk) => ({
      type,
      resource,
      resourceType: 'Physical Disk' as const,
      ...plain,
      parameters: { disk },
    })),
  ];
}
