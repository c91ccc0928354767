import { useEffect, useState } from 'react';

/** The result of a promise once it is there; a rejection is thrown into the error boundary. `begin` runs anew when a key changes. */
export function usePromise<T>(begin: () => Promise<T>, key: string): T | null {
  const [state, setState] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const [problem, setProblem] = useState<{ readonly error: unknown } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names what `begin` does; its identity changes with each render
  useEffect(() => {
    let isWanted = true;
    begin().then(
      (value) => isWanted && setState({ key, value }),
      (error: unknown) => isWanted && setProblem({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  if (problem !== null) throw problem.error;
  return state?.key === key ? state.value : null;
}
