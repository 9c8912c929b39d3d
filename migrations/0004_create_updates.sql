-- One row for the answer of a line in a quarter: its newest version. Lengths are those of src/lib/domain/limits.ts.
create table updates (
  partnership_id integer not null,
  plan_id integer not null,
  kpi_line_id integer not null,
  financial_year smallint not null,
  quarter smallint not null,
  version integer not null,
  status text not null,
  rag text,
  comment text not null default '',
  reason text not null default '',
  completed_on date,
  carried_to smallint,
  superseded_by text not null default '',
  status_words text,
  said_by text not null,
  entered_by integer not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  constraint updates_pkey primary key (partnership_id, kpi_line_id, financial_year, quarter),
  constraint updates_line_fkey foreign key (partnership_id, plan_id, kpi_line_id)
    references kpi_lines (partnership_id, plan_id, id),
  constraint updates_entered_by_fkey foreign key (entered_by) references accounts (id) on delete restrict,
  constraint updates_quarter_range check (quarter between 1 and 4),
  constraint updates_version_positive check (version >= 1),
  constraint updates_status_known check (status in (
    'not-started', 'in-progress', 'completed', 'ongoing', 'nothing-to-report', 'no-demand', 'on-hold', 'carried-forward',
    'withdrawn', 'superseded'
  )),
  constraint updates_rag_known check (rag in ('green', 'amber', 'red')),
  constraint updates_comment_length check (char_length(comment) <= 4000),
  constraint updates_reason_length check (char_length(reason) <= 4000),
  constraint updates_superseded_by_length check (char_length(superseded_by) <= 500),
  constraint updates_said_by_length check (char_length(said_by) between 1 and 200),
  constraint updates_reason_given check (
    reason <> '' or (status not in ('on-hold', 'withdrawn', 'superseded') and coalesce(rag, 'green') = 'green')
  ),
  constraint updates_carried_to_given check ((status = 'carried-forward') = (carried_to is not null)),
  constraint updates_superseded_by_given check (status <> 'superseded' or superseded_by <> ''),
  constraint updates_completed_on_status check (completed_on is null or status = 'completed')
);

comment on table updates is 'updatable (version, status, rag, comment, reason, completed_on, carried_to, superseded_by,
  status_words, said_by, entered_by, entered_by_name, entered_at)';

-- A plan's roll-up is read from this index alone.
create index updates_by_plan on updates (partnership_id, plan_id, financial_year, quarter, kpi_line_id)
  include (version, status, rag, completed_on, carried_to, entered_at);

create table actuals (
  partnership_id integer not null,
  plan_id integer not null,
  financial_year smallint not null,
  quarter smallint not null,
  measure_id integer not null,
  kpi_line_id integer not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  constraint actuals_pkey primary key (partnership_id, plan_id, financial_year, quarter, measure_id),
  constraint actuals_measure_fkey foreign key (partnership_id, plan_id, measure_id)
    references measures (partnership_id, plan_id, id),
  constraint actuals_update_fkey foreign key (partnership_id, kpi_line_id, financial_year, quarter)
    references updates (partnership_id, kpi_line_id, financial_year, quarter),
  constraint actuals_told check (value is not null or denominator is not null),
  constraint actuals_denominator_positive check (denominator > 0),
  constraint actuals_numbers_finite check (
    value > '-infinity' and value < 'infinity' and numerator > '-infinity' and numerator < 'infinity'
    and denominator < 'infinity'
  )
);

comment on table actuals is 'deletable';

-- Every version of every answer, the newest too. Written in the transaction of the save.
create table update_versions (
  partnership_id integer not null,
  plan_id integer not null,
  kpi_line_id integer not null,
  financial_year smallint not null,
  quarter smallint not null,
  version integer not null,
  answer jsonb not null,
  said_by text not null,
  entered_by integer not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  constraint update_versions_pkey primary key (partnership_id, kpi_line_id, financial_year, quarter, version),
  constraint update_versions_line_fkey foreign key (partnership_id, plan_id, kpi_line_id)
    references kpi_lines (partnership_id, plan_id, id),
  constraint update_versions_entered_by_fkey foreign key (entered_by) references accounts (id) on delete restrict
);

comment on table update_versions is 'append-only';
create trigger update_versions_append_only before update or delete on update_versions
  for each row execute function refuse_change();
create trigger update_versions_no_truncate before truncate on update_versions
  for each statement execute function refuse_change();

-- The roll-up of each plan and quarter as the quarter closed, written from the domain's fold in the transaction of the save.
create table roll_ups (
  partnership_id integer not null,
  plan_id integer not null,
  financial_year smallint not null,
  quarter smallint not null,
  lines integer not null,
  asked integer not null,
  answered integer not null,
  due integer not null,
  done integer not null,
  -- Due and done since the year began, each line once, where a sum over quarters would count some twice and others never.
  due_to_date integer not null,
  done_to_date integer not null,
  measures_owed integer not null,
  measures_attained integer not null,
  done_on_time integer not null,
  done_late integer not null,
  in_progress integer not null,
  nothing_to_report integer not null,
  on_hold integer not null,
  overdue integer not null,
  carried_forward integer not null,
  awaited integer not null,
  no_demand integer not null,
  out integer not null,
  not_asked integer not null,
  constraint roll_ups_pkey primary key (partnership_id, plan_id, financial_year, quarter),
  constraint roll_ups_plan_fkey foreign key (partnership_id, plan_id) references plans (partnership_id, id),
  constraint roll_ups_whole check (
    lines = done_on_time + done_late + in_progress + nothing_to_report + on_hold + overdue + carried_forward + awaited
      + no_demand + out + not_asked
  )
);

comment on table roll_ups is 'updatable (lines, asked, answered, due, done, due_to_date, done_to_date, measures_owed,
  measures_attained, done_on_time, done_late, in_progress, nothing_to_report, on_hold, overdue, carried_forward, awaited,
  no_demand, out, not_asked)';

create index roll_ups_by_year on roll_ups (financial_year, quarter, partnership_id)
  include (lines, asked, answered, due, done, due_to_date, done_to_date, done_on_time, done_late, overdue, awaited,
    carried_forward, no_demand, out);

do $$
declare
  name text;
begin
  foreach name in array array['updates', 'actuals', 'update_versions', 'roll_ups'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy partnership_scope on %I using (partnership_id = current_partnership())
         with check (partnership_id = current_partnership())', name);
  end loop;
end $$;
