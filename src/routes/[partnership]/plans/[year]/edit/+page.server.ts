import { requireAbility } from '$lib/server/auth/guards';
import * as structureChanges from '$lib/server/repositories/structure-changes';
import { structureView } from '../structure-rows';
import { editList } from './edit-list';
import { editedPlan, planToEdit } from './plan-to-edit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const { plan, changes } = await here.read(async (tx) => {
    const found = await planToEdit(event, here, tx);
    const of = { partnershipId: here.partnership.id, planId: found.id };
    return { plan: found, changes: await structureChanges.list(tx, of) };
  });
  const shown = editedPlan(here, plan);
  const history = structureView(changes, plan);
  const done = event.url.searchParams.get('done');
  return {
    plan: shown,
    base: plan.wordingRevision,
    objectives: editList(plan, shown.address),
    history,
    done: history.find(({ key }) => key === done)?.says ?? null,
  };
};
