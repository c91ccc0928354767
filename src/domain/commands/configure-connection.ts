import { z } from 'zod/mini';
import { portId } from '../ids.ts';
import { isHostOf, isValidAddress, isValidMask, sameSubnet } from '../rules/addresses.ts';
import { nicsOf, nodeNamed } from '../selectors/tables.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { addressHolder } from './address-support.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { goodConnectionName } from './connection-names.ts';
import { judge, must, type Refusal, refuseIf, runningNode } from './support.ts';

type ConfigureConnection = CommandOf<'configureConnection'>;

function connectionOf(world: World, { node: name, adapter }: ConfigureConnection): Nic | undefined {
  const node = nodeNamed(world, name);
  const device = node === undefined ? undefined : world.entities.device[node.device];
  if (node === undefined || device === undefined) return undefined;
  return nicsOf(world, node).find((nic) => nic.port === portId(device.name, adapter));
}

const isServer = (text: string): boolean => isValidAddress(text) || text === '127.0.0.1'; // W-31

function goodServers({ dns, wins = [] }: ConfigureConnection): Refusal {
  const wrongDns = dns.find((server) => !isServer(server));
  const wrongWins = wins.find((server) => !isServer(server));
  return (
    refuseIf(wrongDns !== undefined, 'dns.invalid', { address: wrongDns ?? '' }) ??
    refuseIf(wrongWins !== undefined, 'wins.invalid', { address: wrongWins ?? '' })
  );
}

/** The property sheet's own checks. Without an address the adapter waits for DHCP, which this room does not have (W-29). */
function goodNumbers(command: ConfigureConnection): Refusal {
  const { address, mask, gateway } = command;
  if (address === '') {
    return (
      refuseIf(mask !== '', 'address.invalid', { address }) ??
      refuseIf(gateway !== '', 'gateway.invalid', { gateway }) ??
      goodServers(command)
    );
  }
  const gatewayFits =
    gateway === '' || (isValidAddress(gateway) && gateway !== address && sameSubnet(gateway, address, mask));
  return (
    refuseIf(!isValidAddress(address), 'address.invalid', { address }) ??
    refuseIf(!isValidMask(mask), 'mask.invalid', { mask }) ??
    refuseIf(!isHostOf(address, mask), 'address.invalid', { address }) ??
    refuseIf(!gatewayFits, 'gateway.invalid', { gateway }) ??
    goodServers(command)
  );
}

/** Name and TCP/IP properties of a network connection (W-28 to W-33). Unwise settings are taken; the wizards' analysis warns of them. */
export const configureConnection: CommandSpec<'configureConnection'> = {
  type: 'configureConnection',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    adapter: z.string().check(z.minLength(1)),
    name: z.string(),
    address: z.string(),
    mask: z.string(),
    gateway: z.string(),
    dns: z.array(z.string()),
    wins: z.optional(z.array(z.string())),
    registerInDns: z.boolean(),
    netbios: z.boolean(),
  }),
  place: 'Network Connections ▸ connection ▸ Properties ▸ Internet Protocol (TCP/IP)',
  prompt: 'netsh interface ip set address',
  query(world, command) {
    const nic = connectionOf(world, command);
    const { node, adapter, address } = command;
    return judge([
      () => runningNode(world, node),
      () => refuseIf(nic === undefined, 'connection.unknown', { node, adapter }),
      () => goodConnectionName(world, must(nic), command.name),
      () => goodNumbers(command),
      () => {
        const owner = addressHolder(world, address, must(nic).id);
        return refuseIf(owner !== null, 'address.taken', { address, owner: owner ?? '' });
      },
    ]);
  },
  execute(tx, command) {
    const { wins: _before, ...nic } = must(connectionOf(tx.world, command));
    const { node, name, address, mask, gateway, dns, wins = [], registerInDns, netbios } = command;
    const settings = { name, address, mask, gateway, dns, registerInDns, netbios };
    tx.put('nic', nic.id, { ...nic, ...settings, ...(wins.length === 0 ? {} : { wins }) });
    tx.emit('connection.configured', nic.id, { node, connection: name, address });
  },
};
