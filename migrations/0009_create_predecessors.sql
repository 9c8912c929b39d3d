-- What was decided about a line at its plan's end: every version, of which the newest counts.
create table year_end_decisions (
  partnership_id integer not null,
  plan_id integer not null,
  -- Of the plan's own lines; a draft may have lost the line since.
  kpi_line_id integer not null,
  version integer not null,
  kind text not null,
  to_year smallint,
  into_line_id integer,
  words text not null default '',
  decided_by integer not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  constraint year_end_decisions_pkey primary key (partnership_id, plan_id, kpi_line_id, version),
  constraint year_end_decisions_plan_fkey foreign key (partnership_id, plan_id) references plans (partnership_id, id),
  constraint year_end_decisions_decided_by_fkey foreign key (decided_by) references accounts (id) on delete restrict,
  constraint year_end_decisions_kind_known check (kind in ('carry', 'merge', 'close', 'pass-on', 'drop')),
  constraint year_end_decisions_version_range check (version > 0),
  constraint year_end_decisions_year check ((kind = 'carry') = (to_year is not null)),
  constraint year_end_decisions_line check (
    (kind = 'merge') = (into_line_id is not null) and into_line_id is distinct from kpi_line_id
  ),
  constraint year_end_decisions_words check ((kind in ('pass-on', 'drop')) = (words <> '')),
  constraint year_end_decisions_words_length check (char_length(words) <= 4000)
);

comment on table year_end_decisions is 'append-only';
create trigger year_end_decisions_append_only before update or delete on year_end_decisions
  for each row execute function refuse_change();
create trigger year_end_decisions_no_truncate before truncate on year_end_decisions
  for each statement execute function refuse_change();

-- Which lines of earlier plans a line goes on from. A line that goes takes its links with it.
create table predecessors (
  partnership_id integer not null,
  plan_id integer not null,
  kpi_line_id integer not null,
  earlier_plan_id integer not null,
  earlier_line_id integer not null,
  linked_by integer not null,
  linked_by_name text not null,
  linked_at timestamptz not null,
  constraint predecessors_pkey primary key (partnership_id, plan_id, kpi_line_id, earlier_plan_id, earlier_line_id),
  constraint predecessors_line_fkey foreign key (partnership_id, plan_id, kpi_line_id)
    references kpi_lines (partnership_id, plan_id, id) on delete cascade,
  constraint predecessors_earlier_line_fkey foreign key (partnership_id, earlier_plan_id, earlier_line_id)
    references kpi_lines (partnership_id, plan_id, id) on delete cascade,
  constraint predecessors_linked_by_fkey foreign key (linked_by) references accounts (id) on delete restrict,
  constraint predecessors_other_plan check (plan_id <> earlier_plan_id)
);

-- What became of a line in later plans.
create index predecessors_by_earlier_line on predecessors (partnership_id, earlier_plan_id, earlier_line_id);

comment on table predecessors is 'deletable';

do $$
declare
  name text;
begin
  foreach name in array array['year_end_decisions', 'predecessors'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy partnership_scope on %I using (partnership_id = current_partnership())
         with check (partnership_id = current_partnership())', name);
  end loop;
end $$;
