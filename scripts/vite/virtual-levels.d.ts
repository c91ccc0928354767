/** What `scripts/vite/levels-plugin.ts` makes of the files under `levels/`: levels that passed every check. */
declare module 'virtual:levels' {
  /** One language's `text.<lang>.yaml`, reduced to what the course map shows (see `INDEX_TEXT_KEYS`). */
  export interface LevelIndexText {
    readonly title?: string;
    readonly summary?: string;
    readonly [key: string]: unknown;
  }

  /** A built-in level as the course map knows it, before the level itself is fetched. */
  export interface LevelIndexEntry {
    readonly id: string;
    readonly text: Readonly<Record<string, LevelIndexText>>;
  }

  /** All built-in levels in folder order. */
  export const levelIndex: readonly LevelIndexEntry[];

  /** Fetches one level; rejects with a message that names the id when there is no such level. */
  export function loadLevel(id: string): Promise<import('#levels').CompiledLevel>;
}
