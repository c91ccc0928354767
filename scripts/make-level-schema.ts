import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { levelJsonSchema } from '#levels';

/** Writes the JSON Schema by which editors check and complete `level.yaml`. A test compares it with the schema. */
const file = fileURLToPath(new URL('../public/level.schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(levelJsonSchema(), null, 2)}\n`);
