import { type BusinessPlan } from '../../domain/report/business-plan';
import { withoutForbidden } from './fit-to-cells';
import { inWritingThread } from './writing-thread';

/** Nobody can bring such characters in; a file with one in it would not open. */
function writable(plan: BusinessPlan): BusinessPlan {
  const cleaned = (_: string, value: unknown): unknown => (typeof value === 'string' ? withoutForbidden(value) : value);
  return JSON.parse(JSON.stringify(plan), cleaned) as BusinessPlan;
}

/** A plan as a Word document: its bytes, written in a thread of their own. Source: returns, Business plan. */
export async function documentOf(plan: BusinessPlan): Promise<Uint8Array> {
  const answer = await inWritingThread((tell) => tell({ kind: 'document', plan: writable(plan) }));
  if (answer.kind !== 'done') throw new Error('The thread ended a Word document without its bytes.');
  return answer.bytes;
}
