import { expect, test } from 'vitest';
import type { Paragraph } from '$lib/domain/plan-draft';
import { emsmpPlan } from '$lib/server/demonstration/emsmp-plan';
import { blocksOf, documentSections } from './document-sections';

const paragraph = (style: Paragraph['style'], text: string, printedNumber: string | null = null): Paragraph => ({
  section: 'highlights',
  printedNumber,
  style,
  text,
});

test('bullets that follow each other are one list, and a paragraph between them ends it', () => {
  const blocks = blocksOf([
    paragraph('paragraph', 'Events on:', '2.2'),
    paragraph('bullet', 'Health'),
    paragraph('bullet', 'Housing'),
    paragraph('paragraph', 'And later:'),
    paragraph('bullet', 'Skills'),
  ]);
  expect(blocks).toEqual([
    { kind: 'paragraph', number: '2.2', text: 'Events on:' },
    { kind: 'bullets', texts: ['Health', 'Housing'] },
    { kind: 'paragraph', number: null, text: 'And later:' },
    { kind: 'bullets', texts: ['Skills'] },
  ]);
});

test('the EMSMP plan’s sections come in their order with the numbers that are printed', () => {
  const sections = documentSections(emsmpPlan.frontMatter, new Set());
  expect(sections.map(({ id, number }) => [number, id])).toEqual([
    [null, 'introduction'],
    ['1', 'background'],
    ['2', 'highlights'],
    ['3', 'task-groups'],
    ['4', 'members'],
    ['5', 'size-of-business'],
    ['6', 'principal-aim'],
    ['7', 'key-objectives'],
    ['8', 'resources'],
    ['9', 'framework'],
    ['10', 'activity'],
  ]);
});

test('no paragraph is lost on the way to the page', () => {
  const shown = documentSections(emsmpPlan.frontMatter, new Set())
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'bullets' ? block.texts : [block.text]));
  expect(shown).toEqual(emsmpPlan.frontMatter.map(({ text }) => text));
});

test('a section without a paragraph stays in only where something else fills it', () => {
  const sections = documentSections([], new Set(['members', 'abbreviations'] as const));
  expect(sections.map(({ id }) => id)).toEqual(['members', 'abbreviations']);
});
