import type { MemberDraft, Paragraph, PlanDraft, StatisticDraft } from '../../domain/plan-draft';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** A plan's paragraphs in the order of its document. */
export async function listParagraphs(tx: Transaction, of: OfPlan): Promise<readonly Paragraph[]> {
  return tx<Paragraph[]>`
    select section, printed_number as "printedNumber", style, body as text from paragraphs
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} order by section, position`;
}

/** The abbreviations that a plan explains, as listed. */
export async function listAbbreviations(tx: Transaction, of: OfPlan): Promise<readonly Abbreviation[]> {
  return tx<Abbreviation[]>`
    select short, long from abbreviations
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} order by position`;
}

/** The figures about the region that a plan gives, each with its own period. */
export async function listStatistics(tx: Transaction, of: OfPlan): Promise<readonly StatisticDraft[]> {
  return tx<StatisticDraft[]>`
    select series, unit, area, source, period_words as "periodWords", as_at as "asAt", value,
           is_restricted as "isRestricted"
    from statistics where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} order by position`;
}

/** The partnership's members, by sector as listed. */
export async function listMembers(tx: Transaction, partnershipId: number): Promise<readonly MemberDraft[]> {
  return tx<MemberDraft[]>`
    select sector, organisation, representative, office from members
    where partnership_id = ${partnershipId} order by position, id`;
}

/** Writes a plan's front matter, abbreviations and statistics from its draft. */
export async function create(tx: Transaction, of: OfPlan, draft: PlanDraft): Promise<void> {
  const key = { partnership_id: of.partnershipId, plan_id: of.planId };
  const paragraphs = draft.frontMatter.map((paragraph, position) => ({
    ...key,
    position,
    section: paragraph.section,
    printed_number: paragraph.printedNumber,
    style: paragraph.style,
    body: paragraph.text,
  }));
  const abbreviations = draft.abbreviations.map(({ short, long }, position) => ({ ...key, position, short, long }));
  const statistics = draft.statistics.map(({ periodWords, asAt, isRestricted, ...rest }, position) => ({
    ...key,
    ...rest,
    position,
    period_words: periodWords,
    as_at: asAt,
    is_restricted: isRestricted,
  }));
  if (paragraphs.length > 0) await tx`insert into paragraphs ${tx(paragraphs)}`;
  if (abbreviations.length > 0) await tx`insert into abbreviations ${tx(abbreviations)}`;
  if (statistics.length > 0) await tx`insert into statistics ${tx(statistics)}`;
}

/** Writes the partnership's members. */
export async function createMembers(
  tx: Transaction,
  partnershipId: number,
  members: readonly MemberDraft[],
): Promise<void> {
  const rows = members.map((member, position) => ({ partnership_id: partnershipId, position, ...member }));
  if (rows.length > 0) await tx`insert into members ${tx(rows)}`;
}
