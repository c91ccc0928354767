import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '#kernel';
import type { LevelError } from '#levels';
import { readCases } from '../scenario.ts';
import { shownPath } from '../yaml-source.ts';
import { citationsIn } from './test-citations.ts';

/** Where an id is proved: the file and, of a case or a test, its name. */
export type Proofs = ReadonlyMap<string, readonly string[]>;

/** Everything under a folder of tests that cites an id of the domain: behaviour cases and tests. Errors are those of the cases. */
export function findProofs(folder: string): Result<Proofs, readonly LevelError[]> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, proof: string): void => {
    found.set(id, (found.get(id) ?? new Set()).add(proof));
  };
  const errors: LevelError[] = [];
  for (const path of filesIn(join(folder, 'scenarios'), /\.yaml$/)) {
    const read = readCases(path);
    if (!read.ok) errors.push(...read.error);
    else
      for (const scenario of read.value) {
        const proof = `${shownPath(path)}: ${scenario.id}`;
        for (const id of [...idsOfName(scenario.id), ...(scenario.cites ?? [])]) add(id, proof);
      }
  }
  for (const path of filesIn(folder, /\.test\.tsx?$/)) {
    for (const { id, title } of citationsIn(readFileSync(path, 'utf8')))
      add(id, `${shownPath(path)}: ${title}`);
  }
  return errors.length > 0
    ? err(errors)
    : ok(new Map([...found].map(([id, proofs]) => [id, [...proofs].sort()])));
}

/** `N-7` of a case that is called `N-7-paused-node-is-no-target`. */
const idsOfName = (name: string): readonly string[] => /^[A-Z]-\d+[a-z]?(?=-|$)/.exec(name) ?? [];

function filesIn(folder: string, kind: RegExp): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name) && !/(^|[\\/])planted[\\/]/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
