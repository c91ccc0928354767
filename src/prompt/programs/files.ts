import { byOwnClock, clusterLog } from '#domain';
import type { ProgramCall } from '../prompt-types.ts';
import { answerFileAt, answerLines } from './answer-files.ts';
import { fullPath, isFolder } from './folders.ts';

/** What is found at a path: the lines of a text file, or why there are none. */
export type FoundFile = { readonly lines: readonly string[] } | 'isFolder' | 'noFile' | 'noFolder';

/** Reads a text file: cluster.log, once the Cluster service has run, and the answer files that Setup wrote. */
export function fileAt({ world, at, reader }: ProgramCall, typed: string): FoundFile {
  const answers = answerFileAt(world, at, typed);
  if (answers !== undefined) return { lines: answerLines(answers) };
  const path = fullPath(at, typed);
  if (isFolder(path)) return 'isFolder';
  if (path.toLowerCase() !== 'c:\\windows\\cluster\\cluster.log')
    return isFolder(path.slice(0, path.lastIndexOf('\\'))) ? 'noFile' : 'noFolder';
  const { lines } = clusterLog(world, at.node);
  return lines.length === 0 ? 'noFile' : { lines: byOwnClock(world, at.node, lines).map(reader.logLine) };
}
