/** A message for the live region. */
export interface Announcement {
  readonly text: string;
  /** Interrupts what is being read: alarms only. */
  readonly isUrgent: boolean;
}

/** What is read out for everything that came together in one moment. */
export interface Summary {
  /** Messages read in full. */
  readonly texts: readonly string[];
  /** How many further ones are only counted. */
  readonly more: number;
}

/** At most this many messages are read in full at once. */
export const MAX_READ = 3;

/** Sums up a flood: repeats once, urgent ones first, at most three in full, the rest as a number. */
export function summarise(queue: readonly Announcement[]): Summary {
  const seen = new Set<string>();
  const unique = queue.filter(({ text }) => {
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  const ordered = [...unique.filter((one) => one.isUrgent), ...unique.filter((one) => !one.isUrgent)];
  return {
    texts: ordered.slice(0, MAX_READ).map((one) => one.text),
    more: Math.max(0, ordered.length - MAX_READ),
  };
}
