import { fail, redirect } from '@sveltejs/kit';
import { NOTHING_DECIDED } from '$lib/domain/bring-in/brought-in';
import { yearInWords } from '$lib/domain/financial-year';
import { LARGEST_FILE, LIMITS } from '$lib/domain/limits';
import { intakeForm } from '$lib/forms/intake';
import { readForm } from '$lib/forms/read-form';
import { type Here, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { recordedAt } from '$lib/server/clock';
import { readFile } from '$lib/server/intake/read-file';
import * as intakes from '$lib/server/repositories/intakes';
import { sentBy } from '../kept-file';
import { yearChoices } from './year-choices';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const open = await here.read((tx) => intakes.listOpen(tx, here.partnership.id));
  return {
    partnership: { name: here.partnership.shortName, address: `/${here.partnership.slug}` },
    years: yearChoices(here),
    underWay: open.map((intake) => ({
      id: intake.id,
      fileName: intake.fileName,
      says: sentBy(intake),
      href: `/${here.partnership.slug}/plans/bring-in/${intake.id}`,
    })),
    isDiscarded: event.url.searchParams.get('done') === 'discarded',
  };
};

const PASTED = 'Pasted table';
const NOTHING_SENT = 'Choose a file, or paste a table.';

const TOO_LARGE: Readonly<Record<Sent['field'], string>> = {
  file: `The file is larger than ${LARGEST_FILE}: make its pictures smaller or leave them out, and send it again.`,
  table: `The table is larger than ${LARGEST_FILE}: paste only the rows of this plan.`,
};

interface Sent {
  readonly fileName: string;
  readonly content: Buffer;
  /** The field that it came in. */
  readonly field: 'file' | 'table';
}

/** The last part of a name, since some browsers send the whole path, without what nobody can see. */
const nameOf = (file: File): string =>
  file.name.split(/[/\\]/).at(-1)?.replaceAll(/\p{C}/gu, '').slice(-LIMITS.fileName) || 'File';

async function sentIn(form: FormData, table: string): Promise<Sent | null> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0)
    return { fileName: nameOf(file), content: Buffer.from(await file.arrayBuffer()), field: 'file' };
  return table.trim() === '' ? null : { fileName: PASTED, content: Buffer.from(table), field: 'table' };
}

interface Asked {
  readonly title: string;
  readonly firstYear: number;
}

function decisionsOf({ title, firstYear }: Asked, { partnership }: Here) {
  const planYear = { firstYear, years: 1, startsMonth: partnership.yearStartsMonth };
  return {
    ...NOTHING_DECIDED,
    title: title || `${partnership.shortName} Business Plan ${yearInWords(firstYear)}`,
    planYear,
  };
}

export const actions: Actions = {
  read: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    const form = await readSentForm(event, true);
    const reading = readForm(intakeForm, form);
    if (!reading.ok) return fail(400, { errors: reading.errors, typed: reading.typed });
    const sent = await sentIn(form, reading.value.table);
    if (!sent) return fail(400, { errors: { file: NOTHING_SENT }, typed: reading.typed });
    const { field, fileName, content } = sent;
    if (content.byteLength > LIMITS.fileBytes)
      return fail(413, { errors: { [field]: TOO_LARGE[field] }, typed: reading.typed });
    const read = await readFile(content);
    if (!read.ok) return fail(422, { errors: { [field]: read.reason }, typed: reading.typed });
    const { kind, source } = read;
    const file = { fileName, kind, content, source, receivedBy: here.account, receivedAt: recordedAt() };
    const decisions = decisionsOf(reading.value, here);
    const id = await here.write((tx) => intakes.create(tx, here.partnership.id, { ...file, decisions }));
    redirect(303, `/${here.partnership.slug}/plans/bring-in/${id}`);
  },
  restore: async (event) => {
    await requireAbility(event, 'edit-plans');
    const { typed } = readForm(intakeForm, await readSentForm(event));
    return { errors: {}, typed };
  },
};
