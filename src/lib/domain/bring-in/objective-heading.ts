import { tidied } from '../words';

/** A heading that names a strategic objective: `Strategic Objective 2 cont.`, `Priority 3 – Housing`, `Theme B: Health`. */
export interface ObjectiveHeading {
  readonly number: number;
  /** What stands after the number; empty where only the number is given. */
  readonly text: string;
  readonly isContinued: boolean;
}

const NAMES =
  '(?:(?:key|strategic|corporate) )*(?:objective|priority|theme|aim|goal|pillar|work ?area|work ?stream|work ?strand|so|sp)';
const HEADING = new RegExp(`^${NAMES} ?(?:no\\.? ?)?(\\d{1,2}|[a-z])(?![\\p{L}\\p{N}.])(.*)$`, 'su');
const NUMBERED = /^(\d{1,2})[.):]?\s+(\p{L}.*)$/su;
const CONTINUED = /^[\s:.,(\-–—]*(?:cont\.?|cont['’]?d\.?|continued)[\s).:\-–—]*/iu;
const JOINT = /^[\s:.)\-–—]+/u;

const numberOf = (written: string): number =>
  /\d/.test(written) ? Number(written) : written.charCodeAt(0) - 'a'.charCodeAt(0) + 1;

function headingOf(number: number, rest: string): ObjectiveHeading {
  const isContinued = CONTINUED.test(rest);
  const text = rest.replace(CONTINUED, '').replace(JOINT, '').trim();
  return { number, text, isContinued };
}

/** The objective that a heading names by its number or letter; null where it names none. Source: EMSMP plan, section 10. */
export function readObjectiveHeading(heading: string): ObjectiveHeading | null {
  const { text, lower } = tidied(heading);
  const match = HEADING.exec(lower);
  if (!match) return null;
  const [, written = '', rest = ''] = match;
  return headingOf(numberOf(written), text.slice(text.length - rest.length));
}

/** The objective in a cell of a column for objectives: with a number before it, or its wording alone (number null). */
export function readObjectiveCell(cell: string): { readonly number: number | null; readonly text: string } {
  const heading = readObjectiveHeading(cell);
  if (heading) return { number: heading.number, text: heading.text };
  const text = cell.trim();
  if (/^\d{1,2}$/.test(text)) return { number: Number(text), text: '' };
  const numbered = NUMBERED.exec(text);
  return numbered ? { number: Number(numbered[1]), text: numbered[2] ?? '' } : { number: null, text };
}
