import {
  type ComputerSetup,
  type Directory,
  type DiskSetup,
  defaultTiming,
  type FaultId,
  type Shelf,
  type TimingProfile,
  type WorldSetup,
  windowsComponents,
  withNeededComponents,
} from '#domain';
import { err, hashOf, ok, type Result } from '#kernel';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkTexts } from './check-texts.ts';
import { compileBlunders, compileSteps } from './compile-script.ts';
import type { LevelPast, LevelSources, ProvableLevel } from './compiled-level.ts';
import { cardModels, deviceModel, deviceModels } from './device-models.ts';
import { type LevelError, LevelErrors, type Locate } from './level-error.ts';
import { type LevelFile, levelSchema } from './level-schema.ts';
import { blundersSchema, scriptSchema } from './script-schema.ts';
import { durationMs, sizeMb, timeOfDayMs, weekdayMs } from './units.ts';

/** Checks the files of a level and makes them playable. Either a whole level or all that is wrong; never half of one. */
export function compileLevel(
  sources: LevelSources,
  locate: Locate,
): Result<ProvableLevel, readonly LevelError[]> {
  const errors = new LevelErrors(locate);
  for (const file of ['level', 'solution', 'blunders'] as const) {
    if (sources[file] === undefined) errors.add([file], 'file.missing', { file: `${file}.yaml` });
  }
  if (errors.list.length > 0) return err(errors.list);
  const level = checkShape(levelSchema, sources.level, ['level'], errors);
  const solution = checkShape(scriptSchema, sources.solution, ['solution'], errors);
  const blunders = checkShape(blundersSchema, sources.blunders, ['blunders'], errors);
  if (level === null || solution === null || blunders === null) return err(errors.list);
  checkReferences(level, errors);
  const objectives = level.objectives.map((objective) => objective.id);
  const texts = checkTexts(sources, objectives, errors);
  const reference = compileSteps(solution.steps, ['solution', 'steps'], errors);
  const past = compilePast(level, sources, errors);
  const wrongRuns = compileBlunders(blunders, reference, objectives, errors);
  if (errors.list.length > 0) return err(errors.list);
  const setup = toSetup(level);
  const horizonMs = durationMs(level.horizon);
  return ok({
    id: level.id,
    hash: hashOf({ setup, horizonMs, past }),
    setup,
    horizonMs,
    tools: level.tools,
    objectives: objectives.map((id) => ({ id, hints: texts.en?.objectives[id]?.hints.length ?? 0 })),
    certification: level.certification,
    reference,
    past,
    blunders: wrongRuns,
    texts,
  });
}

/** The presets' steps, then the level's own; an error in a preset is placed in its file. */
function compilePast({ past }: LevelFile, sources: LevelSources, errors: LevelErrors): LevelPast | null {
  if (past === undefined) return null;
  const before = past.presets.flatMap((name, index) => {
    const preset = sources.presets?.[name];
    if (preset === undefined) {
      errors.add(['level', 'past', 'presets', index], 'file.missing', { file: `presets/${name}.yaml` });
      return [];
    }
    const script = checkShape(scriptSchema, preset, ['preset', name], errors);
    return compileSteps(script?.steps ?? [], ['preset', name, 'steps'], errors);
  });
  const own = compileSteps(past.steps, ['level', 'past', 'steps'], errors);
  return { steps: [...before, ...own], lengthMs: durationMs(past.lasts) };
}

/** The id that the engine gives to a fault of the level. */
function faultId(id: string): FaultId {
  return `fault:${id}`;
}

