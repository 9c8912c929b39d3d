import { type DemonstrationUpdate } from './demonstration-update';
import { emsmpPlan } from './emsmp-plan';
import { firstQuarterAnswers } from './emsmp-quarter-1';
import { secondQuarterAnswers } from './emsmp-quarter-2';
import { thirdQuarterAnswers } from './emsmp-quarter-3';
import { fourthQuarterAnswers } from './emsmp-quarter-4';
import { linesByReference } from './line-references';

const documentLines = linesByReference(emsmpPlan);

/**
 * The answers of the EMSMP plan's four quarters. The document gives statuses as at the year's end only: the fourth
 * quarter's answers stand for those and carry their words, save for five lines that nobody has answered for yet (2.1.2,
 * 3.1.3, 5.1.1, 6.2.1a, 8.1.1). Comments, reasons, days and everything of the earlier quarters are invented to lead there.
 */
export const emsmpUpdates: readonly DemonstrationUpdate[] = [
  ...firstQuarterAnswers,
  ...secondQuarterAnswers,
  ...thirdQuarterAnswers,
  ...fourthQuarterAnswers.map((answer) => ({
    ...answer,
    statusWords: documentLines.get(answer.reference)?.statusWords ?? null,
  })),
];
