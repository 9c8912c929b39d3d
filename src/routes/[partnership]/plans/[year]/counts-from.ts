import { isBeyondPlan, quartersToChoose } from '$lib/domain/change-reasons';
import type { Plan } from '$lib/domain/plan';
import { quarterInAddress, quarterInWords } from '$lib/domain/quarter';
import { today } from '$lib/server/clock';

/** The quarters from which a change of a plan may count, as a form offers them, and whether all of its quarters have begun. */
export function countsFromChoices(plan: Plan) {
  const quarters = quartersToChoose(plan, today()).filter((quarter) => !isBeyondPlan(quarter, plan));
  return {
    isOver: quarters.length === 0,
    quarters: quarters.map((quarter) => ({
      value: quarterInAddress(quarter, plan.planYear),
      label: quarterInWords(quarter, plan.planYear.startsMonth),
    })),
  };
}
