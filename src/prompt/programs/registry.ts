import { clusterProgram } from '../cluster/cluster-program.ts';
import type { Program } from '../prompt-types.ts';
import { bare } from '../tokens.ts';
import { chkdsk } from './chkdsk.ts';
import { convert } from './convert.ts';
import { ipconfig } from './ipconfig.ts';
import { iscsicli } from './iscsicli.ts';
import { mountvol } from './mountvol.ts';
import { nbtstat } from './nbtstat.ts';
import { net } from './net.ts';
import { nlb } from './nlb.ts';
import { ntbackup } from './ntbackup.ts';
import { ping } from './ping.ts';
import { reg } from './reg.ts';
import { sc } from './sc.ts';
import { setup } from './setup.ts';
import { changeDrive, shellWords } from './shell-words.ts';
import { shutdown } from './shutdown.ts';
import { systeminfo } from './systeminfo.ts';
import { find, more, typeFile } from './text-files.ts';
import { time, w32tm } from './time.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Everything that can stand at the beginning of a line, in lower case and without `.exe`. */
export const programs: Readonly<Record<string, Program>> = {
  ...shellWords,
  ...Object.fromEntries(letters.map((letter) => [`${letter}:`, changeDrive(letter.toUpperCase())])),
  cluster: clusterProgram,
  net,
  net1: net,
  ntbackup,
  ping,
  ipconfig,
  iscsicli,
  nbtstat,
  nlb,
  wlbs: nlb,
  chkdsk,
  convert,
  mountvol,
  reg,
  sc,
  setup,
  shutdown,
  systeminfo,
  time,
  w32tm,
  type: typeFile,
  find,
  more,
};

/** What Tab offers for the first word. */
export const programNames: readonly string[] = Object.keys(programs).filter((name) =>
  /^[a-z]+$/.test(bare(name)),
);
