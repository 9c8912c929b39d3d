import { type Decisions, NOTHING_DECIDED } from '../../domain/bring-in/brought-in';
import type { SourceDocument } from '../../domain/bring-in/source-document';
import type { NamedNote } from '../../domain/plan-draft';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

/** A file on its way to become a plan, without its bytes. */
export interface Intake {
  readonly id: number;
  readonly fileName: string;
  readonly source: SourceDocument;
  readonly decisions: Decisions;
  /** Raised by every decision, so that two people do not decide past each other. */
  readonly version: number;
  readonly receivedBy: string;
  readonly receivedAt: string;
  /** The plan it became; null while it is under way. */
  readonly planId: number | null;
}

export interface NewIntake {
  readonly fileName: string;
  readonly kind: 'word' | 'excel' | 'text';
  readonly content: Buffer;
  readonly source: SourceDocument;
  readonly decisions: Decisions;
  readonly receivedBy: { readonly id: number; readonly name: string };
  readonly receivedAt: Date;
}

type Json = Parameters<Transaction['json']>[0];

const json = (tx: Transaction, value: SourceDocument | Decisions) => tx.json(value as unknown as Json);

const columns = (tx: Transaction) => tx`
  id, file_name as "fileName", source, decisions, version, received_by_name as "receivedBy", received_at as "receivedAt",
  plan_id as "planId"`;

/** A file that was sent before some kind of decision was offered has none of that kind. */
const withDecisions = (row: Intake): Intake => ({ ...row, decisions: { ...NOTHING_DECIDED, ...row.decisions } });

/** Keeps a file with what was read of it, and gives its id. */
export async function create(tx: Transaction, partnershipId: number, received: NewIntake): Promise<number> {
  const { fileName, kind, content, source, decisions, receivedBy, receivedAt } = received;
  const [row] = await tx<{ id: number }[]>`
    insert into intakes (partnership_id, file_name, kind, content, source, decisions, received_by, received_by_name,
      received_at)
    values (${partnershipId}, ${fileName}, ${kind}, ${content}, ${json(tx, source)}, ${json(tx, decisions)},
      ${receivedBy.id}, ${receivedBy.name}, ${receivedAt})
    returning id`;
  if (!row) throw new Error('The new intake got no id.');
  return row.id;
}

export async function find(tx: Transaction, partnershipId: number, id: number): Promise<Intake | null> {
  const [row] = await tx<Intake[]>`
    select ${columns(tx)} from intakes where partnership_id = ${partnershipId} and id = ${id}`;
  return row ? withDecisions(row) : null;
}

/** An intake under way, held until the transaction ends. */
export async function findForChange(tx: Transaction, partnershipId: number, id: number): Promise<Intake | null> {
  const [row] = await tx<Intake[]>`
    select ${columns(tx)} from intakes
    where partnership_id = ${partnershipId} and id = ${id} and plan_id is null for update`;
  return row ? withDecisions(row) : null;
}

/** A file as it came. */
export interface KeptFile {
  readonly fileName: string;
  readonly content: Buffer;
}

export async function findFile(tx: Transaction, partnershipId: number, id: number): Promise<KeptFile | null> {
  const [row] = await tx<KeptFile[]>`
    select file_name as "fileName", content from intakes where partnership_id = ${partnershipId} and id = ${id}`;
  return row ?? null;
}

/** An intake as lists name it. */
export type ListedIntake = Pick<Intake, 'id' | 'fileName' | 'receivedBy' | 'receivedAt'>;

const listed = (tx: Transaction) => tx`
  id, file_name as "fileName", received_by_name as "receivedBy", received_at as "receivedAt"`;

/** The intakes under way, the newest first. */
export function listOpen(tx: Transaction, partnershipId: number): Promise<readonly ListedIntake[]> {
  return tx<ListedIntake[]>`
    select ${listed(tx)} from intakes
    where partnership_id = ${partnershipId} and plan_id is null order by received_at desc, id desc`;
}

/** The intake that became a plan; null where the plan was not brought in from a file. */
export async function findOfPlan(tx: Transaction, partnershipId: number, planId: number): Promise<ListedIntake | null> {
  const [row] = await tx<ListedIntake[]>`
    select ${listed(tx)} from intakes
    where partnership_id = ${partnershipId} and plan_id = ${planId}`;
  return row ?? null;
}

/** Writes what was decided, unless somebody decided something since that version; false where they did. */
export async function updateDecisions(
  tx: Transaction,
  partnershipId: number,
  { id, version, decisions }: Pick<Intake, 'id' | 'version' | 'decisions'>,
): Promise<boolean> {
  const { count } = await tx`
    update intakes set decisions = ${json(tx, decisions)}, version = version + 1
    where partnership_id = ${partnershipId} and id = ${id} and version = ${version} and plan_id is null`;
  return count === 1;
}

export async function updatePlan(tx: Transaction, partnershipId: number, id: number, planId: number): Promise<void> {
  await tx`update intakes set plan_id = ${planId} where partnership_id = ${partnershipId} and id = ${id}`;
}

/** Throws a file away that became no plan; false where there is none such. */
export async function remove(tx: Transaction, partnershipId: number, id: number): Promise<boolean> {
  const { count } = await tx`
    delete from intakes where partnership_id = ${partnershipId} and id = ${id} and plan_id is null`;
  return count === 1;
}

/** Where a line stood in its file, and what stood beside it that a plan has no room for. */
export interface LineInFile {
  readonly lineId: number;
  /** Empty where the line was not brought in from a file. */
  readonly place: string;
  readonly notes: readonly NamedNote[];
}

/** Some of a plan's lines as they stood in its file; the column `source_place` is what the product calls a place. */
export function listLinesInFile(
  tx: Transaction,
  of: OfPlan,
  lineIds: readonly number[],
): Promise<readonly LineInFile[]> {
  return tx<LineInFile[]>`
    select id as "lineId", source_place as place, notes from kpi_lines
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} and id = any(${lineIds})
    order by id`;
}
