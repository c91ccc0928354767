import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenarios, runCase, scenarioJsonSchema } from '#scenarios';
import { runCli } from '../../src/cli/run.ts';
import { parseYaml } from '../../src/cli/yaml-source.ts';

const folder = new URL('.', import.meta.url);

function casesOf(text: string, name = 'cases.yaml') {
  const file = parseYaml(text, name);
  expect(file.problems).toEqual([]);
  return parseScenarios(file.value, ([, ...steps]) => file.locate(steps));
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const read = casesOf(readFileSync(new URL(name, folder), 'utf8'), name);
  const cases = read.ok ? read.value : [];
  it('can be read, and each case cites what it is about', () => {
    expect(read).toMatchObject({ ok: true });
    for (const { id, cites = [] } of cases) expect(cites, id).not.toEqual([]);
  });
  it.each(cases.map((scenario) => [scenario.id, scenario] as const))('%s', (_id, scenario) => {
    expect(runCase(scenario).failure).toBeNull();
  });
});

const oneCase = (steps: string, given = 'nodes: [A, B]'): string =>
  `cases:\n  - id: X\n    given: { ${given} }\n    steps:\n${steps}`;

/** The codes of what is wrong with a file, with their places. */
function wrong(text: string): readonly string[] {
  const read = casesOf(text);
  return read.ok ? [] : read.error.map(({ line, path, code }) => `${line} ${path} ${code}`);
}

