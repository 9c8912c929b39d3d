import { dayInWords } from '../day';
import { POSITION_ORDER, POSITIONS } from '../position';
import { sheetOfNotes } from './notes-sheet';
import { type Shorthand, shorthandInBrackets, SHORTHANDS, type Sheet } from './report';
import { type ReturnYear } from './return-year';

const shorthands = (): readonly string[] =>
  Object.entries(SHORTHANDS).map(([shorthand, meaning]) => `${shorthandInBrackets(shorthand as Shorthand)} ${meaning}`);

const states = (): readonly string[] =>
  POSITION_ORDER.map((position) => `State “${POSITIONS[position].label}”: ${POSITIONS[position].explanation}`);

function notes(year: ReturnYear): readonly string[] {
  const begun = year.quarters.filter(({ hasBegun }) => hasBegun).length;
  return [
    `The return shows what was known on ${dayInWords(year.today)}. By then ${begun} of the year’s 4 quarters had begun.`,
    'No quarter has been signed off. Every figure that rests on the answers of a quarter is provisional and may still change.',
    'No cell of a table is left blank. Where there is no figure, one of the shorthands below says why.',
    ...shorthands(),
    'Statuses, comments, leads, timescales and KPIs stand as they were written. States, due days and shares are worked out from them.',
    'Late and overdue are worked out from the day in force, which is the timescale’s own day unless a later one was agreed. Both days are shown.',
    'A line that is still open is told by its status. The other states are these.',
    ...states(),
    'Expenditure, assurance and the activity log are not part of this return.',
  ];
}

/** How the return is to be read: shorthand, states, and what is provisional. Source: Returns, Notes. */
export const notesSheet = (year: ReturnYear): Sheet =>
  sheetOfNotes('One row for each note on how the figures were made and how the shorthand is to be read.', notes(year));
