import { type PlanDraft } from '../plan-draft';
import { type SourceTable } from './source-document';
import { type SectionText } from './sections';

type Abbreviation = PlanDraft['abbreviations'][number];

const SHORT = /^[\p{L}\d&/-]{2,15}$/u;

const abbreviationOf = (short: string, long: string): readonly Abbreviation[] =>
  SHORT.test(short.trim()) && /\p{Lu}/u.test(short) && long.trim() !== ''
    ? [{ short: short.trim(), long: long.trim() }]
    : [];

/** Whether a table lists abbreviations: two columns, a short word of capitals before its long form in most rows. */
export function isAbbreviationTable({ rows }: SourceTable): boolean {
  const pairs = rows.filter(({ cells }) => cells.length === 2);
  const explained = pairs.flatMap(({ cells: [short, long] }) => abbreviationOf(short?.text ?? '', long?.text ?? ''));
  return pairs.length === rows.length && explained.length * 2 > rows.length;
}

/** The abbreviations that a table of two columns explains. */
export const abbreviationsOfTable = ({ rows }: SourceTable): readonly Abbreviation[] =>
  rows.flatMap(({ cells: [short, long] }) => abbreviationOf(short?.text ?? '', long?.text ?? ''));

/** The abbreviations in a list of lines: `EMRA – East Midlands Regional Assembly`. */
export const abbreviationsOfTexts = (texts: readonly SectionText[]): readonly Abbreviation[] =>
  texts.flatMap(({ section, kind, text }) => {
    const [, short = '', long = ''] = /^(\S{2,15})(?:\t|\s+[-–—=:]\s+|:\s+|\s{2,})(.+)$/su.exec(text.trim()) ?? [];
    return section === 'abbreviations' && kind !== 'heading' ? abbreviationOf(short, long) : [];
  });
