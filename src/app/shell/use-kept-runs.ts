import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import { type RunRecord, readRuns } from '../store/runs.ts';

/** The kept runs, the newest first; null until they are read. */
export function useKeptRuns(): readonly RunRecord[] | null {
  const { keeper } = useServices();
  const [runs, setRuns] = useState<readonly RunRecord[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    readRuns(keeper).then(
      (found) => isWanted && setRuns(found),
      () => isWanted && setRuns([]),
    );
    return () => {
      isWanted = false;
    };
  }, [keeper]);
  return runs;
}
