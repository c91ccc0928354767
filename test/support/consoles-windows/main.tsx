import { loadLevel } from 'virtual:levels';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { setI18n } from 'react-i18next';
import { ServerDesktop } from '#consoles';
import { i18n, initI18n, languageOf, loadTexts } from '#i18n';
import { ms } from '#kernel';
import { createSession, type Session } from '#session';
import '#ui/shell.css';
import '#ui/console.css';

/**
 * The page is steered by its query: `?lang=de&node=NODE1&steps=23&pace=60`.
 * `steps` is how much of the first level's solution was played before; `pace` is simulated seconds a second, none without it.
 */
const query = new URLSearchParams(location.search);

async function start(): Promise<void> {
  await initI18n(languageOf(query.get('lang') ?? 'en').id);
  await loadTexts('game', 'consoles');
  setI18n(i18n);
  const level = await loadLevel('01-first-cluster');
  const session = createSession({ level, seed: 7 });
  play(session, Number(query.get('steps') ?? 0));
  Object.assign(window, { session });
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no #app.');
  createRoot(root).render(
    <StrictMode>
      <ServerDesktop session={session} node={query.get('node') ?? 'NODE1'} tools={level.tools} />
    </StrictMode>,
  );
  const pace = Number(query.get('pace') ?? 0);
  if (pace > 0) setInterval(() => session.advanceTo(ms(session.frame().world.now + 500 * pace)), 500);
}

/** Plays the first steps of the solution, each as soon as the engine allows it. */
function play(session: Session, steps: number): void {
  for (const { command } of session.level.reference.slice(0, steps)) {
    for (let waits = 0; !session.query(command).ok && waits < 5000; waits += 1) {
      const next = session.nextEventAt();
      if (next === null) break;
      session.advanceTo(next);
    }
    const verdict = session.submit(command, 'script');
    if (!verdict.ok) throw new Error(`${JSON.stringify(command)}: ${verdict.reason}`);
  }
  session.advanceTo(ms(session.frame().world.now + 1000 * Number(query.get('wait') ?? 0)));
}

void start();
