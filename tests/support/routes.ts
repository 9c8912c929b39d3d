import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROUTES = join(import.meta.dirname, '../../src/routes');

/** A route as its folder has it: its pattern, and what may be asked of it. */
export type Route = {
  /** `/[partnership]/plans/[year]` */
  readonly pattern: string;
  /** `GET` for a page or a file; `POST ?/save` for a form's action, `POST` for the one without a name. */
  readonly requests: readonly string[];
};

/** Every route that can be asked for, found by walking the folders, so that a new one is found as well. */
export function listRoutes(): readonly Route[] {
  const folders = readdirSync(ROUTES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return [ROUTES, ...folders]
    .map((folder) => ({ pattern: patternOf(folder), requests: requestsOf(folder) }))
    .filter(({ requests }) => requests.length > 0)
    .sort((one, other) => (one.pattern < other.pattern ? -1 : 1));
}

function patternOf(folder: string): string {
  const parts = relative(ROUTES, folder).split(/[\\/]/);
  return `/${parts.filter((part) => part !== '' && !/^\(.*\)$/.test(part)).join('/')}`;
}

function requestsOf(folder: string): readonly string[] {
  const has = (name: string): boolean => existsSync(join(folder, name));
  return [
    ...(has('+page.svelte') ? ['GET'] : []),
    ...(has('+page.server.ts') ? actionsOf(join(folder, '+page.server.ts')) : []),
    ...(has('+server.ts') ? methodsOf(join(folder, '+server.ts')) : []),
  ];
}

const isExported = (statement: ts.Statement): statement is ts.VariableStatement =>
  ts.isVariableStatement(statement) &&
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** What a file exports as constants, by name. */
function exportsOf(file: string): ReadonlyMap<string, ts.Expression | undefined> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const declared = source.statements.filter(isExported).flatMap(({ declarationList }) => declarationList.declarations);
  return new Map(declared.map(({ name, initializer }) => [name.getText(source), initializer]));
}

function actionsOf(file: string): readonly string[] {
  const actions = exportsOf(file).get('actions');
  if (!actions) return [];
  if (!ts.isObjectLiteralExpression(actions)) throw new Error(`The actions of ${file} cannot be read.`);
  const names = actions.properties.map(({ name }) => name?.getText() ?? '');
  return names.map((name) => (name === 'default' ? 'POST' : `POST ?/${name}`));
}

const methodsOf = (file: string): readonly string[] =>
  [...exportsOf(file).keys()].filter((name) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name));
