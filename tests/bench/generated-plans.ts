import type { Transaction } from '../../src/lib/server/db/connection';
import { WORDS } from './bare-page/src/plan-words';
import { NEWEST_YEAR, partnershipOf, type Size } from './sizes';

/** What one partnership's rows are made from. Everything follows from numbers: the same every time. */
export interface Making {
  readonly tx: Transaction;
  readonly size: Size;
  readonly index: number;
  readonly partnershipId: number;
  /** Who is said to have entered the answers. */
  readonly enteredBy: { readonly id: number; readonly name: string };
}

const words = (tx: Transaction, list: readonly string[], number: string) =>
  tx`${tx.json([...list])}::jsonb ->> (${tx.unsafe(number)} % ${list.length})::integer`;

/** The partnership's plans: their ids and years. */
const plans = ({ tx, size, index }: Making) => tx`
  (select ${size.firstPlan + index * size.years} + step as plan_id, ${NEWEST_YEAR - size.years + 1} + step as year
   from generate_series(0, ${size.years - 1}) step) plan`;

/** Every line of those plans by its number `n`, with the ids it belongs to: 24 outcomes, three to an objective. */
const lines = (making: Making) => {
  const { tx, size } = making;
  const perOutcome = Math.ceil(size.lines / 24);
  return tx`
    (select plan_id, year, n, plan_id * 10000 + n + 1 as line_id, n / ${perOutcome} as outcome,
            n % ${perOutcome} as place, n % 8 as kind,
            case when n % 8 < 4 then n % 8 + 1 when n % 8 = 7 then 4 end as due_quarter
     from ${plans(making)}, generate_series(0, ${size.lines - 1}) n) line`;
};

async function makePartnership({ tx, size, index, partnershipId }: Making): Promise<void> {
  const { slug } = partnershipOf(size, index);
  await tx`
    insert into partnerships (id, slug, short_name, full_name, region, lead_organisation, funder)
    values (${partnershipId}, ${slug}, ${`Partnership ${partnershipId}`}, ${`Generated Partnership ${partnershipId}`},
            'A region', 'A council', 'The funder')`;
  await tx`
    insert into task_groups (partnership_id, id, slug, name, position)
    select ${partnershipId}, n, 'group-' || n, 'Task group ' || n, n from generate_series(1, 4) n`;
}

async function makeObjectives(making: Making): Promise<void> {
  const { tx, partnershipId } = making;
  await tx`
    insert into plans (partnership_id, id, first_year, title, state, adopted_on)
    select ${partnershipId}, plan_id, year, 'Business plan ' || year, 'adopted', make_date(year, 4, 8)
    from ${plans(making)}`;
  await tx`
    insert into key_objectives (partnership_id, plan_id, id, letter, body)
    select ${partnershipId}, plan_id, n + 1, chr(97 + n), ${words(tx, WORDS.objectives, 'n')}
    from ${plans(making)}, generate_series(0, 9) n`;
  await tx`
    insert into strategic_objectives (partnership_id, plan_id, id, number, body)
    select ${partnershipId}, plan_id, n + 1, n + 1, ${words(tx, WORDS.objectives, 'n')}
    from ${plans(making)}, generate_series(0, 7) n`;
  await tx`
    insert into served_key_objectives (partnership_id, plan_id, strategic_objective_id, key_objective_id)
    select ${partnershipId}, plan_id, n + 1, duty
    from ${plans(making)}, generate_series(0, 7) n, unnest(array[n + 1, n + 3]) duty`;
}

async function makeActions(making: Making): Promise<void> {
  const { tx, partnershipId } = making;
  await tx`
    insert into outcomes (partnership_id, plan_id, id, strategic_objective_id, number, body)
    select ${partnershipId}, plan_id, n + 1, n / 3 + 1, n % 3 + 1, ${words(tx, WORDS.outcomes, 'n')}
    from ${plans(making)}, generate_series(0, 23) n`;
  await tx`
    insert into actions (partnership_id, plan_id, id, outcome_id, number, body)
    select ${partnershipId}, plan_id, line_id, outcome + 1, place + 1, ${words(tx, WORDS.actions, 'n')}
    from ${lines(making)}`;
}

