import type { Expectation, ScenarioCase, Step } from './scenario-schema.ts';

/** Words of the contract in a case that this build cannot follow yet (B-1 to B-34, Z-7, Z-8): the case fails by their names, the others of its file run. */
export function laterWords({ given, steps }: ScenarioCase): readonly string[] {
  const words = {
    nlb: given.nlb !== undefined,
    nlbHost: steps.some((step) => expectationsOf(step).some(({ nlbHost }) => nlbHost !== undefined)),
  };
  return Object.entries(words).flatMap(([word, isThere]) => (isThere ? [word] : []));
}

function expectationsOf({ expect, within, never, always }: Step): readonly Expectation[] {
  return [expect, within?.expect, never?.expect, always?.expect].filter((each) => each !== undefined);
}
