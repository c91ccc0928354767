import ts from 'typescript';
import { type Finding, findingAt, isReference, type SourceFile, walk } from './source-files.ts';

/** The folders that have to give the same result on every machine, in every browser and in every language. */
export const ENGINE_FOLDERS: readonly string[] = [
  'src/kernel',
  'src/domain',
  'src/levels',
  'src/session',
  'src/scenarios',
  'src/prompt',
];

/** What IEEE 754 or the language defines to the last bit; everything else of `Math` may differ between engines. */
const EXACT_MATH = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'PI',
  'E',
]);

const BANNED_GLOBALS: ReadonlyMap<string, string> = new Map([
  ['Date', 'simulated time comes from the world, never from the machine'],
  ['Intl', 'text belongs to content and i18n'],
  ['Promise', 'the engine runs to its end in one call'],
  ['globalThis', 'it is a way round the other bans'],
  ['Function', 'it is a way round the other bans'],
  ['eval', 'it is a way round the other bans'],
  ['WeakRef', 'its result depends on the garbage collector'],
  ['FinalizationRegistry', 'its result depends on the garbage collector'],
]);

/** Finds what would make a run depend on machine, time, language or scheduling. */
export function findEngineBans(files: readonly SourceFile[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    walk(file.ast, (node) => {
      const message = banOf(node);
      if (message !== undefined) findings.push(findingAt(file, node, message));
    });
  }
  return findings;
}

function banOf(node: ts.Node): string | undefined {
  if (ts.isForInStatement(node)) return 'for…in follows the prototype chain; use Object.keys or a Map';
  if (ts.isAwaitExpression(node)) return 'await: the engine runs to its end in one call';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async: the engine runs to its end in one call';
  if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent))
    return 'import() is asynchronous';
  if (ts.isBinaryExpression(node)) return banOfPower(node);
  if (ts.isIdentifier(node)) return banOfName(node);
  return undefined;
}

/** `**` is `Math.pow` by another name; between two literals the result is exact enough to be read by a person. */
function banOfPower(node: ts.BinaryExpression): string | undefined {
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return '**= is not exact; multiply';
  if (kind !== ts.SyntaxKind.AsteriskAsteriskToken) return undefined;
  const literal = ts.isNumericLiteral(node.left) && ts.isNumericLiteral(node.right);
  return literal ? undefined : '** is not exact; multiply';
}

function banOfName(node: ts.Identifier): string | undefined {
  const name = node.text;
  if (name === 'localeCompare' || name.startsWith('toLocale'))
    return `${name} depends on the language of the machine`;
  if (!isReference(node)) return undefined;
  if (name === 'Math') return banOfMath(node);
  const reason = BANNED_GLOBALS.get(name);
  return reason === undefined ? undefined : `${name}: ${reason}`;
}

function banOfMath(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent)) return 'Math only as Math.<exact function>';
  const member = parent.name.text;
  if (EXACT_MATH.has(member)) return undefined;
  return member === 'random'
    ? 'Math.random: use a stream of the seeded generator'
    : `Math.${member} is not exact`;
}
