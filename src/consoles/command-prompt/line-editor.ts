import type { World } from '#domain';
import { type Completion, completeLine } from '#prompt';

/** The line that is being typed, with what arrow keys and Tab remember about it. */
export interface EditedLine {
  readonly text: string;
  /** Place in the history; null = the line is a new one. */
  readonly recalled: number | null;
  /** The new line, while an older one is shown. */
  readonly draft: string;
  /** What Tab goes round in, and where it stands. */
  readonly completion: (Completion & { readonly at: number }) | null;
}

/** An empty line. */
export const emptyLine: EditedLine = { text: '', recalled: null, draft: '', completion: null };

/** The line after typing. */
export function edited(text: string): EditedLine {
  return { ...emptyLine, text };
}

/** Up and Down: an earlier line, or the next; below the newest comes the line that was begun. */
export function recall(line: EditedLine, history: readonly string[], direction: 'up' | 'down'): EditedLine {
  const from = line.recalled ?? history.length;
  const to = direction === 'up' ? Math.max(0, from - 1) : Math.min(history.length, from + 1);
  const draft = line.recalled === null ? line.text : line.draft;
  if (history.length === 0 || to === from) return line;
  const text = history[to];
  if (text === undefined) return { ...emptyLine, text: draft };
  return { text, recalled: to, draft, completion: null };
}

/** Tab: the first thing that fits, then the next. The line stays as it is when nothing does. */
export function complete(line: EditedLine, world: World): EditedLine {
  const going = line.completion;
  const completion = going ?? { ...completeLine(world, line.text), at: -1 };
  const { before, choices } = completion;
  if (choices.length === 0) return line;
  const at = (completion.at + 1) % choices.length;
  return { ...line, text: `${before}${choices[at] ?? ''}`, completion: { ...completion, at } };
}
