import { checkShape } from './check-shape.ts';
import type { LevelSources } from './compiled-level.ts';
import type { LevelErrors } from './level-error.ts';
import { type LevelText, textSchema } from './text-schema.ts';

/** Languages that every level must have. */
export const requiredLanguages = ['en', 'de'] as const;

/** Hint stages of an objective: a nudge, the way, the very steps. */
const HINT_STAGES = 3;

/** Checks the texts of all languages against each other and against the objectives. */
export function checkTexts(
  sources: LevelSources,
  objectives: readonly string[],
  errors: LevelErrors,
): Readonly<Record<string, LevelText>> {
  const texts: Record<string, LevelText> = {};
  for (const language of requiredLanguages) {
    if (sources.text[language] === undefined) errors.add(['text', language], 'text.language', { language });
  }
  for (const [language, source] of Object.entries(sources.text)) {
    if (source === undefined) continue;
    const text = checkShape(textSchema, source, ['text', language], errors);
    if (text === null) continue;
    texts[language] = text;
    checkObjectiveTexts(language, text, objectives, errors);
  }
  return texts;
}

function checkObjectiveTexts(
  language: string,
  text: LevelText,
  objectives: readonly string[],
  errors: LevelErrors,
): void {
  const base = ['text', language, 'objectives'];
  for (const id of objectives) {
    const objective = Object.hasOwn(text.objectives, id) ? text.objectives[id] : undefined;
    if (objective === undefined) errors.add(base, 'text.missing', { language, id });
    else if (objective.hints.length !== HINT_STAGES) {
      errors.add([...base, id, 'hints'], 'text.hints', {
        id,
        count: objective.hints.length,
        wanted: HINT_STAGES,
      });
    }
  }
  for (const id of Object.keys(text.objectives)) {
    if (!objectives.includes(id)) errors.add([...base, id], 'text.extra', { id });
  }
}
