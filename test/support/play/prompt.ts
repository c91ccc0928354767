import type { Locator } from 'playwright-core';
import type { Hands } from './hands.ts';

/** Types lines at a server's Command Prompt, over whatever is open there, and closes it again. */
export async function atPrompt(
  { page }: Hands,
  node: string,
  lines: readonly (readonly [line: string, prints: string | RegExp])[],
): Promise<void> {
  await page
    .getByRole('button', { name: 'Command Prompt', exact: true })
    .filter({ visible: true })
    .first()
    .dblclick();
  const prompt: Locator = page.getByLabel(new RegExp(`^Command line of ${node}`)).filter({ visible: true });
  const output = page.getByRole('log', { name: 'Output of the commands' }).filter({ visible: true });
  for (const [line, prints] of lines) {
    await prompt.fill(line);
    await prompt.press('Enter');
    await output.getByText(prints).last().waitFor();
  }
  await prompt.fill('exit');
  await prompt.press('Enter');
  await prompt.waitFor({ state: 'detached' });
}