function toSetup(level: LevelFile): WorldSetup {
  return {
    levelId: level.id,
    startsAtMs: weekdayMs(level.weekday) + timeOfDayMs(level.starts),
    timing: toTiming(level.timing ?? {}),
    devices: level.devices.map(toDevice),
    ...(level.shelf === undefined ? {} : { shelf: toShelf(level.shelf) }),
    cables: level.cables.map(({ kind, from, to }) => ({ cableKind: kind, from, to })),
    disks: level.disks.map(toDisk),
    computers: level.computers.map(toComputer),
    directory: toDirectory(level.directory),
    ...(level.windowsCds === undefined ? {} : { windowsCds: level.windowsCds }),
    ...(level.servicePacks === undefined ? {} : { servicePacks: level.servicePacks }),
    accounts: level.accounts,
    mailUsers: level.mailUsers,
    ...(level.mailboxes === undefined ? {} : { mailboxes: level.mailboxes }),
    ...(level.clients === undefined ? {} : { clients: level.clients }),
    ...(level.frontEnds === undefined ? {} : { frontEnds: level.frontEnds }),
    objectives: level.objectives.map(({ id, need, after }) => ({ id, predicate: need, after })),
    deadlineMs: durationMs(level.deadline),
    faults: level.faults.map((fault) => ({
      id: faultId(fault.id),
      faultKind: fault.kind,
      target: fault.target,
      when: fault.when ?? null,
      delayMs: [durationMs(fault.delay[0]), durationMs(fault.delay[1])],
    })),
  };
}

function toDisk({
  array,
  number,
  size,
  dynamic = false,
  gpt = false,
}: LevelFile['disks'][number]): DiskSetup {
  const kind = { ...(dynamic ? { dynamic } : {}), ...(gpt ? { gpt } : {}) };
  return { array, number, sizeMb: sizeMb(size), ...kind };
}

/** `exchangePrepared` is short for both steps (E-39b). */
function toDirectory({
  exchangePrepared,
  controller,
  smtpDomains,
  ...rest
}: LevelFile['directory']): Directory {
  const prepared = { forestPrepared: exchangePrepared, domainPrepared: exchangePrepared };
  const policies = smtpDomains === undefined ? {} : { smtpDomains };
  return { ...rest, ...prepared, ...policies, controller: `dev:${controller}` };
}

function toComputer({
  exchangePrerequisites,
  components,
  domain,
  clock,
  ...rest
}: LevelFile['computers'][number]): ComputerSetup {
  const installed = exchangePrerequisites ? windowsComponents : withNeededComponents(components);
  return {
    ...rest,
    windowsComponents: installed,
    ...(domain === 'none' ? { outsideDomain: true } : {}),
    ...(clock === undefined
      ? {}
      : { clockOffsetMs: 'ahead' in clock ? durationMs(clock.ahead) : -durationMs(clock.behind) }),
  };
}

function toDevice(device: LevelFile['devices'][number]): WorldSetup['devices'][number] {
  const model = deviceModel(device.model);
  return {
    name: device.name,
    deviceKind: model?.deviceKind ?? 'server',
    model: device.model,
    rack: device.rack,
    unit: device.unit,
    heightUnits: model?.heightUnits ?? 1,
    ports: model?.ports ?? [],
    switchedOn: device.on,
    uplink: device.uplink ?? model?.uplink ?? false,
    ...(model?.listing === 'alone' || model?.listing === 'none' ? { listing: model.listing } : {}),
    ...(model?.slots === undefined ? {} : { slots: model.slots }),
  };
}

function toShelf({ units, devices, cards }: NonNullable<LevelFile['shelf']>): Shelf {
  return {
    units,
    devices: devices.map(({ model, count = null, edition = 'enterprise', exchangePrerequisites, disks }) => ({
      ...{ listing: 'cluster' as const, slots: 0, ...deviceModels[model] },
      ...{ model, edition, left: count, disksMb: disks.map(sizeMb) },
      windowsComponents: exchangePrerequisites ? windowsComponents : [],
    })),
    cards: cards.map(({ card, count = null }) => ({ card, ...cardModels[card], left: count })),
  };
}

function toTiming(overrides: NonNullable<LevelFile['timing']>): TimingProfile {
  const changed = Object.entries(overrides).map(([key, text]) => [key, durationMs(text ?? '0s')]);
  return { ...defaultTiming, ...Object.fromEntries(changed) };
}
