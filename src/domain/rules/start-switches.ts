import type { StartMode } from '../world/cluster.ts';

/** What the switches behind `net start clussvc` ask for. */
export interface StartSwitches {
  readonly mode: StartMode;
  /** Names of the nodes of a forced quorum. */
  readonly forcedNodes: readonly string[];
}

/** Long and short spellings (Q-41 to Q-44; Z-6: FQ means FixQuorum on 2003). */
const modes: Readonly<Record<string, StartMode>> = {
  fixquorum: 'fixQuorum',
  fq: 'fixQuorum',
  noquorumlogging: 'noQuorumLogging',
  nq: 'noQuorumLogging',
  resetquorumlog: 'resetQuorumLog',
  rq: 'resetQuorumLog',
  forcequorum: 'forceQuorum',
  fo: 'forceQuorum',
};

/** Switches that only make the service talk more. */
const diagnostics = [
  ...['debug', 'debugresmon', 'dr', 'norepevtlogging', 'nogroupinfoevtlogging', 'ng', 'loglevel'],
];

/** Reads the start parameters; null = a switch that the service does not know, or two that exclude each other. */
export function parseStartSwitches(text: string): StartSwitches | null {
  const words = text
    .trim()
    .split(/[\s:]+/)
    .filter((word) => word !== '');
  let found: StartSwitches = { mode: 'normal', forcedNodes: [] };
  for (let index = 0; index < words.length; index += 1) {
    const word = (words[index] ?? '').toLowerCase();
    if (!/^[/-]/.test(word)) return null;
    const mode = modes[word.slice(1)];
    if (mode === undefined) {
      if (!diagnostics.includes(word.slice(1))) return null;
      if (/^\d+$/.test(words[index + 1] ?? '')) index += 1;
      continue;
    }
    if (found.mode !== 'normal') return null;
    const list = words[index + 1];
    const listed = mode === 'forceQuorum' && list !== undefined && !/^[/-]/.test(list);
    if (listed) index += 1;
    found = { mode, forcedNodes: listed ? list.split(',').filter((name) => name !== '') : [] };
  }
  return found;
}
