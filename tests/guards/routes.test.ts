import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROUTES = join(import.meta.dirname, '../../src/routes');

const GUARDS = ['requireAccount', 'requireMember', 'requireAbility', 'requireInvitation', 'requireDemonstrationPerson'];

/** What may be reached without a guard, and why. */
const PUBLIC: Readonly<Record<string, string>> = {
  '+layout.server.ts load':
    'gives the name of whoever is signed in, if anybody is, the ways back to a member astray, and today in the demonstration',
  'sign-in/+page.server.ts load': 'whoever signs in is not signed in yet',
  'sign-in/+page.server.ts actions.password': 'checks the password itself, under the throttle',
  'sign-out/+server.ts POST': 'ends the session of the cookie, and changes nothing where there is none',
};

/** Pages with forms in which nothing is typed: after signing in again one is simply led back to them. */
const NOTHING_TYPED: readonly string[] = [
  '[partnership]/people/roles/[role]/removal/+page.server.ts',
  '[partnership]/leads/[lead]/removal/+page.server.ts',
];

/** Pages whose forms need no session: a session that is gone can lose nothing there. */
const OUTSIDE: readonly string[] = ['sign-in/+page.server.ts', 'invitations/[token]/+page.server.ts'];

const SERVER_FILE = /^\+(page|layout)\.server\.ts$|^\+server\.ts$/;

