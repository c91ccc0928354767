import { loadLevel } from 'virtual:levels';
import { createSession, openSave, type SaveError, type Session } from '#session';
import type { Services } from '../services.ts';
import { readRun, seedOfRun, setAsideRun } from '../store/runs.ts';
import { type Game, startGame } from './game.ts';

/** What entering a level can lead to. */
export type Entry =
  | { readonly kind: 'game'; readonly game: Game }
  /** The link asks for another seed than the running game has. */
  | { readonly kind: 'conflict'; readonly running: number; readonly wanted: number }
  | { readonly kind: 'saveProblem'; readonly error: SaveError; readonly save: unknown };

let current: Game | null = null;

/** The game that is in memory, running or ended; null before the first. */
export function currentGame(): Game | null {
  return current;
}

/** Opens the level's running game, or a new one. Nothing kept is overwritten without having been asked for. */
export function enterGame(services: Services, levelId: string, seed: number | null): Promise<Entry> {
  // One after the other: two views that ask at the same time must come to the same game.
  const entry = entering.then(() => enter(services, levelId, seed));
  entering = entry.then(
    () => {},
    () => {},
  );
  return entry;
}

let entering: Promise<void> = Promise.resolve();

async function enter(services: Services, levelId: string, seed: number | null): Promise<Entry> {
  const level = await loadLevel(levelId);
  if (current?.session.level.id === levelId && (seed === null || current.session.seed === seed)) {
    return { kind: 'game', game: current };
  }
  await leaveGame();
  const run = await readRun(services.keeper, levelId);
  if (run !== null && run.outcome === 'running') {
    const running = seedOfRun(run);
    if (seed !== null && running !== null && running !== seed)
      return { kind: 'conflict', running, wanted: seed };
    const restored = openSave(run.save, (id) => (id === level.id ? level : null));
    if (!restored.ok) return { kind: 'saveProblem', error: restored.error, save: run.save };
    return { kind: 'game', game: adopt(services, restored.value, run.hints) };
  }
  // The clock stands until the trainee sets it going: looking around costs nothing.
  return { kind: 'game', game: adopt(services, createSession({ level, seed: seed ?? drawSeed() }), {}) };
}

/** Takes over a session made elsewhere (a fork, an import) as the game of its level. */
export async function enterSession(services: Services, session: Session): Promise<Game> {
  await leaveGame();
  await setAsideRun(services.keeper, session.level.id);
  const game = adopt(services, session, {});
  await game.flush();
  return game;
}

/** Puts the level's kept run aside, so that the next entry starts anew. */
export async function putAside(services: Services, levelId: string): Promise<void> {
  if (current?.session.level.id === levelId) await leaveGame();
  await setAsideRun(services.keeper, levelId);
}

/** A finished or running session of the level to look back at; null when there is none. */
export async function openRecord(
  services: Services,
  levelId: string,
): Promise<
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'none' }
  | Exclude<Entry, { kind: 'game' | 'conflict' }>
> {
  if (current?.session.level.id === levelId) return { kind: 'session', session: current.session };
  const level = await loadLevel(levelId);
  const run = await readRun(services.keeper, levelId);
  if (run === null) return { kind: 'none' };
  const restored = openSave(run.save, (id) => (id === level.id ? level : null));
  return restored.ok
    ? { kind: 'session', session: restored.value }
    : { kind: 'saveProblem', error: restored.error, save: run.save };
}

/** A new seed: short enough to be read out in a classroom. */
export function drawSeed(): number {
  const drawn = new Uint32Array(1);
  crypto.getRandomValues(drawn);
  return (drawn[0] ?? 0) % 1_000_000;
}

async function leaveGame(): Promise<void> {
  const left = current;
  current = null;
  await left?.close();
}

function adopt(services: Services, session: Session, hints: Readonly<Record<string, number>>): Game {
  current = startGame(services, session, hints);
  return current;
}
