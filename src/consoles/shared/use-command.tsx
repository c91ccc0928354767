import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { Command, Reason, Verdict } from '#domain';
import { givenAt } from '#domain/selectors';
import type { Session } from '#session';
import { MessageBox } from '#ui';
import { textOfReason } from './reason-text.ts';

/** How a console talks to the engine. */
export interface CommandPort {
  /** What the command would do now; greys menus and stops wizards. Changes nothing. */
  readonly query: (command: Command) => Verdict;
  /** Sends the command. A refusal is shown in a message box, in the product's terms; the verdict comes back as well. */
  readonly submit: (command: Command) => Verdict;
  /** The same, and a message box with what the engine warns of: for what is stored, but is not yet in force. */
  readonly submitAndTell: (command: Command) => Verdict;
}

/** What the window's message box says. */
interface Told {
  readonly kind: 'error' | 'warning';
  readonly reasons: readonly Reason[];
}

const RefusalContext = createContext<((told: Told) => void) | null>(null);

/** Shows refusals of commands as a message box of the window that it stands in. The desktop puts one round each console. */
export function RefusalHost({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const [told, setTold] = useState<Told | null>(null);
  return (
    <RefusalContext value={setTold}>
      {children}
      {told === null ? null : (
        <MessageBox kind={told.kind} title={title} onAnswer={() => setTold(null)}>
          {told.reasons.map((reason) => (
            <p key={reason.reason}>{textOfReason(reason)}</p>
          ))}
        </MessageBox>
      )}
    </RefusalContext>
  );
}

/**
 * The way to ask and to act. Outside a {@link RefusalHost} refusals only come back as verdicts. `node`: the server at
 * whose screen it is, for consoles whose commands depend on who is logged on there.
 */
export function useCommand(session: Session, node?: string): CommandPort {
  const show = use(RefusalContext);
  const here = useCallback(
    (command: Command) => (node === undefined ? command : givenAt(command, node)),
    [node],
  );
  const query = useCallback((command: Command) => session.query(here(command)), [session, here]);
  const submit = useCallback(
    (command: Command) => {
      const verdict = session.submit(here(command));
      if (!verdict.ok)
        show?.({ kind: 'error', reasons: [{ reason: verdict.reason, params: verdict.params }] });
      return verdict;
    },
    [session, show, here],
  );
  const submitAndTell = useCallback(
    (command: Command) => {
      const verdict = submit(command);
      if (verdict.ok && verdict.warnings.length > 0) show?.({ kind: 'warning', reasons: verdict.warnings });
      return verdict;
    },
    [submit, show],
  );
  return useMemo(() => ({ query, submit, submitAndTell }), [query, submit, submitAndTell]);
}
