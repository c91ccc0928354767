import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** One parsed TypeScript file, with its path relative to the root that was searched, in `/` spelling. */
export interface SourceFile {
  readonly path: string;
  readonly ast: ts.SourceFile;
}

/** A rule broken at a place; `line` counts from 1. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Reads and parses all TypeScript files below `folders` of `root`, except those whose path `skip` matches. */
export function readSources(root: string, folders: readonly string[], skip?: RegExp): readonly SourceFile[] {
  return folders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => ({ file, path: relative(root, file).split(sep).join('/') }))
    .filter(({ path }) => skip?.test(path) !== true)
    .map(({ file, path }) => ({
      path,
      ast: ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true),
    }));
}

/** Calls `visit` for every node of the file, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** A finding at the place of `node`. */
export function findingAt(file: SourceFile, node: ts.Node, message: string): Finding {
  const { line } = file.ast.getLineAndCharacterOfPosition(node.getStart(file.ast));
  return { path: file.path, line: line + 1, message };
}

/** `path:line: message`, as editors and terminals link it. */
export function showFinding(finding: Finding): string {
  return `${finding.path}:${finding.line}: ${finding.message}`;
}

/**
 * Whether an identifier reads a global or local name, and is not merely the spelling of a member or of a property.
 */
export function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) {
    return parent.name !== node;
  }
  if (ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent)) return parent.name !== node;
  return true;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
