import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const IGNORED = new Set(['.git', '.cache', 'node_modules', 'dist', 'test-results']);
const BINARY = /\.(png|jpg|webp|woff2?|mp3|ogg|wav|ico)$/;
/** This file spells out what it looks for. */
const SELF = 'test/arch/repository.test.ts';

/** Tracked files; where there is no git, as in an unpacked archive, all files that are not built or installed. */
function projectFiles(): readonly string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  if (git.status === 0) return git.stdout.split('\0').filter((path) => path !== '');
  return filesBelow('.');
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : filesBelow(path);
    return [relative('.', path).split(sep).join('/')];
  });
}

function linesWith(pattern: RegExp): readonly string[] {
  return projectFiles()
    .filter((path) => !BINARY.test(path) && path !== SELF)
    .flatMap((path) =>
      readText(path)
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 160)}`] : [],
        ),
    );
}

/** A file that was deleted and not yet committed reads as empty. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

describe('repository', () => {
  it('has files to look at', () => {
    expect(projectFiles().length).toBeGreaterThan(80);
  });

  it('names no path of somebody’s machine', () => {
    expect(linesWith(/(?:^|["'`\s(=])\/(?:home|Users|root|work|tmp|opt|mnt)\/[\w.-]/)).toEqual([]);
  });

  it('names no package registry', () => {
    expect(
      linesWith(
        /registry\.npmjs\.org|registry\.yarnpkg\.com|https?:\/\/[^\s"']*(?:artifactory|nexus|verdaccio)/,
      ),
    ).toEqual([]);
  });

  it('locks packages by version and checksum, not by address', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; version?: string }>;
    };
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('pins every package to one version', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
