import { describe, expect, test } from 'vitest';
import type { PlacedLine } from '../plan';
import { aLine, anObjective, aPlan } from '../../../../tests/support/plan-scenario';
import { placedLines } from '../plan';
import { likeness, wordBag } from './likeness';
import { alikeLines, matchLines } from './match-lines';

function linesOf(
  ...lines: readonly (readonly [reference: string, action: string, kpi: string])[]
): readonly PlacedLine[] {
  const drawn = lines.map(([reference, , kpi]) => aLine({ reference, kpi }));
  const placed = placedLines(aPlan([anObjective(1, drawn, [])]));
  return placed.map((one, index) => ({ ...one, action: { ...one.action, text: lines[index]?.[1] ?? '' } }));
}

const kpis = (pairs: ReturnType<typeof matchLines>) =>
  pairs.map(({ earlier, later }) => [earlier?.line.kpi ?? null, later?.line.kpi ?? null]);

describe('how alike two texts are', () => {
  test.each([
    ['Hold a forum', 'hold a forum.', 1],
    ['Hold a forum', 'A forum: hold', 1],
    ['Hold a forum', 'Write the report', 0],
    ['', '', 0],
    ['a b c d', 'a b x y', 0.5],
  ])('“%s” and “%s”', (one, other, expected) => {
    expect(likeness(wordBag(one), wordBag(other))).toBe(expected);
  });
});

describe('the lines of two plans', () => {
  const report = ['1.1.1', 'Write the annual report', 'Report sent'] as const;
  const forum = ['1.1.2', 'Hold a forum of all councils', 'Four forums held'] as const;

  test('are one where their words are, whatever their number', () => {
    const earlier = linesOf(report, forum);
    const later = linesOf(['1.1.1', forum[1], forum[2]], ['1.1.2', report[1], report[2]]);
    expect(kpis(matchLines(earlier, later, []))).toEqual([
      ['Four forums held', 'Four forums held'],
      ['Report sent', 'Report sent'],
    ]);
  });

  test('are one where somebody linked them, whatever their words', () => {
    const [earlier, later] = [linesOf(report, forum), linesOf(report, forum)];
    const [first, second] = [earlier[0]?.line.id ?? 0, later[1]?.line.id ?? 0];
    expect(kpis(matchLines(earlier, later, [{ earlierLineId: first, laterLineId: second }]))).toEqual([
      [null, 'Report sent'],
      ['Report sent', 'Four forums held'],
      ['Four forums held', null],
    ]);
  });

  test('that share less than half of their words are none', () => {
    const later = linesOf(['1.1.1', 'Review the sub groups', 'Review done']);
    expect(kpis(matchLines(linesOf(report), later, []))).toEqual([
      [null, 'Review done'],
      ['Report sent', null],
    ]);
  });

  test('of several alike are told apart by their number', () => {
    const same = (reference: string) => [reference, 'Attend the forum', reference] as const;
    const found = alikeLines(linesOf(same('1.1.1'), same('1.1.2')), linesOf(same('1.1.2'), same('1.1.1')));
    expect([...found.values()].map(({ line }) => line.kpi).sort()).toEqual(['1.1.1', '1.1.2']);
    expect(kpis(matchLines(linesOf(same('1.1.1'), same('1.1.2')), linesOf(same('1.1.2'), same('1.1.1')), []))).toEqual([
      ['1.1.2', '1.1.2'],
      ['1.1.1', '1.1.1'],
    ]);
  });

  test.each([
    [report, forum],
    [forum, report],
  ])('merged into one: the likeliest goes on, the others are there no more', (...both) => {
    const [earlier, later] = [linesOf(...both), linesOf(report)];
    const into = later[0]?.line.id ?? 0;
    const links = earlier.map(({ line }) => ({ earlierLineId: line.id, laterLineId: into }));
    expect(kpis(matchLines(earlier, later, links))).toEqual([
      ['Report sent', 'Report sent'],
      ['Four forums held', null],
    ]);
  });
});
