import { describe, expect, test } from 'vitest';
import { type WordChange, wordChanges } from './word-changes';

const SIGNS: Readonly<Record<WordChange['kind'], readonly [string, string]>> = {
  same: ['', ''],
  removed: ['[-', '-]'],
  added: ['[+', '+]'],
};

const drawn = (before: string, after: string): string =>
  wordChanges(before, after)
    .map(({ kind, text }) => `${SIGNS[kind][0]}${text.trim()}${SIGNS[kind][1]}`)
    .join(' ');

describe('what became of a text, word by word', () => {
  test.each([
    ['Report sent by 30 June 2008', 'Report sent by 30 June 2009', 'Report sent by 30 June [-2008-] [+2009+]'],
    ['4 forums held', '4 regional forums held', '4 [+regional+] forums held'],
    ['Hold a forum each year', 'Hold a forum', 'Hold a forum [-each year-]'],
    ['', 'New', '[+New+]'],
    ['Old', '', '[-Old-]'],
    ['Same words', 'Same words', 'Same words'],
    ['Same  words ', 'Same words', 'Same words'],
    ['Write the plan', 'Review of the policy', '[-Write-] [+Review of+] the [-plan-] [+policy+]'],
    ['Police, health', 'Police; health', 'Police [-,-] [+;+] health'],
  ])('“%s” to “%s”', (before, after, expected) => {
    expect(drawn(before, after)).toBe(expected);
  });

  const later = 'EMSMP’s  follow-up\nreport (draft)  to all councils';

  test('what is not removed is the later text, sign for sign', () => {
    const changes = wordChanges('A follow-up report to the councils', later);
    const kept = changes.filter(({ kind }) => kind !== 'removed').map(({ text }) => text);
    expect(kept.join('')).toBe(later);
    expect(changes.some(({ kind }) => kind === 'same')).toBe(true);
  });

  test('texts that are too long to be compared are told as one gone and one come', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordChanges(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
