import { alike, firstWord, squashed } from './alike';
import { placedLines, type Plan } from './plan';
import { tidied } from './words';

/** A lead as far as a plan's line needs it; the id is null where nobody has said who the name stands for. */
export interface NamedLead {
  readonly id: number | null;
  readonly name: string;
}

/** Which lead a name stands for because somebody said so, by the name as `leadName` makes it. */
export type LeadNames = ReadonlyMap<string, NamedLead>;

export const NO_NAMES: LeadNames = new Map();

/** A name as plans write it, but for its spaces: capital letters and hyphens make another name. */
export const leadName = (written: string): string => tidied(written).text;

/** The leads' names, from the leads of a directory. */
export function namesOf(
  leads: readonly { readonly id: number; readonly name: string; readonly names: readonly string[] }[],
): LeadNames {
  return new Map(leads.flatMap(({ id, name, names }) => names.map((one) => [one, { id, name }] as const)));
}

/** What may stand between two leads, and may as well stand within the name of one. */
const JOINERS = /\s+and\s*\/\s*or\s+|\s*[/&+,\r\n]\s*|\s+and\s+/giu;

/** A cell with more parts than this is no list of leads. */
const MOST_PARTS = 8;

/** The places at which a text may be taken apart: where each part begins, and where it ends. */
function looseParts(text: string): readonly { readonly start: number; readonly end: number }[] {
  const joiners = [...text.matchAll(JOINERS)].map((match) => ({ at: match.index, length: match[0].length }));
  const starts = [0, ...joiners.map(({ at, length }) => at + length)];
  const ends = [...joiners.map(({ at }) => at), text.length];
  return starts.map((start, index) => ({ start, end: ends[index] ?? text.length }));
}

/** A text as a row of names that the directory knows, the longest first; null where some of it is none. */
function knownNames(text: string, names: LeadNames): readonly string[] | null {
  const parts = looseParts(text);
  if (parts.length > MOST_PARTS) return null;
  const from = (first: number): readonly string[] | null => {
    if (first === parts.length) return [];
    for (let last = parts.length - 1; last >= first; last -= 1) {
      const name = leadName(text.slice(parts[first]?.start, parts[last]?.end));
      const rest = names.has(name) ? from(last + 1) : null;
      if (rest) return [name, ...rest];
    }
    return null;
  };
  return from(0);
}

const pieces = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/**
 * The names in a lead cell. It is taken apart only where that is certain: at semicolons, and at “/”, “&”, “,” or “and” where
 * every part is a name that somebody put into the directory. A cell that is itself such a name is one. Of an empty cell there
 * is one name, the empty one.
 */
export function namesInCell(cell: string, names: LeadNames): readonly string[] {
  const whole = leadName(cell);
  if (whole === '' || names.has(whole)) return [whole];
  const found = pieces(cell).flatMap((piece) => knownNames(piece, names) ?? [leadName(piece)]);
  return [...new Set(found)];
}

/** Whether two leads are the same one: by their ids, or by their names where nobody said who they are. */
export const isSameLead = (one: NamedLead, other: NamedLead): boolean =>
  one.id === other.id && (one.id !== null || one.name === other.name);

/** The leads of a line, each once: those its cell's names stand for, and the name itself where nobody said who it is. */
export function leadsOfCell(cell: string, names: LeadNames): readonly NamedLead[] {
  const leads = namesInCell(cell, names).map((name) => names.get(name) ?? { id: null, name });
  return leads.filter((lead, index) => leads.findIndex((one) => isSameLead(one, lead)) === index);
}

/** The leads of each line of a plan, by the line’s id. */
export type LeadsByLine = ReadonlyMap<number, readonly NamedLead[]>;

/** Who leads each line of a plan, by what the directory knows of the names in its cells. */
export function leadsByLine(plan: Pick<Plan, 'objectives'>, names: LeadNames): LeadsByLine {
  return new Map(placedLines(plan).map(({ line }) => [line.id, leadsOfCell(line.lead, names)]));
}

/** Some leads, each once, by name. */
export function distinctLeads(leads: readonly NamedLead[]): readonly NamedLead[] {
  const each = new Map(leads.map((lead) => [lead.id ?? lead.name, lead]));
  return [...each.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** A part that can be a name of its own: it begins with a capital letter, and is more than one. */
const CAN_BE_NAME = /^\p{Lu}[\p{L}\p{N}.'’-]/u;

/**
 * The parts of a name that may be several leads, for a person to decide: none where it is certain already, or where a part
 * looks like no name. Nothing is taken apart by being offered.
 */
export function offeredParts(name: string, names: LeadNames): readonly string[] {
  if (names.has(name)) return [];
  const parts = looseParts(name).map(({ start, end }) => leadName(name.slice(start, end)));
  return parts.length > 1 && parts.length <= MOST_PARTS && parts.every((part) => CAN_BE_NAME.test(part)) ? parts : [];
}

const initials = (name: string): string =>
  Array.from(name.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu), ([letter]) => letter).join('');

const isShortFor = (one: string, other: string): boolean =>
  one.length > 1 && !/[\p{Ll}\s]/u.test(one) && initials(other).startsWith(one);

/**
 * Those of some names that look like one: they begin with the same word, are spelled alike, or one is the other's initials.
 * Nothing but a suggestion: “LGEM” and “LGEM Officers” stay two until somebody says otherwise.
 */
export function lookAlikes(name: string, others: readonly string[]): readonly string[] {
  return others.filter(
    (other) =>
      other !== name &&
      (alike([name, other], firstWord).length > 0 ||
        squashed(name) === squashed(other) ||
        isShortFor(name, other) ||
        isShortFor(other, name)),
  );
}
