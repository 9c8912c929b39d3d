import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {Count} */
const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts a runner's tests from its report. A run that failed though no test did, or that left no report, is one failure.
 * @param {string} file
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function countTests(file, code) {
  const count = readReport(file);
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string} file
 * @returns {Count}
 */
function readReport(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return NONE;
  }
  /** @type {unknown} */
  const report = JSON.parse(text);
  return countVitest(report) ?? countPlaywright(report);
}

/**
 * @param {unknown} report
 * @returns {Count | null}
 */
function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = /** @type {Record<string, number>} */ (
    report
  );
  if (numPassedTests === undefined) return null;
  return { passed: numPassedTests, failed: numFailedTests ?? 0, skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0) };
}

/**
 * @param {unknown} report
 * @returns {Count}
 */
function countPlaywright(report) {
  const { stats } = /** @type {{ stats: Record<string, number> }} */ (report);
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    failed: stats['unexpected'] ?? 0,
    skipped: stats['skipped'] ?? 0,
  };
}

/**
 * The last line of all: what became of all tests.
 * @param {readonly Count[]} counts
 */
export function closingLine(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped');
  return `tests: ${String(sum('passed'))} passed, ${String(sum('failed'))} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;
}
