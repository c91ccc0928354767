import type { Command } from '../commands/command-types.ts';
import { sameName } from './tables.ts';

/** Whether the rights of whoever gives the command decide on it, and it does not say itself where that is. */
function asksWho(command: Command, node: string): boolean {
  switch (command.type) {
    case 'createCluster':
    case 'addNode':
      return !sameName(command.node, node);
    case 'createResource':
      return command.resourceType === 'Microsoft Exchange System Attendant';
    case 'configureApplication':
      return command.application?.resourceType === 'Microsoft Exchange System Attendant';
    case 'createUser':
    case 'setUserProperties':
    case 'resetPassword':
    case 'deleteUser':
    case 'delegateExchange':
      return true;
    case 'addToGroup':
    case 'removeFromGroup':
      return command.node === undefined || !sameName(command.node, node);
    default:
      return false;
  }
}

/** The command as given at this computer's screen or prompt: it counts what the user there may do (E-35, L-47). */
export function givenAt(command: Command, node: string): Command {
  if ('from' in command || !asksWho(command, node)) return command;
  return { ...command, from: node } as Command;
}
