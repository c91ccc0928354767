import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe-core over the page, or over the part that `selector` names, and returns one line for each broken node. */
export async function axeViolations(page: Page, selector?: string): Promise<readonly string[]> {
  // Evaluated and not added as a script element, so that a content security policy does not stand in the way.
  if (!(await page.evaluate('typeof window.axe === "object"'))) await page.evaluate(axeSource);
  const options: RunOptions = { resultTypes: ['violations'] };
  const results = (await page.evaluate(
    `window.axe.run(${JSON.stringify(selector ?? null)} ?? document, ${JSON.stringify(options)})`,
  )) as AxeResults;
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id} (${violation.impact ?? 'unrated'}): ${node.target.join(' ')}: ${firstReason(node)}`,
    ),
  );
}

function firstReason(node: AxeResults['violations'][number]['nodes'][number]): string {
  return (node.failureSummary ?? node.html).split('\n').slice(0, 2).join(' ').trim();
}
