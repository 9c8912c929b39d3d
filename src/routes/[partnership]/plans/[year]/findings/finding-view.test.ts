import { expect, test } from 'vitest';
import { findingGroups } from '$lib/components/finding-groups';
import { findingsOf } from '$lib/domain/finding';
import type { FindingKind } from '$lib/domain/finding-kinds';
import { emsmpPlan } from '$lib/server/demonstration/emsmp-plan';
import { placeOf } from './finding-view';

const PLAN = '/emsmp/plans/2008-09';

const hrefOf = (reference: string, kind: FindingKind = 'status-missing') =>
  placeOf({ kind, reference }, emsmpPlan, PLAN).href;

test.each([
  ['3.1.1b', `${PLAN}/actions/3.1.1`],
  ['2.1.2', `${PLAN}/actions/2.1.2`],
  ['2', `${PLAN}/objectives/2`],
  ['c', `${PLAN}/document#key-objectives`],
  ['size-of-business', `${PLAN}/document#size-of-business`],
  ['4.2', `${PLAN}/document#members`],
  ['99.9', null],
  ['', null],
])('the reference %j leads to %j', (reference, href) => {
  expect(hrefOf(reference)).toBe(href);
});

test('a section is called what the document calls it', () => {
  expect(placeOf({ kind: 'stale-figure', reference: 'size-of-business' }, emsmpPlan, PLAN).label).toBe(
    'Size of our business',
  );
});

test('of a paragraph and an action with one number, an abbreviation means the paragraph', () => {
  expect(hrefOf('3.1.1')).toBe(`${PLAN}/actions/3.1.1`);
  expect(hrefOf('3.1.1', 'abbreviation-not-listed')).toBe(`${PLAN}/document#task-groups`);
});

test('groups keep every finding, once, and lead somewhere unless they are about the whole plan', () => {
  const findings = findingsOf(emsmpPlan);
  const groups = findingGroups(findings, (finding) => placeOf(finding, emsmpPlan, PLAN));
  const views = groups.flatMap((group) => group.findings);
  expect(views.length).toBe(findings.length);
  expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length);
  const astray = views.filter(({ place }) => place.href === null && place.label !== 'The whole plan');
  expect(astray).toEqual([]);
});
