import { describe, expect, it } from 'vitest';
import {
  analysisKey,
  commandKey,
  describeEvent,
  describeReason,
  describeWindowsEvent,
  pagerCard,
  reasonKey,
  type Translate,
} from '#content';
import { analysisCodes, type CommandType, commandRegistry, reasonCodes } from '#domain';
import { hours } from '#kernel';
import { deviceModels } from '#levels';
import { createSession, runScript } from '#session';
import { english } from '../../../src/cli/english.ts';
import { portWords } from '../../../src/content/port-words.ts';
import { windowsCatalogue } from '../../../src/domain/events/windows-catalogue.ts';
import deCommands from '../../../src/i18n/locales/de/commands.json' with { type: 'json' };
import deEvents from '../../../src/i18n/locales/de/events.json' with { type: 'json' };
import deLevels from '../../../src/i18n/locales/de/levels-schema.json' with { type: 'json' };
import deReasons from '../../../src/i18n/locales/de/reasons.json' with { type: 'json' };
import enCommands from '../../../src/i18n/locales/en/commands.json' with { type: 'json' };
import enEvents from '../../../src/i18n/locales/en/events.json' with { type: 'json' };
import enLevels from '../../../src/i18n/locales/en/levels-schema.json' with { type: 'json' };
import enReasons from '../../../src/i18n/locales/en/reasons.json' with { type: 'json' };
import { levelOne } from '../../levels/support.ts';

/** Keys and placeholders of a tree of texts. */
function shapeOf(tree: unknown, path = ''): readonly string[] {
  if (typeof tree === 'string')
    return [`${path} ${[...tree.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join()}`];
  return Object.entries(tree as object).flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
}

/** English, but a missing text fails the test. */
const strict: Translate = (key, params) => {
  const text = english(key, params);
  expect(text, key).not.toBe(key);
  return text;
};

describe('texts', { timeout: 180_000 }, () => {
  it.each([
    ['events', enEvents, deEvents],
    ['reasons', enReasons, deReasons],
    ['commands', enCommands, deCommands],
    ['levels-schema', enLevels, deLevels],
  ])('%s has the same keys and placeholders in both languages', (_name, en, de) => {
    expect(shapeOf(de)).toEqual(shapeOf(en));
  });

  it('exist for every reason, finding and command', () => {
    for (const code of reasonCodes) strict(reasonKey(code), {});
    for (const code of analysisCodes) strict(analysisKey(code), {});
    for (const type of Object.keys(commandRegistry)) strict(commandKey(type as CommandType), {});
  });

  it('exist for every event of the Windows catalogue, and for no other', () => {
    const ids = new Set(
      Object.values(windowsCatalogue).flatMap((entries) => entries.map(({ eventId }) => eventId)),
    );
    for (const eventId of ids)
      expect(describeWindowsEvent({ eventId, params: {} }, strict), String(eventId)).not.toBeNull();
    expect(Object.keys(enEvents.windows).map(Number).sort()).toEqual([...ids].sort());
    expect(describeWindowsEvent({ eventId: 9999, params: {} }, strict)).toBeNull();
  });

  it('fill every placeholder of every event of a whole run', () => {
    const level = levelOne();
    const session = createSession({ level, seed: 1 });
    runScript(session, level.reference, hours(8));
    let cards = 0;
    for (const event of session.frame().world.events) {
      expect(describeEvent(event, strict), event.type).not.toContain('{{');
      const card = pagerCard(event, strict);
      if (card !== null) {
        cards += 1;
        expect(card.title + card.body, event.type).not.toContain('{{');
      }
    }
    expect(cards).toBeGreaterThan(5);
  });

  it('name a socket as people do, and leave alone what is none', () => {
    const words = (hit: string) => portWords(hit, strict);
    expect(words('NODE1/psu1')).toBe('power supply 1 of NODE1');
    expect(words('PDU-A/out2')).toBe('outlet 2 of PDU-A');
    expect(words('LAN-SW1/16')).toBe('port 16 of LAN-SW1');
    expect(words('ARRAY1/b0')).toBe('port B0 of ARRAY1');
    expect(words('NODE2/hba1')).toBe('HBA1 of NODE2');
    for (const other of ['NODE1', 'Private', 'Disk Q:', 'NODE1/fan1', 'a/b/psu1'])
      expect(words(other)).toBe(other);
  });

  it('name every socket of every model', () => {
    for (const { ports } of Object.values(deviceModels))
      for (const { name } of ports) expect(portWords(`X/${name}`, strict)).not.toContain('/');
  });

  it('say in words what was refused and why', () => {
    const reason = { reason: 'port.occupied', params: { port: 'NODE1/nic1' } } as const;
    expect(describeReason(reason, english)).toBe('There already is a plug in NIC1 of NODE1.');
    const missing = { reason: 'parameter.missing', params: { parameter: 'mask' } } as const;
    expect(describeReason(missing, english)).toBe('A required value is missing: subnet mask.');
  });
});
