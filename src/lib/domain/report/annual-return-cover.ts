import { dayInWords } from '../day';
import { annualReturnDue } from '../obligation';
import { type AnnualReturnInput } from './annual-return';
import { type Cell, dayCell, NOT_AVAILABLE, type Sheet, textCell } from './report';
import { type ReturnYear, yearByMonths } from './return-year';

const DRAFT = 'Draft, provisional: not submitted, not certified';

function facts({ partnership, plan, preparedBy, today }: AnnualReturnInput, year: ReturnYear): readonly Cell[][] {
  return [
    ['Partnership', `${partnership.fullName} (${partnership.shortName})`],
    ['Lead organisation', textCell(partnership.leadOrganisation)],
    ['Funder', textCell(partnership.funder)],
    ['Grant reference', textCell(partnership.grantReference ?? null)],
    ['Agreement', textCell(partnership.agreement ?? null)],
    ['Period', yearByMonths(year.year, plan.planYear.startsMonth)],
    ['Financial year', year.heading],
    ['Last day to submit', dayCell(annualReturnDue(year.year, plan.planYear.startsMonth), NOT_AVAILABLE)],
    ['Return type', 'Annual return under the enabling grant'],
    ['Plan', plan.title],
    ['Version', `Revision ${plan.revision} of the plan and its answers`],
    ['Prepared by', textCell(preparedBy)],
    ['Date', dayCell(today, NOT_AVAILABLE)],
    ['Contact', textCell(partnership.contact ?? null)],
    ['Standing', DRAFT],
  ];
}

/** Who returns what to whom, and that it is a draft. Source: Returns, Cover. */
export function coverSheet(input: AnnualReturnInput, year: ReturnYear): Sheet {
  return {
    name: 'Cover',
    title: `Enabling grant annual return, ${year.heading}`,
    notes: [
      `${DRAFT}. It shows what was known on ${dayInWords(input.today)}.`,
      'No quarter of it has been signed off, so every figure is provisional.',
      '[x] means that something is not available. The sheet Notes explains the other shorthand.',
    ],
    table: {
      name: 'Cover',
      columns: [
        { heading: 'Item', format: 'text', width: 24 },
        { heading: 'Value', format: 'text', width: 70 },
      ],
      rows: facts(input, year),
      whenEmpty: 'Nothing is known of this return.',
    },
  };
}

/** What each sheet holds, with a link to it. Source: Returns, Contents. */
export function contentsSheet(sheets: readonly Sheet[]): Sheet {
  return {
    name: 'Contents',
    title: 'Contents',
    notes: ['One row for each sheet that follows, with what it holds and a link to it.'],
    table: {
      name: 'Contents',
      columns: [
        { heading: 'Sheet', format: 'text', width: 16 },
        { heading: 'What it holds', format: 'text', width: 62 },
        { heading: 'Link', format: 'text', width: 24 },
      ],
      rows: sheets.map(({ name, notes }) => [
        name,
        notes[0] ?? NOT_AVAILABLE,
        { kind: 'link', text: `Go to ${name}`, sheet: name },
      ]),
      whenEmpty: 'The return has no further sheets.',
    },
  };
}
