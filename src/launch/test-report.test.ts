import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { closingLine, countTests } from './test-report.js';

const vitest = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0 };
const playwright = { stats: { expected: 12, unexpected: 1, flaky: 0, skipped: 3 } };

it.each([
  ['vitest', vitest, 0, { passed: 40, failed: 0, skipped: 2 }],
  ['playwright', playwright, 1, { passed: 12, failed: 1, skipped: 3 }],
  ['a run that failed outside its tests', vitest, 1, { passed: 40, failed: 1, skipped: 2 }],
  ['a run that left no report', null, 1, { passed: 0, failed: 1, skipped: 0 }],
])('counts %s', (_what, report, code, count) => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'report.json');
  if (report) writeFileSync(file, JSON.stringify(report));
  expect(countTests(file, code)).toEqual(count);
});

it('sums in one line, and speaks of skipped tests only where there are some', () => {
  expect(
    closingLine([
      { passed: 40, failed: 0, skipped: 0 },
      { passed: 12, failed: 1, skipped: 0 },
    ]),
  ).toBe('tests: 52 passed, 1 failed');
  expect(closingLine([{ passed: 40, failed: 0, skipped: 2 }])).toBe('tests: 40 passed, 0 failed, 2 skipped');
});
