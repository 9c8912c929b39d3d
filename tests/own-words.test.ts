import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = at('../');
const DOCUMENTS = at('../../shared/seeds/');
const LONGEST_RUN = 7;

/** Names of laws, organisations, posts and programmes, and the short terms that the plan uses: each has one wording. */
const NAMES = [
  'Asylum and Immigration Act (Treatment of Claimants etc) 2004',
  'Nationality, Immigration and Asylum Act 2002',
  'Immigration, Asylum and Nationality Act 2006',
  'Immigration and Asylum Act 1999',
  'UK Borders Bill 2007',
  'New Asylum Model (NAM)',
  'Race Relations Act 1976',
  'Race Relations (Amendments) Act 2000',
  'Children Act 1989 / 2004',
  'East Midlands Regional Skills for Life Strategy',
  'East Midlands Strategic Migration Partnership',
  'East Midlands Regional Assembly',
  'English for Speakers of Other Languages',
  'Government Office East Midlands',
  'Local Government Association',
  'Local Government East Midlands',
  'Unaccompanied Asylum Seeking Children',
  'regional CBI/Employers Forum',
  'Government Regional Offices',
  'Assistant Regional Director of Public Health',
  'Regional Director, Midlands & Eastern Region',
  'Representative on National Migration Group',
  'UKBA Regional Contracted Accommodation Providers',
  'Employment and Skills Task Group',
  '2nd quarter & 4th quarter',
  '3rd/4th quarter',
  'In response to demand',
  'No demand in 2008/09',
  'No demand in 2009/10',
  'To be considered as part of 2010/11 Business Plan',
  'Restricted data, available on request from partners',
];

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9£]+/)
    .filter(Boolean);

/** A text's words in one line, with each name out of it as a break, so that no run goes through a name. */
function withoutNames(text: string): string {
  return NAMES.map((name) => wordsOf(name).join(' ')).reduce(
    (line, name) => line.replaceAll(` ${name} `, ' | '),
    ` ${wordsOf(text).join(' ')} `,
  );
}

function sharedRuns(own: string, document: string): readonly string[] {
  const theirs = ` ${wordsOf(document).join(' ')} `;
  const words = withoutNames(own).trim().split(' ');
  return words
    .map((_, start) => words.slice(start, start + LONGEST_RUN + 1))
    .filter((run) => run.length > LONGEST_RUN && !run.includes('|'))
    .map((run) => run.join(' '))
    .filter((run) => theirs.includes(` ${run} `));
}

function documentText(): string | null {
  try {
    const names = readdirSync(DOCUMENTS).filter((name) => name.startsWith('004'));
    return names.length === 0 ? null : names.map((name) => readFileSync(DOCUMENTS + name, 'utf8')).join('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

describe('runs of words in common', () => {
  it('are found across punctuation, case and line ends', () => {
    const found = sharedRuns(
      'x: "One two, three\n four five six" + " seven Eight"',
      'one two three four five six seven eight',
    );
    expect(found).toEqual(['one two three four five six seven eight']);
  });

  it('are not found in a name, nor through it', () => {
    const text = 'to the Race Relations (Amendments) Act 2000 and then the Children Act 1989 / 2004 as well';
    expect(sharedRuns(text, text)).toEqual([]);
  });

  it('are allowed up to seven words', () => {
    expect(sharedRuns('one two three four five six seven', 'one two three four five six seven eight')).toEqual([]);
  });
});

const document = documentText();

/** Folders that are made, installed or written by the program, and none of the project's own. */
const NOT_OWN = /^(\.git|\.svelte-kit|build|data|node_modules|test-results|playwright-report)$/;
const TEXT = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.md',
  '.scss',
  '.sql',
  '.svelte',
  '.ts',
  '.tsv',
  '.txt',
  '.yml',
  '',
]);

/** The project's own text files. Whoever unpacks an archive has no git to ask. */
function ownFiles(folder = ''): readonly string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return NOT_OWN.test(entry.name) ? [] : ownFiles(`${folder}${entry.name}/`);
    return entry.isFile() && TEXT.has(extname(entry.name)) ? [folder + entry.name] : [];
  });
}

describe('the project', () => {
  if (document === null) {
    it.skip('is not compared: the document ../shared/seeds/004* is missing');
    return;
  }
  it.each(ownFiles().filter((file) => file !== 'package-lock.json'))('says %s in words of its own', (file) => {
    expect(sharedRuns(readFileSync(ROOT + file, 'utf8'), document)).toEqual([]);
  });
});
