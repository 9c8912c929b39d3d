import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.js';
import { ensureBuilt } from './build.js';
import { ensureInstalled } from './installation.js';
import { nodeRefusal } from './node-version.js';
import { endWith, startRefusal } from './refusal.js';
import { root } from './root.js';
import { runProgram } from './run-program.js';
import { closingLine, countTests } from './test-report.js';

/** @typedef {import('./test-report.js').Count} Count */
/** @typedef {{ heading: string, ok: boolean, seconds: number, count: Count | null }} Outcome */
/** @typedef {{ heading: string, run: (report: string) => Promise<number>, hasTests?: boolean }} Step */

/**
 * Runs a program that an installed package brings.
 * @param {string} script within node_modules
 * @param {...string} parameters
 */
const runInstalled = (script, ...parameters) =>
  runProgram(process.execPath, [join('node_modules', script), ...parameters]);

/** @type {(...runs: (() => Promise<number>)[]) => Promise<number>} */
const inTurn = async (...runs) => {
  for (const run of runs) {
    const code = await run();
    if (code !== 0) return code;
  }
  return 0;
};

/** The same steps as `npm run check`. */
const STEPS = /** @type {const} @satisfies {readonly Step[]} */ ([
  { heading: 'Format', run: () => runInstalled('prettier/bin/prettier.cjs', '--check', '.') },
  {
    heading: 'Types',
    run: () =>
      inTurn(
        () => runInstalled('@sveltejs/kit/svelte-kit.js', 'sync'),
        () => runInstalled('svelte-check/bin/svelte-check', '--fail-on-warnings'),
        () => runInstalled('typescript/bin/tsc', '--noEmit'),
      ),
  },
  { heading: 'Lint', run: () => runInstalled('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  {
    heading: 'Unit, database and guard tests',
    hasTests: true,
    run: (report) =>
      runInstalled('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`),
  },
  { heading: 'Build', run: () => ensureBuilt(root).then(() => 0, tell) },
  {
    heading: 'Journeys in Chromium',
    hasTests: true,
    run: (report) => {
      process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = report;
      return runInstalled('@playwright/test/cli.js', 'test', '--reporter=list,json');
    },
  },
]);

/** @param {unknown} error */
function tell(error) {
  console.error(error instanceof Error ? error.message : error);
  return 1;
}

/** From a fresh clone to a verdict: every step runs, also after one has failed. */
async function test() {
  process.chdir(root);
  const refusal = nodeRefusal(process.versions.node);
  if (refusal !== null) throw startRefusal(refusal);
  await ensureInstalled(root);
  process.env['CHROMIUM_PATH'] = await findChromium(root);
  console.log(`Journeys will run in ${process.env['CHROMIUM_PATH']}.`);
  const reports = mkdtempSync(join(tmpdir(), 'quarterday-reports-'));
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of STEPS) outcomes.push(await runStep(step, join(reports, `${step.heading}.json`)));
  rmSync(reports, { recursive: true });
  summarise(outcomes);
}

/**
 * @param {Step} step
 * @param {string} report
 * @returns {Promise<Outcome>}
 */
async function runStep({ heading, run, hasTests = false }, report) {
  console.log(`\n=== ${heading} ===`);
  const begun = performance.now();
  const code = await run(report);
  const seconds = (performance.now() - begun) / 1000;
  return { heading, ok: code === 0, seconds, count: hasTests ? countTests(report, code) : null };
}

/** @param {readonly Outcome[]} outcomes */
function summarise(outcomes) {
  console.log('\n=== Summary ===');
  for (const { heading, ok, seconds } of outcomes) {
    console.log(`${ok ? 'passed' : 'FAILED'}  ${heading} (${seconds.toFixed(1)} s)`);
  }
  console.log(`\n${closingLine(outcomes.flatMap(({ count }) => count ?? []))}`);
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
}

await test().catch(endWith);
