import ts from 'typescript';
import { type Finding, findingAt, isReference, type SourceFile, walk } from './source-files.ts';

/**
 * Finds the name `Phaser` outside of the scene. `phaser.d.ts` declares it as a global, so a file can depend on
 * Phaser without any import for the boundary checker to see.
 */
export function findPhaserGlobal(files: readonly SourceFile[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    if (file.path.startsWith('src/rack/scene/')) continue;
    walk(file.ast, (node) => {
      if (!ts.isIdentifier(node) || node.text !== 'Phaser' || !isReference(node)) return;
      findings.push(findingAt(file, node, 'Phaser only under src/rack/scene'));
    });
  }
  return findings;
}
