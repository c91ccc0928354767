import { type Command, type CommandType, rows, type World } from '#domain';

type Make = (world: World, pick: number) => readonly Command[];

const configureConnection: Make = (world, pick) => {
  const host = 11 + (pick % 4);
  return rows(world, 'node').flatMap(({ name: node }) =>
    ['nic1', 'nic2'].map((adapter) => ({
      type: 'configureConnection' as const,
      node,
      adapter,
      name: adapter === 'nic1' ? 'Public' : 'Private',
      address: adapter === 'nic1' ? `10.1.0.${host}` : `10.10.10.${host}`,
      mask: adapter === 'nic1' ? '255.255.0.0' : '255.255.255.0',
      gateway: '',
      dns: adapter === 'nic1' ? ['10.1.0.10'] : [],
      ...(pick % 3 === 0 ? { wins: [`10.1.0.${host + 9}`, '10.1.0.10'].slice(pick % 2) } : {}),
      registerInDns: false,
      netbios: false,
    })),
  );
};

/** What can be set on the network connections of a server. */
export const connectionMakers = { configureConnection } satisfies Partial<Record<CommandType, Make>>;
