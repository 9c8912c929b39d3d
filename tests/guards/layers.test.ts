import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import config from '../../eslint.config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const IMPORTS = '@typescript-eslint/no-restricted-imports';

// What a rule says of a snippet needs no types, without which a snippet is read at once.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId.includes('no-restricted-'),
});

const lint = async (file: string, text: string): Promise<readonly (string | null)[]> => {
  const code = file.endsWith('.svelte') ? `<script lang="ts">${text}</script>` : text;
  const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
  if (!result) throw new Error(`${file} was not looked at.`);
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
};

// The first snippet waits for the parser of TypeScript to be loaded.
beforeAll(async () => {
  await lint('src/lib/domain/quarter.ts', '');
}, 60_000);

const importing = (from: string): string => `import { it } from '${from}';\nit();\n`;

describe('a layer refuses to import', () => {
  it.each([
    ['src/lib/domain/quarter.ts', 'zod'],
    ['src/lib/domain/quarter.ts', 'left-pad'],
    ['src/lib/domain/quarter.ts', 'node:fs'],
    ['src/lib/domain/quarter.ts', '../server/clock'],
    ['src/lib/domain/quarter.ts', './report/report'],
    ['src/lib/domain/report/report.ts', '../../forms/read-answer'],
    ['src/lib/forms/read-answer.ts', '../server/config'],
    ['src/lib/forms/read-answer.ts', '@sveltejs/kit'],
    ['src/lib/components/Button.svelte', '../server/clock'],
    ['src/lib/components/Button.svelte', '$app/state'],
    ['src/lib/components/Button.svelte', '../forms/sign-in'],
    ['src/lib/server/clock.ts', './repositories/plans'],
    ['src/lib/server/startup.ts', './auth/sessions'],
    ['src/lib/server/unchanged.ts', './db/scope'],
    ['src/lib/server/db/open.ts', '../repositories/plans'],
    ['src/lib/server/db/open.ts', '../../domain/quarter'],
    ['src/lib/server/repositories/plans.ts', './updates'],
    ['src/lib/server/repositories/plans.ts', '../operations/create-plan'],
    ['src/lib/server/repositories/plans.ts', '../db/connection'],
    ['src/lib/server/repositories/plans.ts', 'postgres'],
    ['src/lib/server/operations/save-updates.ts', '../auth/sessions'],
    ['src/lib/server/operations/save-updates.ts', '../demonstration/people'],
    ['src/lib/server/operations/save-updates.ts', '../exports/workbook'],
    ['src/lib/server/operations/write-demonstration.ts', '../auth/sessions'],
    ['src/lib/server/demonstration/people.ts', '../repositories/accounts'],
    ['src/lib/server/exports/workbook.ts', '../repositories/plans'],
    ['src/lib/server/exports/workbook.ts', '../db/scope'],
    ['src/lib/server/auth/sessions.ts', '../exports/workbook'],
    ['src/lib/server/auth/sessions.ts', '../db/open'],
    ['src/lib/server/auth/sessions.ts', '../../forms/sign-in'],
    ['src/hooks.server.ts', '$lib/server/repositories/plans'],
    ['src/commands/invite.ts', '../lib/server/repositories/accounts'],
    ['src/launch/start.js', 'exceljs'],
    ['src/routes/+page.server.ts', '$lib/server/db/scope'],
    ['src/routes/+page.server.ts', '../lib/server/db/scope'],
    ['src/routes/[partnership]/plans/+page.server.ts', '../../../lib/server/db/scope'],
    ['src/routes/+page.server.ts', 'postgres'],
    ['src/routes/+page.svelte', 'chart.js'],
  ])('%s: %s', async (file, from) => {
    expect(await lint(file, importing(from))).toEqual([IMPORTS]);
    expect(await lint(file, `export * from '${from}';`)).toEqual([IMPORTS]);
  });

  it.each([
    ['src/lib/domain/quarter.ts', './day'],
    ['src/lib/forms/read-answer.ts', 'zod'],
    ['src/lib/components/Button.svelte', '../domain/quarter'],
    ['src/lib/server/repositories/plans.ts', './plan-rows'],
    ['src/lib/server/operations/save-updates.ts', '../repositories/plans'],
    ['src/lib/server/exports/workbook-stream.js', 'exceljs/lib/stream/xlsx/workbook-writer.js'],
    ['src/lib/server/exports/word-bytes.js', 'docx'],
    ['src/routes/[partnership]/plans/+page.server.ts', '$lib/server/operations/save-updates'],
  ])('but not %s: %s', async (file, from) => {
    expect(await lint(file, importing(from))).toEqual([]);
  });

  it('a type of what it may know by its type, and a limit of what it may know by its limits', async () => {
    const type = "import type { Transaction } from '../db/connection';\nexport type Own = Transaction;\n";
    expect(await lint('src/lib/server/repositories/plans.ts', type)).toEqual([]);
    const limit = "import { KEPT_PREFIX, type SignInOffer } from '../forms/sign-in-offer';";
    expect(await lint('src/lib/components/Button.svelte', limit)).toEqual([]);
  });
});

