import { z } from 'zod/mini';
import { setValue } from '../rules/registry-checkpoints.ts';
import { registryKeySpelled } from '../selectors/registry.ts';
import type { CommandSpec } from './command-spec.ts';
import { goodRegistryKey, judge, refuseIf, runningNode, theNode } from './support.ts';

/** Longest name of a key or value. */
const longestName = 255;

/** Largest number that a REG_DWORD holds. */
const largestDword = 4_294_967_295;

function isDword(data: string): boolean {
  return /^(\d{1,10}|0x[\da-f]{1,8})$/i.test(data) && Number(data) <= largestDword;
}

/** Editing the registry of a computer that runs. What the cluster has checkpointed follows. */
export const setRegistryValue: CommandSpec<'setRegistryValue'> = {
  type: 'setRegistryValue',
  schema: z.strictObject({
    node: z.string(),
    key: z.string(),
    name: z.string(),
    valueType: z.enum(['REG_SZ', 'REG_EXPAND_SZ', 'REG_MULTI_SZ', 'REG_DWORD']),
    data: z.string(),
  }),
  place: 'Command Prompt ▸ reg',
  prompt: 'reg add HKLM\\<key> /v <name> /d <data>',
  query: (world, { node, key, name, valueType, data }) =>
    judge([
      () => runningNode(world, node),
      () => goodRegistryKey(key),
      () => {
        const longest = longestName;
        const isLong = [...key.split('\\'), name].some((part) => part.length > longest);
        return refuseIf(isLong, 'name.tooLong', { longest });
      },
      () => {
        const [hive = ''] = key.split('\\');
        const there = registryKeySpelled(theNode(world, node), hive) !== null;
        return refuseIf(!there, 'registry.keyInvalid', { key });
      },
      () => refuseIf(valueType === 'REG_DWORD' && !isDword(data), 'registry.dataInvalid', { data }),
    ]),
  execute(tx, { node, key, name, valueType, data }) {
    const row = theNode(tx.world, node);
    const text = valueType === 'REG_DWORD' ? `0x${Number(data).toString(16)}` : data;
    setValue(tx, row, { key, name, valueType, data: text });
    tx.emit('registry.valueSet', row.id, { node: row.name, key, name });
  },
};
