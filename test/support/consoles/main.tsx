import { loadLevel } from 'virtual:levels';
import { type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { setI18n } from 'react-i18next';
import { ClusterStateView, ServerDesktop } from '#consoles';
import { i18n, initI18n, languageOf, loadTexts } from '#i18n';
import { ms } from '#kernel';
import { createSession, type Session } from '#session';
import '#ui/shell.css';
import '#ui/console.css';

/**
 * The page is steered by its query: `?lang=de&node=NODE1&steps=23&pace=60&view=state`.
 * `steps` is how much of the first level's solution was played before; `pace` is simulated seconds a second.
 */
const query = new URLSearchParams(location.search);

/** Servers to switch between, as the room does. */
const servers = ['NODE1', 'NODE2'] as const;

function Page({ session }: { session: Session }): ReactNode {
  const [node, setNode] = useState<string | null>(query.get('node') ?? 'NODE1');
  if (query.get('view') === 'state') return <ClusterStateView world={session.frame().world} />;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', blockSize: '100%' }}>
      <nav aria-label="Servers">
        {servers.map((name) => (
          <button key={name} type="button" onClick={() => setNode(name)}>
            {`Go to ${name}`}
          </button>
        ))}
      </nav>
      <div style={{ flex: 1, minBlockSize: 0 }}>
        <ServerDesktop session={session} node={node} tools={session.level.tools} />
      </div>
    </div>
  );
}

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
      <Page session={session} />
    </StrictMode>,
  );
  const pace = Number(query.get('pace') ?? 1);
  setInterval(() => session.advanceTo(ms(session.frame().world.now + 100 * pace)), 100);
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
