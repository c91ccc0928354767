import type { PromptColumn, PromptLine, PromptText, PromptTexts } from './prompt-types.ts';
import type { PromptKey } from './text-keys.ts';

/** Output as lines of text in one width of letter: sentences in the reader's language, tables in the product's columns. */
export function renderOutput(output: readonly PromptLine[], texts: PromptTexts): readonly string[] {
  return output.flatMap((line) => {
    if (line.kind === 'raw') return line.text.split('\n');
    if (line.kind === 'text') return texts.text(line.key, line.params).split('\n');
    if (line.kind === 'reason') return texts.reason(line.reason, line.params).split('\n');
    if (line.kind === 'field') return [renderField(line.label, line.value, texts)];
    return renderTable(line.columns, line.rows, texts);
  });
}

/** Width of a label with its dots. */
const labelWidth = 36;

function renderField(label: PromptKey, value: PromptText, texts: PromptTexts): string {
  const dotted = `${texts.text(label, {})} `.padEnd(labelWidth, '. ').slice(0, labelWidth);
  const shown = value.kind === 'raw' ? value.text : texts.text(value.key, value.params);
  return `        ${dotted}: ${shown}`.trimEnd();
}

function renderTable(
  columns: readonly PromptColumn[],
  rows: readonly (readonly string[])[],
  texts: PromptTexts,
): readonly string[] {
  const headers = columns.map(({ header }) => texts.text(header, {}));
  const widths = columns.map(({ width }, index) =>
    [headers, ...rows].reduce((widest, row) => Math.max(widest, (row[index] ?? '').length), width),
  );
  const lineOf = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const cell = cells[index] ?? '';
        const width = widths[index] ?? 0;
        return align === 'right' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' ')
      .trimEnd();
  return [lineOf(headers), widths.map((width) => '-'.repeat(width)).join(' '), ...rows.map(lineOf)];
}
