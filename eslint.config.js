import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const root = dirname(fileURLToPath(import.meta.url));

/**
 * What a layer may not import, and why: the message is what a person reads who tries.
 * @param {string[]} group
 * @param {string} message
 */
const refuse = (group, message) => ({ group, message });

const DATABASE = refuse(
  ['**/server/db/**', '**/db/connection', '**/db/scope', 'postgres'],
  'Only repositories and operations touch the database: ask one of them.',
);
const SERVER = refuse(
  ['**/server/**', '$lib/server/**', 'node:*'],
  'This runs in the browser or is pure: what it needs from the server is handed to it.',
);
const FRAMEWORK = refuse(
  ['@sveltejs/*', 'svelte', 'svelte/*', '$app/*', '$env/*', '$lib/*'],
  'This layer would survive a change of framework.',
);

/** Each outside library has one home; everything else asks that home. */
/** @type {[library: string, home: string][]} */
const HOMES = [
  ['lucia', 'src/lib/server/auth/'],
  ['@node-rs/argon2', 'src/lib/server/auth/'],
  ['rate-limiter-flexible', 'src/lib/server/auth/'],
  ['postgres', 'src/lib/server/db/'],
  ['exceljs', 'src/lib/server/exports/'],
  ['chart.js', 'src/lib/components/'],
  ['@e965/xlsx', 'tests and exports tests'],
];

/** @param {string} home */
const foreignLibraries = (home) =>
  HOMES.filter(([, theirs]) => theirs !== home).map(([name, theirs]) =>
    refuse([name, `${name}/*`], `${name} has one home: ${theirs}.`),
  );

/**
 * @param {string[]} files
 * @param {string} home
 * @param {{ group: string[], message: string }[]} patterns
 * @param {string[]} ignores
 * @returns {import('eslint').Linter.Config}
 */
const layer = (files, home, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: [...foreignLibraries(home), ...patterns] }] },
});

const TESTS = ['**/*.test.ts'];

export default defineConfig(
  {
    ignores: [
      '**/build/',
      '**/.svelte-kit/',
      'data/',
      'node_modules/',
      'static/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: root,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Types of snippets and props reach the linter as unresolved; svelte-check covers them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  { files: ['src/launch/**', 'src/commands/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.ts', '**/*.svelte', '**/*.js'],
    ignores: [
      'src/lib/server/repositories/**',
      'src/lib/server/db/**',
      'tests/**',
      '**/*.test.ts',
      'src/lib/server/auth/**',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TaggedTemplateExpression[tag.name=/^(sql|tx|transaction|database|owner)$/]',
          message: 'SQL stands in repositories, db and migrations only.',
        },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Ask the clock: src/lib/server/clock.ts.',
        },
      ],
    },
  },
  layer(
    ['src/lib/domain/**'],
    'src/lib/domain/',
    [SERVER, FRAMEWORK, DATABASE, refuse(['zod'], 'The domain needs no library.')],
    TESTS,
  ),
  {
    files: ['src/lib/domain/**'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The domain is pure: settings are arguments.' },
        { name: 'fetch', message: 'The domain does no I/O.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Today is an argument.' },
        { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Today is an argument.' },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'The domain is the same every time.',
        },
      ],
    },
  },
  layer(['src/lib/forms/**'], 'src/lib/forms/', [SERVER, FRAMEWORK, DATABASE], TESTS),
  layer(
    ['src/lib/components/**'],
    'src/lib/components/',
    [SERVER, refuse(['$app/*', '$env/*'], 'Components are handed what they show.')],
    TESTS,
  ),
  layer(
    ['src/lib/server/db/**'],
    'src/lib/server/db/',
    [
      FRAMEWORK,
      refuse(['**/repositories/**', '**/operations/**'], 'The database knows nothing of what is kept in it.'),
    ],
    TESTS,
  ),
  layer(
    ['src/lib/server/repositories/**'],
    'src/lib/server/repositories/',
    [
      FRAMEWORK,
      refuse(
        ['**/operations/**', '**/exports/**', './*', '!./*-rows'],
        'A repository uses the database and the domain, not its neighbours: that is an operation.',
      ),
    ],
    TESTS,
  ),
  layer(
    ['src/lib/server/operations/**'],
    'src/lib/server/operations/',
    [FRAMEWORK, refuse(['**/exports/**'], 'An operation decides and writes; files are made by the route that asked.')],
    TESTS,
  ),
  layer(
    ['src/lib/server/exports/**'],
    'src/lib/server/exports/',
    [
      FRAMEWORK,
      DATABASE,
      refuse(['**/repositories/**', '**/operations/**'], 'A writer is handed a report; it never reads the database.'),
    ],
    TESTS,
  ),
  layer(['src/lib/server/auth/**'], 'src/lib/server/auth/', [], TESTS),
  layer(['src/routes/**'], 'src/routes/', [DATABASE], TESTS),
);
