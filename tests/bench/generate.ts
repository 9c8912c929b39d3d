import type { Database, Transaction } from '../../src/lib/server/db/connection';
import { readWithin, writeWithin } from '../../src/lib/server/db/scope';
import { compareRollUps, storeRollUps } from '../../src/lib/server/operations/store-roll-ups';
import * as accounts from '../../src/lib/server/repositories/accounts';
import * as plans from '../../src/lib/server/repositories/plans';
import { makePlans } from './generated-plans';
import { type GeneratedPlan, partnershipOf, planOf, type Size } from './sizes';

type Person = { readonly id: number; readonly name: string };

const LEAD_OFFICER = 'ruth.ashdown@example.org';

async function findLeadOfficer(owner: Database): Promise<Person> {
  const found = await readWithin(owner, { partnershipId: null, accountId: null }, (tx) =>
    accounts.findWithPassword(tx, LEAD_OFFICER),
  );
  const person = found?.account;
  if (!person) throw new Error('The demonstration has no lead officer any more: generated plans need somebody.');
  return person;
}

async function createOfficer(tx: Transaction, partnershipId: number): Promise<Person> {
  const person = await accounts.create(tx, {
    email: `officer-${partnershipId}@example.org`,
    name: `Officer of ${partnershipId}`,
    passwordHash: accounts.NO_PASSWORD,
  });
  if (!person) throw new Error('The officer was not written.');
  return person;
}

const isPartnershipThere = (owner: Database, id: number): Promise<boolean> =>
  readWithin(owner, { partnershipId: id, accountId: null }, async (tx) => {
    return (await tx`select from partnerships where id = ${id}`).length > 0;
  });

async function isThere(owner: Database, size: Size): Promise<boolean> {
  const [first, last] = [partnershipOf(size, 0), partnershipOf(size, size.partnerships - 1)];
  if (await isPartnershipThere(owner, last.id)) return true;
  if (!(await isPartnershipThere(owner, first.id))) return false;
  throw new Error('An earlier run was interrupted while it made the data: remove their folder.');
}

/** The roll-ups of one plan come from the domain's fold; the others, the same but for their year, get copies. */
async function copyRollUps(tx: Transaction, size: Size, index: number, from: readonly object[]): Promise<void> {
  const first = planOf(size, index, 0);
  await tx`
    insert into roll_ups
    select filled.* from generate_series(0, ${size.years - 1}) step,
      jsonb_array_elements(${tx.json(from as never)}::jsonb) stored,
      jsonb_populate_record(null::roll_ups, stored || jsonb_build_object(
        'partnership_id', ${first.partnershipId}::integer, 'plan_id', ${first.planId} + step,
        'financial_year', ${first.firstYear} + step)) filled`;
}

async function foldFirstPlan(tx: Transaction, plan: GeneratedPlan): Promise<readonly object[]> {
  const { partnershipId, planId, firstYear } = plan;
  const found = await plans.find(tx, partnershipId, { firstYear, years: 1 });
  if (!found) throw new Error(`Plan ${planId} was generated and cannot be read.`);
  await storeRollUps(tx, { partnershipId, plan: found });
  const rows = await tx`select * from roll_ups where partnership_id = ${partnershipId} and plan_id = ${planId}`;
  await tx`delete from roll_ups where partnership_id = ${partnershipId} and plan_id = ${planId}`;
  return [...rows];
}

/** Sees of some plans that what is stored is what the answers give. */
async function checkRollUps(owner: Database, size: Size): Promise<void> {
  const last = size.partnerships - 1;
  for (const index of new Set([0, Math.floor(last / 2), last])) {
    const { partnershipId, planId, firstYear } = planOf(size, index, size.years - 1);
    await writeWithin(owner, { partnershipId, accountId: null }, async (tx) => {
      const plan = await plans.find(tx, partnershipId, { firstYear, years: 1 });
      const differing = plan ? await compareRollUps(tx, { partnershipId, plan }) : null;
      if (differing?.length !== 0) throw new Error(`The generated roll-ups of plan ${planId} are not its answers'.`);
    });
  }
}

/** Fills a database with a size, unless it is there. */
export async function generate(owner: Database, size: Size): Promise<void> {
  if (await isThere(owner, size)) return;
  const leadOfficer = await findLeadOfficer(owner);
  let rollUps: readonly object[] = [];
  for (let index = 0; index < size.partnerships; index += 1) {
    const { id: partnershipId } = partnershipOf(size, index);
    await writeWithin(owner, { partnershipId, accountId: null }, async (tx) => {
      const enteredBy = size.isTheLeadOfficers ? leadOfficer : await createOfficer(tx, partnershipId);
      await makePlans({ tx, size, index, partnershipId, enteredBy });
      if (index === 0) rollUps = await foldFirstPlan(tx, planOf(size, index, 0));
      await copyRollUps(tx, size, index, rollUps);
      await tx`
        insert into account_roles (partnership_id, account_id, role) values (${partnershipId}, ${enteredBy.id}, 'lead-officer')`;
    });
  }
  await owner`vacuum (analyze)`;
  await checkRollUps(owner, size);
}
