import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding-kinds';
import { findingsOf } from '../finding';
import { linesOfDraft } from '../finding-places';
import { bringIn, type Decisions, NOTHING_DECIDED } from './brought-in';
import { findingKey, offeredCorrection, stillLeft, withAccepted } from './settled';
import type { SourceDocument } from './source-document';

const ROWS = [
  ['Outcome', 'Action', 'KPI', 'Lead', 'Timescale'],
  ['Newcomers are met', 'Hold meetings', 'Two meetings held', 'Co-ordinator', '1st quarter'],
  ['', '', 'Notes put on the website', 'Notes put on the website', '2nd quarter'],
];

const FILE: SourceDocument = {
  remarks: [],
  blocks: [
    {
      kind: 'table',
      name: 'Table 1',
      title: '',
      rows: ROWS.map((texts, row) => ({
        place: `Table 1, row ${row + 1}`,
        cells: texts.map((text, column) => ({
          text,
          place: `column ${column + 1}`,
          isMergedFromAbove: false,
          span: 1,
        })),
      })),
    },
  ],
};

const read = (decided: Partial<Decisions> = {}) => {
  const planYear = { firstYear: 2024, years: 1, startsMonth: 4 };
  const { draft } = bringIn(FILE, { ...NOTHING_DECIDED, title: 'Plan', planYear, ...decided });
  const lines = linesOfDraft(draft);
  return { lines, findings: findingsOf(draft, lines) };
};

const kindsOf = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);

describe('a lead that repeats its KPI', () => {
  const { lines, findings } = read();
  const finding = findings.find(({ kind }) => kind === 'lead-repeats-kpi');

  test('offers the lead beside it, and is gone once that is taken', () => {
    const offered = finding ? offeredCorrection(finding, lines) : null;
    expect(offered).toEqual({ place: 'Table 1, row 3', part: 'lead', text: 'Co-ordinator' });
    const corrections = withAccepted({ 'Table 1, row 3': { kpi: 'Notes put there' } }, offered ? [offered] : []);
    expect(corrections).toEqual({ 'Table 1, row 3': { kpi: 'Notes put there', lead: 'Co-ordinator' } });
    expect(kindsOf(read({ corrections }).findings)).not.toContain('lead-repeats-kpi');
  });

  test('can be left, until its words change', () => {
    const left = finding ? [findingKey(finding)] : [];
    expect(stillLeft(findings, left)).toEqual(left);
    const corrections = { 'Table 1, row 3': { kpi: 'Notes sent', lead: 'Notes sent' } };
    expect(stillLeft(read({ corrections }).findings, left)).toEqual([]);
  });
});

test('a suggestion that is no words for a cell is not put into one', () => {
  const { lines } = read();
  const finding: Finding = {
    kind: 'year-outside-plan',
    reference: '1.1.1',
    says: '',
    suggestion: '2024/25 may be meant.',
  };
  expect(offeredCorrection(finding, lines)).toBeNull();
});
