import { describe, expect, test } from 'vitest';
import { isLastLeadOfficer, may, roleInWords, type Ability, type Role } from './access';

const officer: Role = { role: 'lead-officer' };
const board: Role = { role: 'board-member' };
const health: Role = { role: 'reporter', taskGroupId: 7 };
const housing: Role = { role: 'reporter', taskGroupId: 8 };

const healthLine = { taskGroupId: 7 };
const nobodysLine = { taskGroupId: null };

describe('may', () => {
  const table: readonly [Ability, boolean, boolean, boolean][] = [
    ['read', true, true, true],
    ['answer', true, true, false],
    ['prepare-return', true, false, true],
    ['edit-plans', true, false, false],
    ['administer-people', true, false, false],
  ];

  test.each(table)('%s: lead officer %s, reporter %s, board member %s', (ability, byOfficer, byReporter, byBoard) => {
    expect(may([officer], ability)).toBe(byOfficer);
    expect(may([health], ability)).toBe(byReporter);
    expect(may([board], ability)).toBe(byBoard);
  });

  test('nobody without a role may do anything', () => {
    for (const [ability] of table) expect(may([], ability)).toBe(false);
  });

  test('a reporter answers for the lines of their own task groups only', () => {
    expect(may([health], 'answer', healthLine)).toBe(true);
    expect(may([housing], 'answer', healthLine)).toBe(false);
    expect(may([health], 'answer', nobodysLine)).toBe(false);
    expect(may([housing, health], 'answer', healthLine)).toBe(true);
  });

  test('a lead officer answers for every line, a board member for none', () => {
    expect(may([officer], 'answer', nobodysLine)).toBe(true);
    expect(may([board], 'answer', healthLine)).toBe(false);
  });

  test('roles add up', () => {
    expect(may([board, health], 'answer', healthLine)).toBe(true);
    expect(may([board, health], 'prepare-return')).toBe(true);
    expect(may([board, health], 'administer-people')).toBe(false);
  });

  test('a line is of no matter to abilities that are not about lines', () => {
    expect(may([health], 'read', nobodysLine)).toBe(true);
  });
});

describe('isLastLeadOfficer', () => {
  const held = (id: number, accountId: number, role: 'lead-officer' | 'board-member') => ({
    id,
    accountId,
    role,
    taskGroupId: null,
  });

  test('is so of the only one', () => {
    expect(isLastLeadOfficer([held(1, 1, 'lead-officer'), held(2, 1, 'board-member')], 1)).toBe(true);
  });

  test('is not so of one of two, nor of another role', () => {
    const two = [held(1, 1, 'lead-officer'), held(2, 2, 'lead-officer')];
    expect(isLastLeadOfficer(two, 1)).toBe(false);
    expect(isLastLeadOfficer([held(1, 1, 'lead-officer'), held(2, 1, 'board-member')], 2)).toBe(false);
  });
});

test('a role in words names its task group', () => {
  expect(roleInWords('lead-officer')).toBe('Lead officer');
  expect(roleInWords('reporter', 'Health')).toBe('Reporter, Health task group');
});