describe('a file of cases', () => {
  it('is refused for a word that nobody knows, with line and the word that was meant', () => {
    const read = casesOf(oneCase('      - puase: B\n'));
    expect(read).toMatchObject({
      ok: false,
      error: [{ line: 5, code: 'key.unknownMeant', params: { key: 'puase', meant: 'pause' } }],
    });
  });

  it.each([
    ['a name that is not given', '      - pause: C\n', ['5 cases[0].steps[0].pause name.unknownMeant']],
    ['two deeds in one step', '      - { pause: A, resume: A }\n', ['5 cases[0].steps[0] step.one']],
    ['a request for nothing', '      - online: {}\n', ['5 cases[0].steps[0].online step.one']],
    [
      'a state of another kind of thing',
      '      - expect: { node: A, state: Online }\n',
      ['5 cases[0].steps[0].expect.state name.unknown'],
    ],
    [
      'an expectation of nothing',
      '      - expect: { state: Up }\n',
      ['5 cases[0].steps[0].expect expect.one'],
    ],
    ['a span without unit', '      - wait: "5"\n', ['5 cases[0].steps[0].wait value.format']],
    [
      'a fault that does not say what it hits',
      '      - fault: { kind: sick }\n',
      ['5 cases[0].steps[0].fault key.missing'],
    ],
  ])('is refused for %s', (_what, steps, found) => {
    expect(wrong(oneCase(steps))).toEqual(found);
  });

  it('is refused whole when one case is wrong, and when two have one id', () => {
    const twice = `${oneCase('      - wait: 1s\n')}  - id: X\n    given: { nodes: [A] }\n    steps: [{ wait: 1s }]\n`;
    expect(wrong(twice)).toEqual(['6 cases[1].id name.duplicate']);
  });

  it('is described by the JSON Schema that editors get', () => {
    const written = readFileSync(new URL('../../public/scenario.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });
});

describe('a case', () => {
  const failureOf = (steps: string, given?: string) => {
    const read = casesOf(oneCase(steps, given));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const [only] = read.value;
    if (only === undefined) throw new Error('no case');
    return runCase(only).failure;
  };

  it('fails at the first step that is not so, and says how it was', () => {
    const failure = failureOf('      - wait: 90s\n      - expect: { node: B, state: Down }\n');
    expect(failure).toMatchObject({ step: 2, was: 'node B is Up', atMs: 90_000 });
  });

  it.each([
    ['within', '      - within: { time: 5s, expect: { node: B, state: Down } }\n', 'node B is Up'],
    [
      'always',
      '      - pause: B\n      - always: { for: 5s, expect: { node: B, state: Up } }\n',
      'node B is Paused',
    ],
    ['never', '      - never: { for: 5s, expect: { node: B, state: Up } }\n', 'it became so'],
    ['refused', '      - refused: { step: { pause: B } }\n', 'it is allowed'],
    ['event', '      - expect: { event: 1135 }\n', 'event 1135 was not logged'],
    ['at', '      - wait: 5s\n      - at: 1s\n', 'that instant has passed: it is 5000 ms'],
  ])('can fail in %s', (_word, steps, was) => {
    expect(failureOf(steps)).toMatchObject({ was });
  });

  it('changes nothing by a step that is refused, whatever it asked for before', () => {
    const given = 'nodes: [A, B], groups: [{ name: G, owner: A, resources: [{ name: R1 }, { name: R2 }] }]';
    // The threshold could be set, the dependency of a resource that is online could not (R-25, R-30a).
    const half = '{ resource: R1, threshold: 0, dependsOn: [R2] }';
    const outcome = (step: string) =>
      failureOf(
        `${step}      - fail: R1\n      - wait: 20s\n      - expect: { group: G, owner: A }\n`,
        given,
      );
    expect(outcome(`      - refused: { step: { set: ${half} } }\n`)).toBeNull();
    expect(outcome('      - set: { resource: R1, threshold: 0 }\n')).toMatchObject({ step: 4 });
  });

  it('counts a state that a resource leaves at the same instant', () => {
    const given = 'nodes: [A, B], groups: [{ name: G, owner: A, resources: [{ name: R1 }] }]';
    const crash = '      - fault: { kind: crash, resource: R1 }\n';
    const onceCrashed = (step: string) => failureOf(`${crash}      - ${step}\n`, given);
    expect(onceCrashed('never: { for: 30s, expect: { resource: R1, state: Failed } }')).toMatchObject({
      step: 2,
    });
    expect(onceCrashed('always: { for: 30s, expect: { resource: R1, stateNot: Failed } }')).toMatchObject({
      was: 'resource R1 is Failed',
    });
    expect(
      onceCrashed('within: { time: 5s, expect: { resource: R1, state: Failed, owner: B } }'),
    ).not.toBeNull();
  });

  it('may write out what is so by itself', () => {
    const resource =
      '{ name: R1, type: Generic Application, dependsOn: [], possibleOwners: [], restart: true }';
    const group = `{ name: G, owner: A, preferredOwners: [], antiAffinity: [], failback: prevent, resources: [${resource}] }`;
    const moved =
      '      - move: { group: G, to: B }\n      - within: { time: 20s, expect: { group: G, owner: B } }\n';
    expect(failureOf(moved, `nodes: [A, B], groups: [${group}]`)).toBeNull();
  });

  it('cannot begin with what no command reaches', () => {
    const given =
      'nodes: [A, B], groups: [{ name: G, owner: A, resources: [{ name: N, type: Network Name }] }]';
    expect(failureOf('      - wait: 1s\n', given)).toMatchObject({
      step: 0,
      was: 'createResource is refused: resource.dependencyMissing (IP Address)',
    });
  });
});

describe('a load-balanced cluster', () => {
  const failureOf = (given: string, steps: string) => {
    const read = casesOf(oneCase(steps, given));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value.map((each) => runCase(each).failure?.was ?? null)[0];
  };
  const two = 'nodes: [A], nlb: { hosts: [H1, H2] }';

  it('is given without a server cluster too, and its shares can be wrong', () => {
    const share = '      - expect: { nlbHost: H1, share: { atLeast: 0.6 } }\n';
    expect(failureOf('nodes: [], nlb: { hosts: [H1, H2] }', share)).toBe(
      'host H1 takes 50 per cent of port 0',
    );
    expect(failureOf(two, '      - expect: { nlbHost: H1, share: { atMost: 49 } }\n')).toContain(
      '50 per cent',
    );
    expect(failureOf(two, '      - expect: { nlbHost: H1, state: Stopped }\n')).toBe('host H1 is Converged');
    expect(failureOf(two, '      - expect: { nlbHost: A, state: Stopped }\n')).toBe(
      'there is no load-balanced host A',
    );
  });

  it('cannot be on the nodes of a server cluster (L-59)', () => {
    expect(failureOf('nodes: [A], nlb: { hosts: [A] }', '      - wait: 1s\n')).toBe(
      'createNlbCluster is refused: nlb.clusterMember (A)',
    );
  });

  it('is what a case without nodes is about', () => {
    expect(wrong(oneCase('      - wait: 1s\n', 'nodes: []'))).toEqual(['3 cases[0].given.nodes key.missing']);
    expect(wrong(oneCase('      - expect: { nlbHost: H3, state: Stopped }\n', two))).toEqual([
      '5 cases[0].steps[0].expect.nlbHost name.unknownMeant',
    ]);
  });
});

describe('scenario at the command line', () => {
  const said = (...words: readonly string[]) => {
    const lines: string[] = [];
    const add = (text: string) => void lines.push(text);
    const code = runCli(['scenario', ...words], { line: add, error: add });
    return { code, text: lines.join('\n') };
  };

  it('runs one case of a folder and gives it as data', () => {
    const { code, text } = said('test/scenarios', '--only', 'G-9-an-empty-group-reads-offline', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toEqual([
      { id: 'G-9-an-empty-group-reads-offline', cites: ['G-2', 'G-9'], failure: null, ok: true },
    ]);
  });

  it('ends with 2 for files and cases that are not there', () => {
    expect(said('nowhere.yaml')).toMatchObject({ code: 2 });
    expect(said('test/scenarios', '--only', 'N-0')).toMatchObject({ code: 2 });
    expect(said()).toMatchObject({ code: 2 });
  });
});
