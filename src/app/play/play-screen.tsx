import { useEffect, useState } from 'react';
import { currentGame, enterGame, putAside } from '../game/enter-game.ts';
import { navigate } from '../routes/use-route.ts';
import { SaveProblem } from '../screens/problem/save-problem.tsx';
import { useServices } from '../services.ts';
import { Loading } from '../shell/loading.tsx';
import { usePromise } from '../shell/use-promise.ts';
import { RoomScreen } from './room-screen.tsx';
import { SeedConflict } from './seed-conflict.tsx';

/** Opens the level's game, or says why it cannot, and shows the room. */
export function PlayScreen({ levelId, seed }: { readonly levelId: string; readonly seed: number | null }) {
  const services = useServices();
  const [attempt, setAttempt] = useState(0);
  const entry = usePromise(
    () => enterGame(services, levelId, seed),
    `${levelId}?${seed ?? 'any'}#${attempt}`,
  );
  // A seed that was drawn comes into the address afterwards: the game in memory is already the one it names.
  const known = currentGame();
  const isKnown = known?.session.level.id === levelId && (seed === null || known.session.seed === seed);
  const game = isKnown ? known : entry?.kind === 'game' ? entry.game : null;
  const drawn = game !== null && seed === null ? game.session.seed : null;
  useEffect(() => {
    if (drawn !== null) navigate({ screen: 'play', levelId, seed: drawn }, 'replace');
  }, [drawn, levelId]);

  const startAnew = async () => {
    await putAside(services, levelId);
    setAttempt((count) => count + 1);
  };
  if (game !== null) return <RoomScreen key={attempt} game={game} onRestart={() => void startAnew()} />;
  if (entry === null || entry.kind === 'game') return <Loading />;
  if (entry.kind === 'saveProblem') {
    return (
      <SaveProblem
        levelId={levelId}
        error={entry.error}
        save={entry.save}
        onStartAnew={() => void startAnew()}
      />
    );
  }
  return (
    <SeedConflict
      running={entry.running}
      wanted={entry.wanted}
      onGoOn={() => navigate({ screen: 'play', levelId, seed: entry.running }, 'replace')}
      onStartNew={() => void startAnew()}
    />
  );
}
