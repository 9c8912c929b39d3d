-- What a line is asked, quarter by quarter: what a quarter that has begun was asked stays as it was, whatever changes later.
alter table kpi_lines
  -- The timescales before the present one, in order, each with its schedule and the quarter before which it counts.
  add column earlier_schedules jsonb not null default '[]',
  -- A line that was added to an adopted plan is asked from a quarter on, and one that was taken out is asked no more from one on.
  add column asked_since_year smallint,
  add column asked_since_quarter smallint,
  add column out_from_year smallint,
  add column out_from_quarter smallint,
  add constraint kpi_lines_earlier_schedules_list check (jsonb_typeof(earlier_schedules) = 'array'),
  add constraint kpi_lines_asked_since_whole check ((asked_since_year is null) = (asked_since_quarter is null)),
  add constraint kpi_lines_asked_since_range check (asked_since_quarter between 1 and 4),
  add constraint kpi_lines_out_from_whole check ((out_from_year is null) = (out_from_quarter is null)),
  add constraint kpi_lines_out_from_range check (out_from_quarter between 1 and 4);

alter table wordings
  -- The quarter from which a new timescale of an adopted plan counts; one after the plan where all its quarters had begun.
  add column counts_from_year smallint,
  add column counts_from_quarter smallint,
  add constraint wordings_counts_from_whole check ((counts_from_year is null) = (counts_from_quarter is null)),
  add constraint wordings_counts_from_range check (counts_from_quarter between 1 and 4);

-- Two that change places have each other's number for a moment: it is looked at once the statement is over.
alter table strategic_objectives
  drop constraint strategic_objectives_number_unique,
  add constraint strategic_objectives_number_unique unique (partnership_id, plan_id, number) deferrable;
alter table outcomes
  drop constraint outcomes_number_unique,
  add constraint outcomes_number_unique unique (partnership_id, plan_id, strategic_objective_id, number) deferrable;
alter table actions
  drop constraint actions_number_unique,
  add constraint actions_number_unique unique (partnership_id, plan_id, outcome_id, number) deferrable;
alter table kpi_lines
  drop constraint kpi_lines_position_unique,
  add constraint kpi_lines_position_unique unique (partnership_id, plan_id, action_id, position) deferrable;

-- What was added to a plan, taken out of it, moved, renumbered, split or merged: by whom, when, why and by which minute.
create table structure_changes (
  partnership_id integer not null,
  plan_id integer not null,
  -- The plan's wording revision that the change made: everything that was done at once has the same, in its order.
  revision integer not null,
  position smallint not null,
  kind text not null,
  item text not null,
  -- Of the item's own table; a draft may have lost the item since.
  item_id integer not null,
  -- The action on whose page it is told.
  action_id integer,
  -- The item as it was, and as it is from then on; nothing of what is new, or gone.
  before jsonb,
  after jsonb,
  counts_from_year smallint,
  counts_from_quarter smallint,
  reason text not null,
  minute text not null,
  changed_by integer not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint structure_changes_pkey primary key (partnership_id, plan_id, revision, position),
  constraint structure_changes_plan_fkey foreign key (partnership_id, plan_id) references plans (partnership_id, id),
  constraint structure_changes_changed_by_fkey foreign key (changed_by) references accounts (id) on delete restrict,
  constraint structure_changes_kind_known check (kind in (
    'added', 'removed', 'taken-out', 'put-back', 'moved', 'renumbered', 'split', 'merged'
  )),
  constraint structure_changes_item_known check (item in ('objective', 'outcome', 'action', 'line')),
  constraint structure_changes_told check (before is not null or after is not null),
  constraint structure_changes_counts_from_whole check ((counts_from_year is null) = (counts_from_quarter is null)),
  constraint structure_changes_counts_from_range check (counts_from_quarter between 1 and 4),
  constraint structure_changes_reason_length check (char_length(reason) <= 4000),
  constraint structure_changes_minute_length check (char_length(minute) <= 500)
);

comment on table structure_changes is 'append-only';
create trigger structure_changes_append_only before update or delete on structure_changes
  for each row execute function refuse_change();
create trigger structure_changes_no_truncate before truncate on structure_changes
  for each statement execute function refuse_change();

alter table structure_changes enable row level security;
alter table structure_changes force row level security;
create policy partnership_scope on structure_changes using (partnership_id = current_partnership())
  with check (partnership_id = current_partnership());

-- What is told on the page of one action.
create index structure_changes_by_action on structure_changes (partnership_id, plan_id, action_id, revision);

comment on table strategic_objectives is 'deletable, updatable (body, number)';
comment on table served_key_objectives is 'deletable';
comment on table outcomes is 'deletable, updatable (body, number, strategic_objective_id)';
comment on table actions is 'deletable, updatable (body, number, outcome_id)';
comment on table kpi_lines is 'deletable, updatable (kpi, lead, timescale, schedule, task_group_id, position, notes, source_place,
  earlier_schedules, asked_since_year, asked_since_quarter, out_from_year, out_from_quarter)';

-- A line goes from a draft alone: an adopted plan keeps every line that it ever asked.
create policy kpi_lines_drafted on kpi_lines as restrictive for delete using (exists (
  select from plans where plans.partnership_id = kpi_lines.partnership_id and plans.id = kpi_lines.plan_id
    and plans.state = 'drafted'
));

-- A line goes only where no answer refers to it, which is looked for in the history too.
comment on table update_versions is 'append-only, lockable (partnership_id)';
