import { type Day } from '../../domain/day';
import { type QuarterNumber } from '../../domain/quarter';
import { type Answer } from '../../domain/update';

/** An answer of the demonstration: one line, one quarter of the plan's only year. */
export interface DemonstrationUpdate extends Omit<Answer, 'supersededBy' | 'actuals'> {
  readonly reference: string;
  readonly quarter: QuarterNumber;
  /** Figures in the order of the line's measures; null where nobody gave one. */
  readonly actuals: readonly (number | null)[];
  /** The status as the document has it, where the answer stands for it. */
  readonly statusWords: string | null;
  readonly saidBy: string;
  /** The key of a demonstration person. */
  readonly enteredBy: string;
  readonly enteredOn: Day;
}

type Told = Pick<DemonstrationUpdate, 'reference' | 'status' | 'saidBy' | 'enteredBy' | 'enteredOn'>;

const UNSAID = {
  rag: null,
  comment: '',
  reason: '',
  completedOn: null,
  carriedTo: null,
  actuals: [],
  statusWords: null,
} as const;

/** The answers of one quarter, with what they leave out filled in as not said. */
export function answersOfQuarter(
  quarter: QuarterNumber,
  answers: readonly (Told & Partial<Omit<DemonstrationUpdate, 'quarter'>>)[],
): readonly DemonstrationUpdate[] {
  return answers.map((answer) => ({ ...UNSAID, ...answer, quarter }));
}
