import { error, fail, redirect } from '@sveltejs/kit';
import { bringIn } from '$lib/domain/bring-in/brought-in';
import { COLUMNS } from '$lib/domain/bring-in/column';
import { correctedRow } from '$lib/domain/bring-in/corrections';
import { type Part, PARTS, partText, type PlanRow } from '$lib/domain/bring-in/plan-row';
import { readId, readText } from '$lib/forms/read-form';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import * as intakes from '$lib/server/repositories/intakes';
import { DECIDED_MEANWHILE } from '../../decided-meanwhile';
import { requireIntake } from '../../intake-in-address';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

interface RowToCorrect {
  readonly intake: intakes.Intake;
  /** As the file has it. */
  readonly read: PlanRow;
  /** As it stands corrected. */
  readonly corrected: PlanRow;
}

async function requireRow(event: RequestEvent, here: Here): Promise<RowToCorrect> {
  const intake = await requireIntake(here, event);
  const at = /^\d{1,6}$/.test(event.params.row) ? Number(event.params.row) - 1 : -1;
  const corrected = bringIn(intake.source, intake.decisions).rows[at]?.row;
  const read = bringIn(intake.source, { ...intake.decisions, corrections: {} }).rows[at]?.row;
  if (!corrected || !read) error(404, NOT_FOUND);
  return { intake, read, corrected };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const { intake, read, corrected } = await requireRow(event, here);
  const address = `/${here.partnership.slug}/plans/bring-in/${intake.id}`;
  return {
    file: { name: intake.fileName, address },
    plans: `/${here.partnership.slug}/plans`,
    place: read.place,
    version: intake.version,
    parts: PARTS.map((part) => ({
      part,
      label: COLUMNS[part],
      words: corrected.parts[part],
      asRead: read.parts[part],
      place: read.cellPlaces[part] ?? null,
    })),
    notes: read.notes,
  };
};

const typedParts = (form: FormData) =>
  Object.fromEntries(PARTS.map((part) => [part, partText(readText(form, part))])) as Record<Part, string>;

async function correct(event: RequestEvent) {
  const here = await requireAbility(event, 'edit-plans');
  const { intake, read } = await requireRow(event, here);
  const form = await readSentForm(event);
  const typed = typedParts(form);
  const decided = {
    id: intake.id,
    version: readId(form, 'version'),
    decisions: { ...intake.decisions, corrections: correctedRow(intake.decisions.corrections, read, typed) },
  };
  const isSaved = await here.write((tx) => intakes.updateDecisions(tx, here.partnership.id, decided));
  if (!isSaved) return fail(409, { problem: DECIDED_MEANWHILE.row, typed });
  redirect(303, `/${here.partnership.slug}/plans/bring-in/${intake.id}?done=corrected`);
}

export const actions: Actions = { correct, restore: correct };
