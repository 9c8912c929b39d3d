import { expect, test } from 'vitest';
import { NOT_APPLICABLE } from './report';
import type { ItemChange, PlanComparison } from './compare-plans';
import { comparisonReport } from './comparison-report';
import { wordChanges } from './word-changes';

const FOR_BOARD = {
  title: 'What changed in the plan for 2009/10',
  earlier: 'Business Plan 2008-9',
  later: 'Business Plan 2009-10',
  author: 'Ruth Ashdown',
  madeOn: '2009-04-14',
  fileName: 'changes-2009-10',
};

const COUNTS = { added: 0, removed: 0, moved: 1, reworded: 1, 'dates changed': 1 };

const report = (items: readonly ItemChange[]) =>
  comparisonReport({ items, unchanged: 3, counts: COUNTS } satisfies PlanComparison, FOR_BOARD).sheets[0];

const item: ItemChange = {
  kinds: ['moved', 'reworded', 'dates changed'],
  reference: '2.1.2',
  was: '2.1.1',
  title: 'Hold a forum',
  texts: [
    { label: 'Target/KPI', changes: wordChanges('Four forums', 'Six forums') },
    { label: 'Timescale', changes: wordChanges('', '3rd quarter') },
  ],
  dates: { before: null, after: '2009-12-31' },
};

test('each text that changed is a row with its words before and after', () => {
  const days = [NOT_APPLICABLE, { kind: 'day', day: '2009-12-31' }];
  const first = ['2.1.2', '2.1.1', 'Moved, reworded, dates changed', 'Hold a forum'];
  expect(report([item])?.table.rows).toEqual([
    [...first, 'Target/KPI', 'Four forums', 'Six forums', ...days],
    [...first, 'Timescale', NOT_APPLICABLE, '3rd quarter', ...days],
  ]);
});

test('what only moved is one row, and every row has a cell for each column', () => {
  const rows = report([{ ...item, kinds: ['moved'], texts: [], dates: null }, item])?.table.rows ?? [];
  expect(rows).toHaveLength(3);
  expect(rows[0]?.slice(0, 3)).toEqual(['2.1.2', '2.1.1', 'Moved']);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([report([])?.table.columns.length]));
});

test('above the table stands what is compared and how much of it changed', () => {
  expect(report([])?.notes).toEqual([
    'From: Business Plan 2008-9.',
    'To: Business Plan 2009-10.',
    'Added: 0. Removed: 0. Moved: 1. Reworded: 1. Dates changed: 1. Lines unchanged: 3.',
  ]);
});
