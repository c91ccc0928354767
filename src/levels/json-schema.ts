import { z } from 'zod';
import { levelSchema } from './level-schema.ts';

/** The JSON Schema of `level.yaml`, for editors. */
export function levelJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(levelSchema, { io: 'input' });
  return { ...schema, title: 'Cluster Room level' };
}

/** A field of an object schema as people read it. */
export interface FieldText {
  readonly name: string;
  /** For example `string`, `"NTFS" | "FAT32"`, `string[]`. */
  readonly type: string;
  readonly optional: boolean;
}

/** The fields of an object schema, for the list of commands. */
export function fieldsOf(schema: z.core.$ZodType): readonly FieldText[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  const required = json.required ?? [];
  return Object.entries(json.properties ?? {}).map(([name, field]) => ({
    name,
    type: typeText(field),
    optional: !required.includes(name),
  }));
}

interface Json {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Json;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
}

function typeText(json: Json): string {
  if (json.enum !== undefined) return json.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (json.const !== undefined) return JSON.stringify(json.const);
  const variants = json.anyOf ?? json.oneOf;
  if (variants !== undefined) return variants.map(typeText).join(' | ');
  if (json.type === 'array') return `${typeText(json.items ?? {})}[]`;
  if (json.properties !== undefined) {
    const required = json.required ?? [];
    const fields = Object.entries(json.properties).map(
      ([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${typeText(field)}`,
    );
    return `{ ${fields.join('; ')} }`;
  }
  return json.type ?? 'any';
}
