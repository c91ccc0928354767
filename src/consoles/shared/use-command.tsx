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
}

const RefusalContext = createContext<((reason: Reason) => void) | null>(null);

/** Shows refusals of commands as a message box of the window that it stands in. The desktop puts one round each console. */
export function RefusalHost({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const [reason, setReason] = useState<Reason | null>(null);
  return (
    <RefusalContext value={setReason}>
      {children}
      {reason === null ? null : (
        <MessageBox kind="error" title={title} onAnswer={() => setReason(null)}>
          {textOfReason(reason)}
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
      if (!verdict.ok) show?.({ reason: verdict.reason, params: verdict.params });
      return verdict;
    },
    [session, show, here],
  );
  return useMemo(() => ({ query, submit }), [query, submit]);
}
