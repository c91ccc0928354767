import type { Browser, Page } from 'playwright-core';
import type { Session } from '#session';
import { Desk } from '../desk.ts';
import { importRun, leaveRoomUndrawn, visit } from '../visitor.ts';

/** What a walk needs: a browser, the game's address, and somebody who looks at each screen it comes to. */
export interface Tour {
  readonly browser: Browser;
  readonly baseUrl: string;
  /** `part` names what is new on the screen; the whole page without it. */
  look(page: Page, screen: string, part?: string): Promise<void>;
}

/** A way through some screens, each shown to the one who looks. */
export interface Walk {
  readonly name: string;
  run(tour: Tour): Promise<void>;
}

/** The screen over the room, and the menus that are drawn on the page itself. */
const SERVER_SCREEN = '.kvm-panel, .c-popover';

/** A walk on a page of its own, which begins at an address such as `#/course`. */
export function onPage(
  name: string,
  steps: (
    page: Page,
    look: (screen: string, part?: string) => Promise<void>,
    baseUrl: string,
  ) => Promise<void>,
  hash?: string,
): Walk {
  return {
    name,
    async run({ browser, baseUrl, look }) {
      const page = await visit(browser, baseUrl, hash);
      await steps(page, (screen, part) => look(page, screen, part), baseUrl);
      await page.context().close();
    },
  };
}

/** A walk at the screen of a server in a given state. */
export function atDesk(
  name: string,
  session: () => Session,
  node: string,
  steps: (desk: Desk, look: (screen: string) => Promise<void>) => Promise<void>,
): Walk {
  return onPage(name, async (page, look) => {
    await leaveRoomUndrawn(page);
    await importRun(page, session());
    const desk = new Desk(page);
    await desk.screenOf(node);
    await steps(desk, (screen) => look(screen, SERVER_SCREEN));
  });
}
