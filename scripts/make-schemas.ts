import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { levelJsonSchema } from '#levels';
import { scenarioJsonSchema } from '#scenarios';

/** Writes the JSON Schemas by which editors check and complete levels and behaviour cases. Tests compare them with the schemas. */
const schemas = { level: levelJsonSchema(), scenario: scenarioJsonSchema() };
for (const [name, schema] of Object.entries(schemas)) {
  const file = fileURLToPath(new URL(`../public/${name}.schema.json`, import.meta.url));
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}
