import { bringIn } from '../../domain/bring-in/brought-in';
import type { PlanYear } from '../../domain/financial-year';
import type { PlanDraft } from '../../domain/plan-draft';
import type { Transaction } from '../db/connection';
import * as changes from '../repositories/changes';
import * as frontMatter from '../repositories/front-matter';
import * as intakes from '../repositories/intakes';
import * as plans from '../repositories/plans';
import * as taskGroups from '../repositories/task-groups';
import { createPlan } from './create-plan';
import type { Maker } from './maker';

export type BroughtInPlan =
  | { readonly ok: true; readonly planYear: PlanYear }
  | { readonly ok: false; readonly reason: 'not found' | 'decided meanwhile' | 'year taken' | 'no lines' };

/** Makes a drafted plan of a file as it was decided, all or nothing; from then on the file belongs to the plan. */
export async function bringInPlan(
  tx: Transaction,
  partnershipId: number,
  { id, version }: Pick<intakes.Intake, 'id' | 'version'>,
  madeBy: Maker,
): Promise<BroughtInPlan> {
  await plans.lockYears(tx, partnershipId);
  const intake = await intakes.findForChange(tx, partnershipId, id);
  if (!intake) return { ok: false, reason: 'not found' };
  if (intake.version !== version) return { ok: false, reason: 'decided meanwhile' };
  const { draft } = bringIn(intake.source, intake.decisions);
  if (draft.objectives.length === 0) return { ok: false, reason: 'no lines' };
  if (await isTaken(tx, partnershipId, draft.planYear)) return { ok: false, reason: 'year taken' };
  const planId = await write(tx, partnershipId, draft);
  await intakes.updatePlan(tx, partnershipId, id, planId);
  await record(tx, partnershipId, { planId, draft, intake }, madeBy);
  return { ok: true, planYear: draft.planYear };
}

async function isTaken(tx: Transaction, partnershipId: number, { firstYear, years }: PlanYear): Promise<boolean> {
  const there = await plans.listRevisions(tx, partnershipId);
  return there.some((plan) => plan.firstYear === firstYear && plan.years === years);
}

/** Groups and members belong to the partnership: what it has already stays as it is. */
async function write(tx: Transaction, partnershipId: number, draft: PlanDraft): Promise<number> {
  const known = new Set((await taskGroups.list(tx, partnershipId)).map(({ slug }) => slug));
  const added = new Map(draft.taskGroups.map((group) => [group.slug, group]));
  await taskGroups.create(
    tx,
    partnershipId,
    [...added.values()].filter(({ slug }) => !known.has(slug)),
  );
  const members = await frontMatter.listMembers(tx, partnershipId);
  if (members.length === 0) await frontMatter.createMembers(tx, partnershipId, draft.members);
  const groups = await taskGroups.list(tx, partnershipId);
  return createPlan(tx, partnershipId, draft, new Map(groups.map(({ slug, id }) => [slug, id])));
}

interface Written {
  readonly planId: number;
  readonly draft: PlanDraft;
  readonly intake: intakes.Intake;
}

async function record(tx: Transaction, partnershipId: number, written: Written, madeBy: Maker): Promise<void> {
  const { planId, draft, intake } = written;
  await changes.create(tx, partnershipId, {
    subject: 'plan',
    reference: String(planId),
    before: null,
    after: { title: draft.title, firstYear: draft.planYear.firstYear, file: intake.fileName },
    madeBy,
  });
}
