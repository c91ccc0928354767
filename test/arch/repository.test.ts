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

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function lockedPackages(): readonly (readonly [string, LockedPackage])[] {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages).filter(([path]) => path !== '');
}

/** Whether a package is not for Linux on x64 with glibc, where the tests run. */
function isForOtherSystem({ optional, os, cpu, libc }: LockedPackage): boolean {
  if (optional !== true || os === undefined) return false;
  const isOurs = os.includes('linux') && cpu?.includes('x64') === true && libc?.includes('musl') !== true;
  return !isOurs;
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
    const packages = lockedPackages();
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    // Programs for other systems may come without: a registry that leaves them out cannot tell their checksum.
    const unproven = packages.filter(
      ([, entry]) => entry.integrity === undefined && !isForOtherSystem(entry),
    );
    expect(unproven.map(([path]) => path)).toEqual([]);
  });

  it('locks the packages of every system, without which a clean install refuses the lockfile', () => {
    const packages = lockedPackages();
    const paths = new Set(packages.map(([path]) => path));
    const wanted = packages.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => [path, name] as const),
    );
    const missing = wanted.filter(
      ([path, name]) => !paths.has(`node_modules/${name}`) && !paths.has(`${path}/node_modules/${name}`),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
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
