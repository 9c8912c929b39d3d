import { render } from 'svelte/server';
import PlanTable from '$lib/components/PlanTable.svelte';
import type { LineStanding } from '$lib/domain/line-standing';
import type { Plan } from '$lib/domain/plan';
import type { PlanStanding } from './plan-standing';
import { planTable, quarterColumns } from './plan-view';

// Everybody who opens a plan is shown the same table for as long as it stands as it does: it is drawn once, and forgotten with
// its standing.
const whole = new WeakMap<PlanStanding, Uint8Array>();

function draw(plan: Plan, shown: readonly LineStanding[], standing: PlanStanding, address: string): Uint8Array {
  const props = {
    caption: `${plan.title}, by strategic objective`,
    objectives: planTable(plan, shown, { standing, address }),
    quarters: quarterColumns(plan, standing.inHand),
  };
  return new TextEncoder().encode(render(PlanTable, { props }).body);
}

/** The table of a plan's lines as HTML, of all of them or of those that a filter lets through. */
export function drawnTable(
  plan: Plan,
  shown: readonly LineStanding[],
  standing: PlanStanding,
  address: string,
): Uint8Array {
  const isWhole = shown.length === standing.lines.length;
  const known = isWhole ? whole.get(standing) : undefined;
  const drawn = known ?? draw(plan, shown, standing, address);
  if (isWhole) whole.set(standing, drawn);
  return drawn;
}
