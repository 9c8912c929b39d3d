import type { Transaction } from '../db/connection';

type Part = Readonly<Record<string, string | number | boolean | null>>;

/** Something that changed, and by whom. Of what is new there is no before, of what is gone no after. */
export interface Change {
  readonly subject: 'partnership' | 'role' | 'invitation' | 'account' | 'plan' | 'lead';
  /** Which of them: its id, or what names it. */
  readonly reference: string;
  readonly before: Part | null;
  readonly after: Part | null;
  /** Null where no account did it, but a command did. */
  readonly madeBy: { readonly id: number | null; readonly name: string };
}

/** A change to be recorded; it was made just now where nothing else is said. */
export interface NewChange extends Change {
  readonly at?: Date;
}

/** Writes a change into the partnership's history, which nobody can change afterwards. */
export async function create(tx: Transaction, partnershipId: number, change: NewChange): Promise<void> {
  const { subject, reference, before, after, madeBy, at = null } = change;
  await tx`
    insert into changes (partnership_id, subject, subject_reference, before, after, made_by, made_by_name, made_at)
    values (${partnershipId}, ${subject}, ${reference}, ${before && tx.json(before)},
      ${after && tx.json(after)}, ${madeBy.id}, ${madeBy.name}, coalesce(${at}::timestamptz, now()))`;
}

export interface RecordedChange extends Change {
  readonly madeAt: string;
}

const columns = (tx: Transaction) => tx`
  subject, subject_reference as reference, before, after, made_at as "madeAt",
  jsonb_build_object('id', made_by, 'name', made_by_name) as "madeBy"`;

/** Everything that changed of one thing of a subject, the newest first. */
export function listOf(
  tx: Transaction,
  partnershipId: number,
  subject: Change['subject'],
  reference: string,
): Promise<readonly RecordedChange[]> {
  return tx<RecordedChange[]>`
    select ${columns(tx)} from changes
    where partnership_id = ${partnershipId} and subject = ${subject} and subject_reference = ${reference}
    order by id desc`;
}

/** The latest changes of one subject, the newest first. */
export function list(
  tx: Transaction,
  partnershipId: number,
  subjects: readonly Change['subject'][],
  most = 100,
): Promise<readonly RecordedChange[]> {
  return tx<RecordedChange[]>`
    select ${columns(tx)} from changes where partnership_id = ${partnershipId} and subject in ${tx(subjects)}
    order by made_at desc, id desc limit ${most}`;
}
