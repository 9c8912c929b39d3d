import { CFB } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { type SourceText } from '../../domain/bring-in/source-document';
import { businessPlan } from '../../domain/report/business-plan';
import { emsmpPlan } from '../demonstration/emsmp-plan';
import { readFile } from '../intake/read-file';
import { documentOf } from './document';

const PLAN = businessPlan({
  draft: emsmpPlan,
  statuses: 'written',
  lines: [],
  partnership: 'North & East Partnership',
  today: '2009-04-14',
  preparedBy: 'Lead Officer',
});

const withTexts = (texts: readonly string[]) => ({
  ...PLAN,
  sections: [
    {
      id: 'introduction' as const,
      title: 'Introduction',
      texts: texts.map((text) => ({ style: 'paragraph' as const, printedNumber: null, text })),
    },
  ],
});

interface Zip {
  read(bytes: Buffer, options: { type: 'buffer' }): unknown;
  find(zip: unknown, path: string): { content: Uint8Array } | null;
}

/** The library’s own reader of zips, which it gives no types. */
const ZIP = CFB as Zip;

const partOf = (bytes: Uint8Array, path: string): string => {
  const found = ZIP.find(ZIP.read(Buffer.from(bytes), { type: 'buffer' }), path);
  return Buffer.from(found?.content ?? []).toString('utf8');
};

let bytes = new Uint8Array();
let body = '';

// What writes Word is loaded by the first document.
beforeAll(async () => {
  bytes = new Uint8Array(await documentOf(PLAN));
  body = partOf(bytes, '/word/document.xml');
}, 60_000);

const counted = (pattern: RegExp): number => body.match(pattern)?.length ?? 0;

describe('a plan as a Word document', () => {
  test('is A4 across', () => {
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="landscape"/.exec(body) ?? [];
    expect([width, height].map((twips) => Math.round((Number(twips) / 1440) * 25.4))).toEqual([297, 210]);
  });

  test('has a table for each objective, whose headings stand on each page again and whose rows are not broken', () => {
    expect(counted(/<w:tbl>/g)).toBe(PLAN.objectives.length);
    expect(counted(/<w:tblHeader\/>/g)).toBe(PLAN.objectives.length);
    const rows = PLAN.objectives.reduce((sum, objective) => sum + objective.rows.length + 1, 0);
    expect(counted(/<w:tr>/g)).toBe(rows);
    expect(counted(/<w:cantSplit\/>/g)).toBe(rows);
    expect(counted(/<w:tc>/g)).toBe(rows * 6);
  });

  test('keeps the rows of an objective together, all but the last with the next', () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row.includes('<w:keepNext/>')),
    );
    expect(tables).toEqual(PLAN.objectives.map(({ rows }) => [...rows.map(() => true), false]));
  });

  test('has real headings, its language, its title and the numbers of its pages', () => {
    expect(counted(/<w:pStyle w:val="Heading1"\/>/g)).toBe(PLAN.sections.length + 1 + PLAN.objectives.length);
    expect(partOf(bytes, '/word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(partOf(bytes, '/docProps/core.xml')).toContain('<dc:title>EMSMP Business Plan 2008-9</dc:title>');
    expect(partOf(bytes, '/word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
  });
});

test.each(['<b>&amp;</b>', 'two\nlines', 'a\ttab', '  spaces   within', '😀 and 漢字', '_x0041_ is not A'])(
  '%j comes back as it was',
  async (odd) => {
    const reading = await readFile(Buffer.from(await documentOf(withTexts([odd]))));
    const texts = reading.ok
      ? reading.source.blocks.filter((block): block is SourceText => block.kind !== 'table')
      : [];
    expect(texts.map(({ text }) => text)).toContain(odd.trim());
  },
);

test('what no XML can hold is left out, so that the file opens', async () => {
  const document = await documentOf(withTexts(['bell\u0007 and half \ud800 pair']));
  expect(partOf(document, '/word/document.xml')).toContain('bell and half  pair');
});

test('several documents under way at once do not mix', async () => {
  const words = ['one', 'two', 'three'];
  const documents = await Promise.all(words.map((word) => documentOf(withTexts([`only ${word}`]))));
  expect(documents.map((one) => /only \w+/.exec(partOf(one, '/word/document.xml'))?.[0])).toEqual(
    words.map((word) => `only ${word}`),
  );
});
