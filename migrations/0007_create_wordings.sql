-- What was reworded in a plan: the words before and after, by whom, when, why and, once the plan is adopted, by which minute.
create table wordings (
  partnership_id integer not null,
  plan_id integer not null,
  -- The plan's wording revision that the change made: everything that was saved at once has the same.
  revision integer not null,
  item text not null,
  -- Of the item's own table; a draft may have lost the item since.
  item_id integer not null,
  field text not null,
  before text not null,
  after text not null,
  reason text not null,
  minute text not null,
  changed_by integer not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint wordings_pkey primary key (partnership_id, plan_id, revision, item, item_id, field),
  constraint wordings_plan_fkey foreign key (partnership_id, plan_id) references plans (partnership_id, id),
  constraint wordings_changed_by_fkey foreign key (changed_by) references accounts (id) on delete restrict,
  constraint wordings_item_field_known check ((item, field) in (
    ('objective', 'words'), ('outcome', 'words'), ('action', 'words'), ('action', 'number'),
    ('line', 'kpi'), ('line', 'lead'), ('line', 'timescale'), ('line', 'task-group')
  )),
  constraint wordings_changed check (before <> after),
  constraint wordings_after_length check (char_length(after) <= 20000),
  constraint wordings_reason_length check (char_length(reason) <= 4000),
  constraint wordings_minute_length check (char_length(minute) <= 500)
);

comment on table wordings is 'append-only';
create trigger wordings_append_only before update or delete on wordings
  for each row execute function refuse_change();
create trigger wordings_no_truncate before truncate on wordings
  for each statement execute function refuse_change();

alter table wordings enable row level security;
alter table wordings force row level security;
create policy partnership_scope on wordings using (partnership_id = current_partnership())
  with check (partnership_id = current_partnership());

-- The words of one item, from the newest on.
create index wordings_by_item on wordings (partnership_id, plan_id, item, item_id, revision);

comment on table plans is 'updatable (revision, wording_revision, state, adopted_on, adoption_minute)';
alter table plans add constraint plans_adoption_minute_length check (char_length(adoption_minute) <= 500);
comment on table strategic_objectives is 'updatable (body)';
comment on table outcomes is 'updatable (body)';
comment on table actions is 'updatable (body, number)';
comment on table kpi_lines is 'updatable (kpi, lead, timescale, schedule, task_group_id)';
comment on table measures is 'deletable, updatable (name, target, baseline, direction, milestone_by)';
