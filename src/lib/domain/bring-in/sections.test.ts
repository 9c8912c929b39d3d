import { expect, test } from 'vitest';
import { chosenSections, type SectionText, type TextSection } from './sections';

const text = (number: number, section: TextSection): SectionText => ({
  kind: 'paragraph',
  text: 'We are many.',
  level: null,
  place: `paragraph ${number}`,
  section,
});

const TEXTS = [text(1, 'leave-out'), text(2, 'background'), text(3, 'leave-out')];
const BEFORE = { 'paragraph 2': 'background' } as const;

test.each([
  [
    'a section that is chosen is taken',
    ['introduction', 'background', ''],
    { 'paragraph 1': 'introduction', ...BEFORE },
  ],
  ['another one takes its place', ['leave-out', 'activity', ''], { 'paragraph 2': 'activity' }],
  ['to leave a text out takes it back', ['leave-out', 'leave-out', ''], {}],
  ['what is not offered stays', ['', '', ''], BEFORE],
  ['what is not sent stays', [], BEFORE],
])('%s', (_, chosen, sections) => {
  expect(chosenSections(TEXTS, BEFORE, chosen)).toEqual(sections);
});
