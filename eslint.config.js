import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const root = dirname(fileURLToPath(import.meta.url));

const TESTS = ['**/*.test.ts'];

// Where an import may lead: patterns of what stands in its quotes.
const NEIGHBOUR = String.raw`\./[\w-]+(\.js|\.svelte)?`;
const DOMAIN = String.raw`(\.\./)+domain/([a-z-]+/)?[\w-]+`;
const NODE = String.raw`node:[\w/]+`;
const KIT = '@sveltejs/kit(/hooks)?';

/** @param {string} module */
const server = (module) => String.raw`(\.\./(lib/server/)?|\./|\$lib/server/)${module}`;
const REPOSITORIES = server(String.raw`repositories/[\w-]+`);
const OPERATIONS = server(String.raw`operations/[\w-]+`);
const DEMONSTRATION = server(String.raw`demonstration/[\w-]+`);
const SCOPE = server('db/scope');
const CONNECTION = server('db/connection');

/**
 * The modules that a layer may import, these and nothing else; those of which it may have the types alone, or types and
 * constants; and what a person reads who tries another.
 * @typedef {{ may: string[], types?: string[], constants?: string[], says: string, except?: string[] }} Allowed
 * @param {string} files
 * @param {Allowed} allowed
 * @returns {import('eslint').Linter.Config}
 */
const layer = (files, { may, types = [], constants = [], says, except = [] }) => ({
  files: [files],
  ignores: [...TESTS, ...except],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: `^(?!(${[...may, ...types, ...constants].join('|')})$)`, message: says },
          ...types.map((one) => ({ regex: `^${one}$`, allowTypeImports: true, message: `Its types alone. ${says}` })),
          ...constants.map((one) => ({
            regex: `^${one}$`,
            importNamePattern: '^[a-z]',
            message: `Its types and constants alone. ${says}`,
          })),
        ],
      },
    ],
  },
});

const SYNTAX = {
  sql: {
    selector: 'TaggedTemplateExpression[tag.object.name!="String"]',
    message: 'SQL stands in repositories, db and migrations only, and nothing else is written in tagged templates.',
  },
  clock: {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Ask the clock, src/lib/server/clock.ts; in the domain, today is an argument.',
  },
  lazy: {
    selector: String.raw`ImportExpression[source.value!=/^[.]\x2F[\w-]+([.]js)?$/]`,
    message: 'Import at the top: only a neighbour that is big and rarely needed waits until it is.',
  },
  anyLazy: { selector: 'ImportExpression', message: 'Import at the top, where the rules of the layer see it.' },
  typeOf: { selector: 'TSImportType', message: 'Import the type at the top, where the rules of the layer see it.' },
  dateNow: {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Today is an argument.',
  },
  random: {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The domain is the same every time.',
  },
};

/**
 * @param {string} files
 * @param {(keyof typeof SYNTAX)[]} refused
 * @returns {import('eslint').Linter.Config}
 */
const refuseSyntax = (files, refused) => ({
  files: [files],
  ignores: TESTS,
  rules: { 'no-restricted-syntax': ['error', ...refused.map((name) => SYNTAX[name])] },
});