const serverFiles = readdirSync(ROUTES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && SERVER_FILE.test(entry.name))
  .map((entry) => relative(ROUTES, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();

interface Entrance {
  readonly file: string;
  /** `load`, `actions.save`, `GET`. */
  readonly name: string;
  readonly body: ts.Node;
  readonly source: ts.SourceFile;
}

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

const ENTRANCE = /^(load|actions|fallback|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

function entrancesOf(file: string): readonly Entrance[] {
  const source = parse(readFileSync(join(ROUTES, file), 'utf8'));
  return source.statements.filter(isExported).flatMap((statement): Entrance[] => {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      return entrance(file, statement.name.text, statement, source);
    if (!ts.isVariableStatement(statement))
      return [{ file, name: 'an export that cannot be read', body: statement, source }];
    return statement.declarationList.declarations.flatMap((one) =>
      entrance(file, one.name.getText(source), one.initializer, source),
    );
  });
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('route.ts', text, ts.ScriptTarget.Latest, true);
}

function entrance(file: string, name: string, body: ts.Node | undefined, source: ts.SourceFile): Entrance[] {
  if (!ENTRANCE.test(name) || !body) return [];
  if (name !== 'actions') return [{ file, name, body, source }];
  const table = ts.isSatisfiesExpression(body) || ts.isAsExpression(body) ? body.expression : body;
  if (!ts.isObjectLiteralExpression(table)) return [{ file, name, body, source }];
  return table.properties.map((action) => ({
    file,
    name: `actions.${action.name?.getText(source) ?? '?'}`,
    body: action,
    source,
  }));
}

/** The functions that a piece of code calls or hands on, by name. */
function namesIn(node: ts.Node, found = new Set<string>()): Set<string> {
  if (ts.isIdentifier(node)) found.add(node.text);
  node.forEachChild((child) => void namesIn(child, found));
  return found;
}

/** The functions of a file by name, its own and those it imports from beside it, since a page may share a guard. */
function functionsOf(source: ts.SourceFile): ReadonlyMap<string, ts.Node> {
  const pairs = source.statements.flatMap((statement): [string, ts.Node][] => {
    if (ts.isFunctionDeclaration(statement) && statement.name) return [[statement.name.text, statement]];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map((one) => [one.name.getText(source), one]);
  });
  return new Map(pairs);
}

/** Relative modules of a route, such as a function that finds the plan of the address for a member. */
function neighbours(file: string, source: ts.SourceFile): readonly ts.SourceFile[] {
  const folder = join(ROUTES, file, '..');
  return source.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''))
    .filter((path) => path.startsWith('.') && !path.endsWith('$types') && !path.endsWith('.svelte'))
    .map((path) => parse(readFileSync(join(folder, `${path}.ts`), 'utf8')));
}

/** Whether an entrance comes upon one of some names: in its own code, or in a function of its file or beside it. */
function comesUpon({ file, body, source }: Entrance, names: readonly string[]): boolean {
  const known = new Map([...neighbours(file, source), source].flatMap((one) => [...functionsOf(one)]));
  const seen = new Set<string>();
  const reaches = (node: ts.Node): boolean =>
    [...namesIn(node)].some((name) => {
      if (names.includes(name)) return true;
      const next = known.get(name);
      if (!next || seen.has(name)) return false;
      seen.add(name);
      return reaches(next);
    });
  return reaches(body);
}

const isGuarded = (one: Entrance): boolean => comesUpon(one, GUARDS);

/** What writes into a partnership: `here.write`, or the database's own way round it. */
const WRITERS = ['write', 'writeWithin'];

const ABILITY_GUARDS = ['requireAbility', 'requireRole'];

const isOfPartnership = ({ file }: Entrance): boolean => file.startsWith('[partnership]/');

/** A member may read; what is written needs an ability. */
const isWriteAllowed = (one: Entrance): boolean => !comesUpon(one, WRITERS) || comesUpon(one, ABILITY_GUARDS);

const entrances = serverFiles.flatMap(entrancesOf);
const keyOf = ({ file, name }: Entrance) => `${file} ${name}`;

describe('every load, action and endpoint', () => {
  test('is found', () => {
    expect(entrances.length).toBeGreaterThan(serverFiles.length);
    expect(entrances.map(keyOf)).toContain('[partnership]/people/+page.server.ts actions.invite');
  });

  test.each(entrances.map((one) => [keyOf(one), one] as const))(
    '%s calls a guard, or is public for a reason',
    (key, one) => {
      expect(isGuarded(one) || key in PUBLIC).toBe(true);
    },
  );

  test('that is listed as public is there, and has no guard', () => {
    for (const key of Object.keys(PUBLIC)) {
      const one = entrances.find((candidate) => keyOf(candidate) === key);
      expect(one && isGuarded(one), key).toBe(false);
    }
  });
});

describe('whatever writes into a partnership', () => {
  const writing = entrances.filter((one) => isOfPartnership(one) && comesUpon(one, WRITERS));

  test('is found', () => {
    expect(writing.map(keyOf)).toContain('[partnership]/people/+page.server.ts actions.give');
    expect(writing.map(keyOf)).toContain(
      '[partnership]/plans/[year]/quarters/[quarter]/updates/+page.server.ts actions.save',
    );
    expect(writing.filter(({ name }) => name === 'load' || name === 'GET')).toEqual([]);
  });

  test.each(writing.map((one) => [keyOf(one), one] as const))('%s asks for an ability', (_, one) => {
    expect(isWriteAllowed(one)).toBe(true);
  });
});

describe('every page', () => {
  const pages = readdirSync(ROUTES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === '+page.svelte')
    .map((entry) => relative(ROUTES, entry.parentPath).replaceAll('\\', '/'));

  // A layout's guard is not enough: SvelteKit may answer for a page without asking its layouts again.
  test.each(pages)('%s has a load of its own on the server', (folder) => {
    const file = folder === '' ? '+page.server.ts' : `${folder}/+page.server.ts`;
    expect(entrances.map(keyOf)).toContain(`${file} load`);
  });
});

describe('a form whose session is gone', () => {
  const pages = serverFiles.filter((file) =>
    entrances.some((one) => one.file === file && one.name.startsWith('actions')),
  );

  test.each(pages)('%s can be drawn again with what was typed', (file) => {
    const canRestore = entrances.some((one) => one.file === file && one.name === 'actions.restore');
    expect(canRestore || NOTHING_TYPED.includes(file) || OUTSIDE.includes(file)).toBe(true);
  });
});

test('an unguarded entrance would be noticed', () => {
  const source = parse(`
    const lookUp = async (event) => { await requireMember(event); };
    const open = async (event) => event.locals.database;
    export const load = open; export const POST = (event) => lookUp(event);`);
  const of = (name: string): Entrance => ({
    file: '+page.server.ts',
    name,
    body: functionsOf(source).get(name) ?? source,
    source,
  });
  expect(isGuarded(of('load'))).toBe(false);
  expect(isGuarded(of('POST'))).toBe(true);
});

test('a write that asks for no ability would be noticed', () => {
  const source = parse(`
    const keep = (here) => here.write((tx) => save(tx));
    export const any = async (event) => keep(await requireMember(event));
    export const officers = async (event) => { const here = await requireMember(event); requireRole(here, 'x'); return keep(here); };`);
  const of = (name: string): Entrance => ({
    file: '[partnership]/+page.server.ts',
    name,
    body: functionsOf(source).get(name) ?? source,
    source,
  });
  expect(isWriteAllowed(of('any'))).toBe(false);
  expect(isWriteAllowed(of('officers'))).toBe(true);
});
