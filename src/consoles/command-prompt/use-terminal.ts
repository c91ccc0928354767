import { useCallback, useEffect, useState } from 'react';
import type { Session } from '#session';
import { abandon, breakWait, endWait, isDue, newTerminal, type Turn, typeLines } from './terminal.ts';

/** A window's terminal and what can be done with it. */
export interface TerminalControl {
  readonly turn: Turn;
  /** Runs lines, one or, when pasted, several. */
  readonly enter: (lines: readonly string[]) => void;
  /** Ctrl+C: breaks a wait, or leaves the line that was begun. */
  readonly interrupt: (line: string) => void;
}

/** Keeps the terminal of one window and ends its waits when the world has come so far. */
export function useTerminal(session: Session, node: string): TerminalControl {
  const [turn, setTurn] = useState<Turn>(() => ({
    terminal: newTerminal(node),
    waiting: null,
    isOver: false,
  }));
  const { terminal, waiting } = turn;
  useEffect(() => {
    if (waiting === null) return;
    const look = () => {
      if (isDue(waiting, session.frame().world)) setTurn(endWait(session, terminal, waiting));
    };
    look();
    return session.subscribe(look);
  }, [session, terminal, waiting]);
  const enter = useCallback(
    (lines: readonly string[]) => {
      if (waiting === null) setTurn(typeLines(session, terminal, lines));
    },
    [session, terminal, waiting],
  );
  const interrupt = useCallback(
    (line: string) =>
      setTurn(
        waiting === null
          ? { terminal: abandon(terminal, line), waiting, isOver: false }
          : breakWait(terminal, waiting),
      ),
    [terminal, waiting],
  );
  return { turn, enter, interrupt };
}
