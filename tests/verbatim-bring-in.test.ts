import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type BroughtIn, bringIn, NOTHING_DECIDED } from '../src/lib/domain/bring-in/brought-in';
import { type ObjectiveDraft } from '../src/lib/domain/plan-draft';
import { readFile } from '../src/lib/server/intake/read-file';
import { verbatimPlan } from './support/verbatim-plan';

const FOLDER = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const FILES = ['emsmp-2008-09-plan.docx', 'emsmp-2008-09-plan.xlsx', 'emsmp-2008-09-actions.tsv'];

const isThere = existsSync(FOLDER);
if (!isThere) test.skip('the plan is not brought in: the files of ../shared/data are missing');

async function broughtIn(file: string): Promise<BroughtIn> {
  const reading = await readFile(readFileSync(FOLDER + file));
  if (!reading.ok) throw new Error(reading.reason);
  const planYear = { firstYear: 2008, years: 1, startsMonth: 4 };
  return bringIn(reading.source, { ...NOTHING_DECIDED, title: 'EMSMP Business Plan 2008-9', planYear });
}

/** The objectives without what only one of the files has: where each line stands in it, and the map that none has. */
const wordsOf = (objectives: readonly ObjectiveDraft[]) =>
  objectives.map(({ number, text, outcomes }) => ({
    number,
    text,
    outcomes: outcomes.map((outcome) => ({
      text: outcome.text,
      actions: outcome.actions.map(({ text: words, carriedInFrom, lines }) => ({
        words,
        carriedInFrom,
        lines: lines.map(({ kpi, lead, timescale, statusWords }) => ({ kpi, lead, timescale, statusWords })),
      })),
    })),
  }));

describe.runIf(isThere)('the partnership’s own plan', () => {
  test.each(FILES)('is the same, character for character, brought in from %s', async (file) => {
    const { draft, otherTables, remarks } = await broughtIn(file);
    expect(wordsOf(draft.objectives)).toEqual(wordsOf(verbatimPlan()?.objectives ?? []));
    expect({ otherTables, remarks }).toEqual({ otherTables: [], remarks: [] });
  });

  test('brings its front matter from Word, each part in its room', async () => {
    const { draft, texts } = await broughtIn('emsmp-2008-09-plan.docx');
    expect(draft.keyObjectives.map(({ letter }) => letter).join('')).toBe('abcdefghij');
    expect(draft.taskGroups.map(({ slug }) => slug)).toEqual([
      'employment-and-skills',
      'health',
      'housing',
      'statistics',
      'unaccompanied-asylum-seeking-children',
    ]);
    expect(draft.abbreviations.map(({ short }) => short)).toEqual(
      'EMRA EMSMP ESOL GOEM LGA LGEM MAF UASC UKBA'.split(' '),
    );
    expect(draft.statistics.map(({ value, periodWords, asAt }) => [value, periodWords, asAt])).toEqual([
      [1162, 'March 2009', '2009-03-31'],
      [1026, 'March 2009', '2009-03-31'],
      [143, 'March 2009', '2009-03-31'],
      [72, 'February 2008', '2008-02-29'],
      [22245, '2007', null],
      [41020, '2006/7', null],
    ]);
    const numbers = draft.frontMatter.flatMap(({ printedNumber }) => printedNumber ?? []);
    expect(numbers).toEqual([
      ...['1.1', '1.2', '1.3', '1.4', '1.5', '2.1', '2.2', '2.3', '2.4', '2.5'],
      ...['3.1', '3.1.1', '3.1.2', '3.1.3', '3.1.4', '3.1.5', '4.1', '4.2', '5.1', '6.1', '7.1', '8.1'],
      ...['9.1', '9.2', '9.3', '9.4', '9.5', '9.6', '9.7', '9.8', '9.9'],
      ...['10.1', '10.2', '10.3', '10.4', '10.5', '10.6', '10.7', '10.8'],
    ]);
    expect(texts.filter(({ section }) => section === 'leave-out').map(({ text }) => text)).toContain('Appendix A');
  });

  test('names its members by sector, with the offices they hold', async () => {
    const { draft } = await broughtIn('emsmp-2008-09-plan.docx');
    const named = draft.members.map(({ sector, organisation, representative, office }) =>
      [sector, organisation, representative, office].join(' | '),
    );
    expect(named).toHaveLength(20);
    expect(named.slice(0, 6)).toEqual([
      'Elected Members | Derbyshire County Council | Cllr Ken Armstrong | Chair',
      'Elected Members | East Lindsey District Council | Cllr Fiona Martin | Vice Chair',
      'Elected Members | Gedling Borough Council | Cllr Carol Pepper | ',
      'Elected Members | Leicestershire County Council | Cllr David Sprason | ',
      "Local Authority Officers | Leicester City Council | Children's Services | ",
      'Local Authority Officers | Rutland County Council | Adult Services | ',
    ]);
    expect(named).toContain('Health |  | Assistant Regional Director of Public Health | ');
    expect(named).toContain('UKBA Regional Contracted Accommodation Providers |  | Refugee Support | ');
  });
});