/** What the domain would reach for if it were not pure. */
const IMPURE = {
  process: 'settings are arguments',
  fetch: 'it does no I/O',
  console: 'what it has to say, it returns',
  globalThis: 'it is the same everywhere',
  window: 'it knows of no browser',
  document: 'it knows of no browser',
  performance: 'it has no clock',
  setTimeout: 'it has no clock',
  crypto: 'it is the same every time',
};

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
  refuseSyntax('src/**', ['sql', 'clock', 'lazy', 'typeOf']),
  refuseSyntax('src/lib/server/db/**', ['clock', 'anyLazy', 'typeOf']),
  refuseSyntax('src/lib/server/repositories/**', ['clock', 'anyLazy', 'typeOf']),
  // The launcher begins before anything is installed or built: what may be missing is imported once it is there.
  refuseSyntax('src/launch/**', ['sql']),
  refuseSyntax('src/lib/domain/**', ['sql', 'clock', 'anyLazy', 'typeOf', 'dateNow', 'random']),
  {
    files: ['src/lib/domain/**'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...Object.entries(IMPURE).map(([name, why]) => ({ name, message: `The domain is pure: ${why}.` })),
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: TESTS,
    rules: { 'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/lib/domain/**'],
    ignores: TESTS,
    rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  layer('src/lib/domain/*', {
    may: [NEIGHBOUR],
    says: 'The domain imports nothing but the domain: it would survive a change of framework, database and libraries.',
  }),
  layer('src/lib/domain/*/*', {
    may: [NEIGHBOUR, String.raw`\.\./[\w-]+`],
    says: 'This is the domain too: what it is for, such as a writer of files, imports it, and not the other way round.',
  }),
  layer('src/lib/forms/*', {
    may: [NEIGHBOUR, DOMAIN, 'zod'],
    says: 'A form is a schema over the domain: it reads what was sent and asks nobody.',
  }),
  layer('src/lib/components/*', {
    may: [NEIGHBOUR, DOMAIN, 'svelte(/[a-z]+)?', String.raw`chart\.js`],
    constants: [String.raw`\.\./forms/[\w-]+`],
    says: 'A component shows what it is handed: it fetches nothing and reads no form.',
  }),
  layer('src/lib/server/*', {
    may: [String.raw`\./[\w-]+`, String.raw`\.\./domain/[\w-]+`, NODE, 'zod'],
    says: 'Settings, clock, log and secrets know of nothing but each other and the domain.',
    except: ['src/lib/server/drawn.ts', 'src/lib/server/startup.ts', 'src/lib/server/unchanged.ts'],
  }),
  layer('src/lib/server/startup.ts', {
    may: [
      server('config'),
      server('log'),
      server('db/open'),
      SCOPE,
      server('operations/load-demonstration'),
      REPOSITORIES,
    ],
    types: [CONNECTION],
    says: 'The start opens the database, loads the demonstration and sweeps out what has run out.',
  }),
  layer('src/lib/server/drawn.ts', {
    may: [KIT],
    says: 'What was drawn comes with the request; nothing is asked for it.',
  }),
  layer('src/lib/server/unchanged.ts', {
    may: [
      server('clock'),
      server('auth/guards'),
      server('repositories/plans'),
      String.raw`\.\./domain/[\w-]+`,
      KIT,
      String.raw`\$app/environment`,
      NODE,
    ],
    says: 'Whether a page is unchanged is asked of the guard and of the plan’s revision.',
  }),
  layer('src/lib/server/db/*', {
    may: [NEIGHBOUR, server('config'), server('log'), server('refusal'), NODE, 'postgres'],
    says: 'The database knows nothing of what is kept in it.',
  }),
  layer('src/lib/server/repositories/*', {
    may: [String.raw`\./[\w-]+-rows`, SCOPE, DOMAIN],
    types: [CONNECTION],
    says: 'A repository uses the database and the domain, not its neighbours: that is an operation.',
  }),
  layer('src/lib/server/operations/*', {
    may: [NEIGHBOUR, REPOSITORIES, SCOPE, DOMAIN, server('clock'), server('secret')],
    types: [CONNECTION],
    says: 'An operation decides and writes, by repositories and the domain; it knows of no request, session or file.',
    except: ['src/lib/server/operations/write-demonstration.ts'],
  }),
  layer('src/lib/server/operations/write-demonstration.ts', {
    may: [NEIGHBOUR, REPOSITORIES, SCOPE, DOMAIN, DEMONSTRATION],
    types: [CONNECTION],
    says: 'The demonstration is written as anything else is, by repositories and operations.',
  }),
  layer('src/lib/server/demonstration/*', {
    may: [NEIGHBOUR, DOMAIN],
    says: 'The demonstration is drafts and answers in the domain’s words; an operation writes them.',
  }),
  layer('src/lib/server/exports/*', {
    may: [NEIGHBOUR, DOMAIN, NODE, String.raw`exceljs(/lib/[\w/.-]+)?`, 'docx'],
    says: 'A writer of files is handed a report; it never reads the database.',
  }),
  layer('src/lib/server/intake/*', {
    may: [NEIGHBOUR, DOMAIN, NODE, 'csv-parse/sync', 'exceljs', 'mammoth', 'parse5', 'yauzl'],
    says: 'A reader of files makes a draft of bytes; it never asks the database.',
  }),
  layer('src/lib/server/auth/*', {
    may: [
      NEIGHBOUR,
      OPERATIONS,
      REPOSITORIES,
      SCOPE,
      DOMAIN,
      server('(clock|config|log|secret)'),
      server('demonstration/people'),
      KIT,
      'lucia',
      '@node-rs/argon2',
      String.raw`rate-limiter-flexible/lib/\w+[.]js`,
    ],
    constants: [String.raw`(\.\./)+forms/[\w-]+`],
    types: [CONNECTION, 'rate-limiter-flexible'],
    says: 'Sign-in and guards ask repositories and operations; they neither write files nor open the database.',
  }),
  layer('src/hooks.server.ts', {
    may: [server('(drawn|log|startup|unchanged)'), server(String.raw`auth/[\w-]+`), KIT, NODE],
    says: 'A hook does one thing to each request; what it needs to know, a guard or a session knows.',
  }),
  layer('src/commands/*', {
    may: [
      String.raw`\.\./lib/forms/[\w-]+`,
      server('(clock|config|log|refusal|secret)'),
      server('auth/passwords'),
      server('db/open-for-command'),
      OPERATIONS,
      String.raw`\./run-command`,
      NODE,
    ],
    says: 'A command reads its arguments and calls one operation.',
  }),
  layer('src/launch/*', {
    may: [NEIGHBOUR, NODE],
    says: 'The launcher runs before anything is installed or built.',
  }),
  layer('src/routes/**', {
    may: [
      String.raw`\.{1,2}/(?!.*\blib/)[^']+`,
      String.raw`\$lib/(domain|forms|components|styles)/[\w/.-]+`,
      String.raw`\$lib/server/(auth|operations|repositories|exports|intake)/[\w-]+`,
      String.raw`\$lib/server/(clock|log)`,
      KIT,
      'svelte(/[a-z]+)?',
      String.raw`\$app/[a-z]+`,
      "@fontsource-variable/[^']+",
    ],
    says: 'A route asks guards, operations and repositories within its scope; it opens nothing itself.',
  }),
);
