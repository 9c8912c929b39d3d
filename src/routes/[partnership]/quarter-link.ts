import type { Plan } from '$lib/domain/plan';
import { quarterInAddress, quarterInWords, quarterOfYearInWords } from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { today } from '$lib/server/clock';

/** The quarter in hand, in words and as a link. */
export function quarterLink({ planYear }: Plan, address: string) {
  const inHand = quarterInHand(planYear, today());
  return {
    words: quarterInWords(inHand, planYear.startsMonth),
    place: quarterOfYearInWords(inHand),
    href: `${address}/quarters/${quarterInAddress(inHand, planYear)}`,
  };
}
