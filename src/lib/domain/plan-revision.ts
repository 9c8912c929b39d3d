/** The years that a plan is of: no partnership has two plans for the same. */
export interface YearOfPlan {
  readonly firstYear: number;
  readonly years: number;
}

/** A plan's revision numbers: the first is raised by every change, the second only by a change of the plan itself. */
export interface PlanRevision extends YearOfPlan {
  readonly planId: number;
  readonly revision: number;
  readonly wordingRevision: number;
}
