import { mkdirSync } from 'node:fs';
import { build } from 'vite';
import { seconds } from '#kernel';
import { launch } from '../../test/support/browser.ts';
import { Desk } from '../../test/support/screens/desk.ts';
import { around, won } from '../../test/support/screens/saves.ts';
import { importRun, visit } from '../../test/support/screens/visitor.ts';
import { addressOf, servePreview } from '../../test/support/serve-built-app.ts';

const FOLDER = 'docs/pictures';
/** Into the outage, while the group starts on the other node. */
const INTO_THE_FAILURE_MS = seconds(40);

/** Takes the pictures of the README from the built game: `npx tsx scripts/pictures/make-pictures.ts`. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await build({ logLevel: 'warn' });
  const server = await servePreview();
  const browser = await launch();
  try {
    const room = await visit(browser, addressOf(server));
    await importRun(room, around('fault.struck', INTO_THE_FAILURE_MS));
    const desk = new Desk(room);
    await desk.screenOf('NODE2');
    await desk.start('Administrative Tools', 'Cluster Administrator');
    await desk.press('OK');
    await room.getByRole('treegrid').getByText('EVS1', { exact: true }).click();
    await room.waitForTimeout(2000);
    await room.screenshot({ path: `${FOLDER}/room.png` });
    const debrief = await visit(browser, addressOf(server));
    await importRun(debrief, won());
    await debrief.waitForTimeout(3000);
    await debrief.screenshot({ path: `${FOLDER}/debrief.png` });
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