describe('what would go round the rules of a layer is refused too', () => {
  it.each([
    ['an import() in the domain', 'src/lib/domain/quarter.ts', "await import('./day');"],
    ['an import() of another layer', 'src/routes/+page.server.ts', "await import('$lib/server/db/scope');"],
    ['an import() of what is made up', 'src/routes/+page.server.ts', 'await import(place);'],
    ['an import() between repositories', 'src/lib/server/repositories/plans.ts', "await import('./updates');"],
    ['the type of an import()', 'src/lib/domain/quarter.ts', "export type Own = import('zod').ZodType;"],
    ['SQL in a route', 'src/routes/+page.server.ts', 'await anyName`select 1`;'],
    ['SQL under a member’s name', 'src/lib/server/operations/save-updates.ts', 'await any.name`select 1`;'],
    ['SQL in auth', 'src/lib/server/auth/sessions.ts', 'await database`select 1`;'],
    ['the clock', 'src/lib/server/operations/save-updates.ts', 'export const at = new Date();'],
    ['the clock in the domain', 'src/lib/domain/quarter.ts', 'export const at = Date.now();'],
    ['chance in the domain', 'src/lib/domain/quarter.ts', 'export const at = Math.random();'],
  ])('%s', async (_, file, text) => {
    expect(await lint(file, text)).toEqual(['no-restricted-syntax']);
  });

  it('and what is not pure, in the domain', async () => {
    expect(await lint('src/lib/domain/quarter.ts', 'export const at = process.env;')).toEqual([
      'no-restricted-globals',
    ]);
  });
});

const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js|svelte)$/.test(file) && !/\.test\.ts$|\.d\.ts$/.test(file))
  .map((file) => `src/${file}`);

const STARS: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };

/** What the linter's patterns say, those that are in use: names, folders, `*` and `**`. */
function readPattern(pattern: string): RegExp {
  if (!/^[\w./*-]+$/.test(pattern)) throw new Error(`The pattern ${pattern} is of a kind that is not known here.`);
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  return new RegExp(`^${whole.replaceAll('.', '[.]').replaceAll(/\*\*\/|\*\*|\*/g, (stars) => STARS[stars] ?? '')}$`);
}

function anyOf(patterns: readonly (string | string[])[] = []): (file: string) => boolean {
  const read = patterns.flat().map(readPattern);
  return (file) => read.some((one) => one.test(file));
}

// By the patterns alone: for the linter to put all its rules together takes long, on a busy machine many seconds.
const layers = config
  .filter(({ rules }) => rules !== undefined && IMPORTS in rules)
  .map(({ files, ignores }) => ({ holds: anyOf(files), leavesOut: anyOf(ignores) }));

const isOverlooked = anyOf(config.flatMap(({ files, rules, ignores = [] }) => (files || rules ? [] : ignores)));

const isInLayer = (file: string): boolean =>
  !isOverlooked(file) && layers.some(({ holds, leavesOut }) => holds(file) && !leavesOut(file));

it('every source file stands in a layer', () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((file) => !isInLayer(file))).toEqual([]);
});

it.each([
  'src/stray.ts',
  'src/hooks.client.ts',
  'src/lib/stray.ts',
  'src/lib/stray/stray.ts',
  'src/lib/domain/report/deeper/stray.ts',
  'src/lib/server/auth/deeper/stray.ts',
  'src/routes/build/stray.ts',
])('and %s would stand in none', async (file) => {
  expect(isInLayer(file)).toBe(false);
  const found = (await eslint.calculateConfigForFile(`${root}${file}`)) as { rules: object } | undefined;
  expect(found && IMPORTS in found.rules).not.toBe(true);
});
