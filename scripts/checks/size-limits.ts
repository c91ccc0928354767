import ts from 'typescript';
import { type Finding, findingAt, type SourceFile, walk } from './source-files.ts';

/** Lines a file and a function may have at most. */
export const FILE_LINES = 400;
export const FUNCTION_LINES = 70;

/** A file or function that is too long, and how long it is. */
export interface SizeExcess extends Finding {
  readonly lines: number;
}

/** Finds files and functions too long to be read at one go. A `describe` block is a chapter and not a function. */
export function findSizeExcess(files: readonly SourceFile[]): readonly SizeExcess[] {
  const findings: SizeExcess[] = [];
  for (const file of files) {
    const lines = file.ast.getLineAndCharacterOfPosition(file.ast.getEnd()).line;
    if (lines > FILE_LINES) {
      findings.push({
        path: file.path,
        line: FILE_LINES + 1,
        message: `${lines} lines, at most ${FILE_LINES}`,
        lines,
      });
    }
    walk(file.ast, (node) => {
      if (!ts.isFunctionLike(node) || isChapter(node)) return;
      const length = lineCount(file.ast, node);
      if (length <= FUNCTION_LINES) return;
      const message = `a function of ${length} lines, at most ${FUNCTION_LINES}`;
      findings.push({ ...findingAt(file, node, message), lines: length });
    });
  }
  return findings;
}

function lineCount(ast: ts.SourceFile, node: ts.Node): number {
  const first = ast.getLineAndCharacterOfPosition(node.getStart(ast)).line;
  return ast.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
}

function isChapter(node: ts.Node): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call)) return false;
  return /^describe\b/.test(call.expression.getText());
}
