import type { TypedField } from './typed-field';

/** What a person typed of one line, exactly as it came. */
export interface TypedAnswer {
  readonly lineId: number;
  readonly fields: Readonly<Record<string, string>>;
}

const PART_OF_LINE = /^line-(\d{1,9})-([a-zA-Z]+(?:-\d{1,9}(?:-of)?)?)$/;

/** The name of a line's field in the form. */
export function fieldName(lineId: number, part: string): string {
  return `line-${lineId}-${part}`;
}

/** The name of a measure's part in a line: its figure, or for a share what it is of. */
export function measurePart(measureId: number, isDenominator = false): string {
  return `measure-${measureId}${isDenominator ? '-of' : ''}`;
}

/** The lines of a form, each with what was typed in it. A name given twice counts once, the last time. */
export function typedAnswers(fields: readonly TypedField[]): readonly TypedAnswer[] {
  const lines = new Map<number, Record<string, string>>();
  for (const [name, value] of fields) {
    const match = PART_OF_LINE.exec(name);
    if (!match) continue;
    const lineId = Number(match[1]);
    const line = lines.get(lineId) ?? {};
    line[match[2] ?? ''] = value.replaceAll('\r\n', '\n');
    lines.set(lineId, line);
  }
  return [...lines].map(([lineId, typed]) => ({ lineId, fields: typed }));
}

/** A whole form as it came: its lines, and whose word they are. */
export interface TypedForm {
  readonly answers: readonly TypedAnswer[];
  readonly saidBy: string;
}

/** A form's fields sorted by what they belong to. */
export function typedForm(fields: readonly TypedField[]): TypedForm {
  return { answers: typedAnswers(fields), saidBy: fields.findLast(([name]) => name === 'saidBy')?.[1] ?? '' };
}

const WITHOUT_MEANING = new Set(['base', 'keep', 'overtaken']);

/** Whether anything at all was said of a line. */
export function isBlank({ fields }: TypedAnswer): boolean {
  return Object.entries(fields).every(([part, value]) => WITHOUT_MEANING.has(part) || value.trim() === '');
}
