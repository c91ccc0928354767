import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ENGINE_FOLDERS, findEngineBans } from '../../scripts/checks/engine-bans.ts';
import { findPhaserGlobal } from '../../scripts/checks/phaser-global.ts';
import { findSizeExcess } from '../../scripts/checks/size-limits.ts';
import { readSources, showFinding } from '../../scripts/checks/source-files.ts';
import sizeDebt from './size-debt.json' with { type: 'json' };

/** Components that are longer than a function may be, with the lines they may have. This list may only become shorter. */
const SIZE_DEBT: Readonly<Record<string, number>> = sizeDebt;

const PLANTED = 'test/arch/planted';
const product = readSources('.', ['src']);
const everything = readSources('.', ['src', 'scripts', 'test'], /^test\/arch\/planted\//);

describe('the checks of the source', () => {
  it('read the whole product', () => {
    expect(product.length).toBeGreaterThan(60);
    for (const folder of ENGINE_FOLDERS) {
      expect(
        product.filter(({ path }) => path.startsWith(`${folder}/`)),
        folder,
      ).not.toEqual([]);
    }
  });
});

describe('bans in the engine', () => {
  it('are kept by the product', () => {
    expect(findEngineBans(readSources('.', ENGINE_FOLDERS)).map(showFinding)).toEqual([]);
  });

  it('catch each planted violation and nothing else', () => {
    const root = `${PLANTED}/engine-bans`;
    const [file] = readSources(root, ['src/domain']);
    const lines = readFileSync(`${root}/${file?.path}`, 'utf8').split('\n');
    const planted = lines.flatMap((line, index) => (line.endsWith('// banned') ? [index + 1] : []));
    const found = new Set(findEngineBans(readSources(root, ['src/domain'])).map(({ line }) => line));
    expect(planted.length).toBeGreaterThan(20);
    expect([...found]).toEqual(planted);
  });

  it('include the platform, which the compiler does not know there', () => {
    const { config } = ts.readConfigFile('tsconfig.engine.json', ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    const program = ts.createProgram([`${PLANTED}/engine-library/uses-the-platform.ts`], options);
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
      .join('\n');
    for (const name of [
      'document',
      'window',
      'setTimeout',
      'process',
      'performance',
      'fetch',
      'crypto',
      'console',
    ]) {
      expect(messages).toContain(`Cannot find name '${name}'`);
    }
  });
});

describe('the global name Phaser', () => {
  it('is used in the scene only', () => {
    expect(findPhaserGlobal(product).map(showFinding)).toEqual([]);
  });

  it('is caught where it is planted', () => {
    const found = findPhaserGlobal(readSources(`${PLANTED}/phaser-global`, ['src'])).map(showFinding);
    expect(found).toEqual(['src/rack/model/global-type.ts:1: Phaser only under src/rack/scene']);
  });
});

describe('the limits of size', () => {
  const excesses = findSizeExcess(everything);

  it('are kept everywhere but where the debt is written down', () => {
    const unknown = excesses.filter(({ path, lines }) => lines > (SIZE_DEBT[path] ?? 0));
    expect(unknown.map(showFinding)).toEqual([]);
  });

  it('have no debt on the list that was paid', () => {
    const owing = new Set(excesses.map(({ path }) => path));
    expect(Object.keys(SIZE_DEBT).filter((path) => !owing.has(path))).toEqual([]);
  });

  it('catch a long file and a long function', () => {
    expect(findSizeExcess(readSources(`${PLANTED}/size`, ['src'])).map(showFinding)).toEqual([
      'src/long-file.ts:401: 401 lines, at most 400',
      'src/long-function.ts:1: a function of 74 lines, at most 70',
    ]);
  });
});
