import { describe, expect, it } from 'vitest';
import type { Command } from '#domain';
import { parseCommand } from '#domain';
import { cluster, commandsOf } from './support.ts';

/** A type, its private properties on the line, and the parameters that the page of its wizard sends (C-4). */
const cases = [
  [
    'Generic Application',
    'CommandLine="tool.exe /x" CurrentDirectory="C:\\Tools" InteractWithDesktop=1 UseNetworkName=1',
    {
      commandLine: 'tool.exe /x',
      currentDirectory: 'C:\\Tools',
      interactWithDesktop: true,
      useNetworkName: true,
    },
  ],
  ['Generic Script', 'ScriptFilepath="C:\\Scripts\\a.vbs"', { scriptFilePath: 'C:\\Scripts\\a.vbs' }],
] as const;

describe('private properties of programs and scripts', () => {
  it.each(cases)('%s /priv %s', (resourceType, priv, parameters) => {
    const { world } = cluster();
    const command = {
      type: 'createResource',
      resource: 'App',
      description: '',
      resourceType,
      group: 'EVS1',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: [],
      parameters,
    } satisfies Command;
    expect(parseCommand(command).ok).toBe(true);
    const line = `cluster res App /create /group:EVS1 /type:"${resourceType}" /priv ${priv}`;
    expect(commandsOf(world, line)).toEqual([command]);
  });
});