async function makeLines(making: Making): Promise<void> {
  const { tx, partnershipId } = making;
  await tx`
    insert into kpi_lines
      (partnership_id, plan_id, id, action_id, position, kpi, lead, timescale, task_group_id, schedule)
    select ${partnershipId}, plan_id, line_id, line_id, 1, ${words(tx, WORDS.kpis, 'n')}, ${words(tx, WORDS.leads, 'n')},
           ${words(tx, WORDS.timescales, 'kind')}, n % 4 + 1,
           case
             when kind < 4 then jsonb_build_object('kind', 'quarters', 'windows', jsonb_build_array(jsonb_build_object(
               'from', jsonb_build_object('year', year, 'number', kind + 1),
               'to', jsonb_build_object('year', year, 'number', kind + 1))))
             when kind = 4 then '{"kind": "recurring", "every": "quarterly"}'::jsonb
             when kind = 5 then '{"kind": "recurring", "every": "monthly"}'::jsonb
             when kind = 6 then '{"kind": "open-ended"}'::jsonb
             else jsonb_build_object('kind', 'dates', 'dues', jsonb_build_array(make_date(year + 1, 2, 15)))
           end
    from ${lines(making)}`;
  await tx`
    insert into measures
      (partnership_id, plan_id, id, kpi_line_id, position, kind, name, unit, target, per, aggregation, direction)
    select ${partnershipId}, plan_id, line_id, line_id, 1, 'count', 'Meetings held', 'meetings', 4, 'year', 'sum', 'at least'
    from ${lines(making)} where n % 3 = 0`;
}

/** What is answered for every line in every quarter: most of it done when it was due, every fifth line late and amber. */
const answers = (making: Making) => {
  const { tx } = making;
  const isLate = tx`quarter >= due_quarter and n % 5 = 0`;
  const status = tx`
    case when kind in (4, 5) then 'completed' when kind = 6 then 'ongoing' when quarter < due_quarter then 'in-progress'
         when n % 5 = 0 then 'in-progress' else 'completed' end`;
  const end = tx`make_date(year, 4, 1) + make_interval(months => 3 * quarter)`;
  return tx`
    (select plan_id, line_id, n, year, quarter, status, ${words(tx, WORDS.comments, '(n + quarter)')} as comment,
            case when ${isLate} then 'amber' when status <> 'completed' then 'green' end as rag,
            case when ${isLate} then 'The county has not answered yet; it was rung up again this week.' else '' end as reason,
            case when status = 'completed' then (${end} - interval '10 days')::date end as completed_on,
            ${end} + interval '12 days 10 hours' as entered_at
     from ${lines(making)}, generate_series(1, 4) quarter, lateral (select ${status} as status) chosen) answered`;
};

async function makeAnswers(making: Making): Promise<void> {
  const { tx, partnershipId, enteredBy } = making;
  await tx`
    insert into updates (partnership_id, plan_id, kpi_line_id, financial_year, quarter, version, status, rag, comment,
      reason, completed_on, said_by, entered_by, entered_by_name, entered_at)
    select ${partnershipId}, plan_id, line_id, year, quarter, 1, status, rag, comment, reason, completed_on,
           'Partnership manager', ${enteredBy.id}, ${enteredBy.name}, entered_at
    from ${answers(making)} order by plan_id, year, quarter, line_id`;
  await tx`
    insert into actuals (partnership_id, plan_id, financial_year, quarter, measure_id, kpi_line_id, value)
    select ${partnershipId}, plan_id, year, quarter, line_id, line_id, 1 + (n + quarter) % 2
    from ${answers(making)} where n % 3 = 0`;
  await tx`
    insert into update_versions (partnership_id, plan_id, kpi_line_id, financial_year, quarter, version, answer, said_by,
      entered_by, entered_by_name, entered_at)
    select ${partnershipId}, plan_id, line_id, year, quarter, 1,
           jsonb_build_object('status', status, 'rag', rag, 'comment', comment, 'reason', reason,
             'completedOn', completed_on, 'carriedTo', null, 'supersededBy', '', 'actuals',
             case when n % 3 = 0 then jsonb_build_array(jsonb_build_object('measureId', line_id,
               'value', 1 + (n + quarter) % 2, 'numerator', null, 'denominator', null)) else '[]' end),
           'Partnership manager', ${enteredBy.id}, ${enteredBy.name}, entered_at
    from ${answers(making)} order by plan_id, year, quarter, line_id`;
}

/** Writes a partnership with all its plans, lines and answers; all but the roll-ups. */
export async function makePlans(making: Making): Promise<void> {
  await makePartnership(making);
  await makeObjectives(making);
  await makeActions(making);
  await makeLines(making);
  await makeAnswers(making);
}
