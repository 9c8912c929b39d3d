import { expect, test } from 'vitest';
import { localPath, pathOf, restorePath } from './next';

test.each([
  ['/emsmp/plans/2008-09?lead=LGEM&x=%20y', '/emsmp/plans/2008-09?lead=LGEM&x=%20y'],
  ['/', '/'],
  ['/a/../b', '/b'],
  ['', '/'],
  [null, '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/\t/elsewhere.example', '/'],
  ['/.//elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['http://here.invalid/x', '/'],
])('the wish %s leads to %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});

test.each([
  ['/emsmp/people?/invite', '/emsmp/people'],
  ['/emsmp/updates?group=health&/save', '/emsmp/updates?group=health'],
  ['/emsmp/updates?group=health&lead=a%2Fb', '/emsmp/updates?group=health&lead=a%2Fb'],
  ['/emsmp/updates?/save&group=health', '/emsmp/updates?group=health'],
  ['/emsmp/updates?%2Fsave=', '/emsmp/updates'],
])('a request to %s was for %s', (address, path) => {
  expect(pathOf(new URL(address, 'http://localhost'))).toBe(path);
});

test('a form is drawn again by the action of that name, and the query stays', () => {
  expect(restorePath('/emsmp/people')).toBe('/emsmp/people?/restore');
  expect(restorePath('/emsmp/updates?group=health')).toBe('/emsmp/updates?group=health&/restore');
});
