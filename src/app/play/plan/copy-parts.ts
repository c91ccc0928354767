/** A piece of a line of the plan; what is typed into a console can be copied. */
export interface PlanPart {
  readonly text: string;
  readonly canCopy: boolean;
}

/** What one types: addresses, folders, names in the directory, accounts and passwords, names of machines. */
const TYPED = [
  String.raw`\b\d{1,3}(?:\.\d{1,3}){3}\b`,
  String.raw`\b[A-Z]:\\(?:[\w.]+(?: Files)?\\)*[\w.]+`,
  String.raw`\b[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+\b`,
  String.raw`\bsvc-\w+\b`,
  String.raw`\b\w+-\d\w+\b`,
  String.raw`\b[A-Z]{2,}\d+\b`,
  String.raw`\b[A-Z]{5,}\b`,
].join('|');

/** Cuts a line of the plan into words to read and words to copy; together they are the line. */
export function planParts(value: string): readonly PlanPart[] {
  const typed = new RegExp(TYPED, 'g');
  const parts: PlanPart[] = [];
  let read = 0;
  for (const { 0: text, index } of value.matchAll(typed)) {
    if (index > read) parts.push({ text: value.slice(read, index), canCopy: false });
    parts.push({ text, canCopy: true });
    read = index + text.length;
  }
  if (read < value.length) parts.push({ text: value.slice(read), canCopy: false });
  return parts;
}
