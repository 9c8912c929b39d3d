import { error, type RequestEvent } from '@sveltejs/kit';
import { dayInWords } from '$lib/domain/day';
import type { Lead } from '$lib/domain/lead';
import { isSameLead, leadName, type LeadNames, namesInCell, namesOf, type NamedLead } from '$lib/domain/lead-names';
import { type LineAhead, owedOf } from '$lib/domain/lead-owed';
import { quarterIndex } from '$lib/domain/quarter';
import { type Here, NOT_FOUND } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as leads from '$lib/server/repositories/leads';
import { findPlanInHand } from '../plan-in-hand';
import { linesIn, type PlanStanding, planStanding } from '../plans/[year]/plan-standing';

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** The directory of leads beside what the partnership's plans write, and where the plan in hand stands. */
export interface Directory {
  readonly leads: readonly Lead[];
  readonly names: LeadNames;
  readonly written: readonly leads.WrittenLead[];
  readonly standing: PlanStanding | null;
}

/** The directory with everything that its pages show. */
export async function readDirectory(here: Here, tx: Transaction): Promise<Directory> {
  const { id } = here.partnership;
  const [known, written, plan] = await Promise.all([
    leads.list(tx, id),
    leads.listWritten(tx, id),
    findPlanInHand(here, tx),
  ]);
  return { leads: known, names: namesOf(known), written, standing: plan && (await planStanding(here, tx, plan)) };
}

/** The id of the lead in the address; 0, which none has, where there is none. */
export const leadIdInAddress = ({ params }: RequestEvent): number =>
  /^[1-9]\d{0,8}$/.test(params['lead'] ?? '') ? Number(params['lead']) : 0;

/** The lead in the address; there is no such page where the directory has none. */
export function leadInAddress(event: RequestEvent, known: readonly Lead[]): Lead {
  const asked = leadIdInAddress(event);
  return known.find(({ id }) => id === asked) ?? error(404, NOT_FOUND);
}

/** The lead that a name stands for; null where nobody has said who it is. */
export const leadInDirectory = (name: string, { leads: known }: Pick<Directory, 'leads'>): Lead | null =>
  known.find(({ names }) => names.includes(name)) ?? null;

/** A name that plans write and that stands for nobody yet, with how many of their lines have it. */
export interface OpenName {
  readonly name: string;
  readonly lines: number;
}

/** The names in the plans that nobody has said who they stand for, by the alphabet. */
export function openNames({ written, names }: Pick<Directory, 'written' | 'names'>): readonly OpenName[] {
  const lines = new Map<string, number>();
  for (const cell of written) {
    for (const name of namesInCell(cell.words, names).filter((one) => !names.has(one)))
      lines.set(name, (lines.get(name) ?? 0) + cell.lines);
  }
  return [...lines]
    .map(([name, count]) => ({ name, lines: count }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** In how many lines of all plans a name stands. */
export const linesWith = (name: string, { written, names }: Pick<Directory, 'written' | 'names'>): number =>
  written
    .filter(({ words }) => leadName(words) === name || namesInCell(words, names).includes(name))
    .reduce((sum, { lines }) => sum + lines, 0);

/** The lines of the plan in hand that somebody leads, as they stand in the quarter in hand and after it. */
export function linesOf(lead: NamedLead, standing: PlanStanding | null): readonly LineAhead[] {
  if (!standing) return [];
  const { inHand, byQuarter, leads: leaders } = standing;
  return linesIn(standing, inHand)
    .filter(({ line }) => leaders.get(line.id)?.some((one) => isSameLead(one, lead)))
    .map((line) => {
      const all = byQuarter.get(line.line.id) ?? [];
      return { line, ahead: all.filter(({ quarter }) => quarterIndex(quarter) >= quarterIndex(inHand)) };
    });
}

/** What somebody owes in the quarter in hand, with the next day in words. */
export function owedBy(lead: NamedLead, standing: PlanStanding | null) {
  const owed = owedOf(linesOf(lead, standing), today());
  return { ...owed, nextDue: owed.nextDue && dayInWords(owed.nextDue) };
}
