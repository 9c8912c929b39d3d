import type { PlanYears } from './financial-year';

/** A plan's revision numbers: the first is raised by every change, the second only by a change of the plan itself. */
export interface PlanRevision extends PlanYears {
  readonly planId: number;
  readonly revision: number;
  readonly wordingRevision: number;
}
