import type { CellErrorValue, CellFormulaValue, CellSharedFormulaValue, CellValue } from 'exceljs';
import { dayInWords } from '../../domain/day';

type Formula = CellFormulaValue | CellSharedFormulaValue;

const isObject = (value: CellValue): value is Exclude<CellValue, null | number | string | boolean | Date | undefined> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

export const isFormula = (value: CellValue): value is Formula =>
  isObject(value) && ('formula' in value || 'sharedFormula' in value);

export const isErrorValue = (value: CellValue): value is CellErrorValue => isObject(value) && 'error' in value;

/** A day in Excel has no time zone; ExcelJS gives it as midnight in UTC. */
const dayWords = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : dayInWords(date.toISOString().slice(0, 10));

const numberWords = (value: number, format: string | undefined): string =>
  format?.includes('%') ? `${Math.round(value * 10_000) / 100}%` : String(value);

/** A cell’s words as a person sees them in Excel, a day written out; an error such as #REF! has none. */
export function cellWords(value: CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayWords(value);
  if (typeof value === 'number') return numberWords(value, format);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  if (isFormula(value)) return cellWords(value.result, format);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'text' in value ? cellWords(value.text, format) : '';
}
