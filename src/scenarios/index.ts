export { parseScenarios } from './parse-scenarios.ts';
export { type CaseResult, runCase, type StepFailure } from './run-case.ts';
export { type ScenarioCase, scenarioJsonSchema } from './scenario-schema.ts';
export { spanText } from './spans.ts';
