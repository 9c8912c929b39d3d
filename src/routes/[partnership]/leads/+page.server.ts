import type { TableCell, TableRow } from '$lib/components/data-table';
import { may } from '$lib/domain/access';
import { holdersOn, type Lead, LEAD_KINDS } from '$lib/domain/lead';
import { lookAlikes, offeredParts } from '$lib/domain/lead-names';
import { counted, listed } from '$lib/domain/standing-words';
import { requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import { planAddress } from '../plans/[year]/plan-of-year';
import { quarterLink } from '../quarter-link';
import { type Directory, type OpenName, openNames, owedBy, readDirectory } from './directory';
import { leadsAddress } from './leads-address';
import type { PageServerLoad } from './$types';

const quoted = (names: readonly string[]): string => listed(names.map((name) => `“${name}”`));

const owedCells = ({ lines, asked, answered, pastTheirDay, nextDue }: ReturnType<typeof owedBy>): TableCell[] => [
  lines,
  asked,
  answered,
  pastTheirDay,
  nextDue,
];

const holderWords = (lead: Lead): string =>
  listed(holdersOn(lead, today()).map(({ name }) => name)) || (lead.kind === 'post' ? 'Nobody' : '');

function leadRow(lead: Lead, { standing }: Directory, address: string): TableRow {
  const others = lead.names.filter((name) => name !== lead.name);
  const note = others.length > 0 ? `also written ${quoted(others)}` : undefined;
  return {
    key: String(lead.id),
    cells: [
      { text: lead.name, href: `${address}/${lead.id}`, ...(note === undefined ? {} : { note }) },
      LEAD_KINDS[lead.kind],
      holderWords(lead) || null,
      ...owedCells(owedBy(lead, standing)),
    ],
  };
}

/** What a name may be, for a person to decide. */
function suggestions(name: string, { names }: Directory, open: readonly OpenName[]): string | undefined {
  const alike = lookAlikes(name, [...open.map((one) => one.name), ...names.keys()]);
  const parts = offeredParts(name, names);
  const says = [
    ...(alike.length > 0 ? [`looks like ${quoted(alike)}`] : []),
    ...(parts.length > 0 ? [`may be ${counted(parts.length, 'lead')}: ${quoted(parts)}`] : []),
  ];
  return says.length > 0 ? says.join('; ') : undefined;
}

function nameRow(
  { name }: OpenName,
  directory: Directory,
  open: readonly OpenName[],
  address: string | null,
): TableRow {
  const note = suggestions(name, directory, open);
  const href = address === null ? undefined : `${address}/naming?${new URLSearchParams({ name }).toString()}`;
  return {
    key: name,
    cells: [
      { text: name, ...(href === undefined ? {} : { href }), ...(note === undefined ? {} : { note }) },
      ...owedCells(owedBy({ id: null, name }, directory.standing)),
    ],
  };
}

const DONE: ReadonlyMap<string | null, string> = new Map([
  ['removed', 'The lead is taken out of the directory: its names stand for themselves again.'],
]);

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  event.setHeaders({ 'cache-control': 'no-store' });
  const directory = await here.read((tx) => readDirectory(here, tx));
  const address = leadsAddress(here);
  const mayEdit = may(here.roles, 'edit-plans');
  const open = openNames(directory);
  const plan = directory.standing?.plan ?? null;
  return {
    address,
    mayEdit,
    plan: plan && { title: plan.title, address: planAddress(here, plan) },
    quarter: plan && quarterLink(plan, planAddress(here, plan)),
    leads: directory.leads.map((lead) => leadRow(lead, directory, address)),
    names: open.map((one) => nameRow(one, directory, open, mayEdit ? address : null)),
    done: DONE.get(event.url.searchParams.get('done')) ?? null,
  };
};
