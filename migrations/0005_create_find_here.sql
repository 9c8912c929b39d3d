-- The partnership at an address with its plans, where the account has a role there, in one query. It enters the scope of both:
-- for the rest of a transaction, and outside of one for this query alone.
create function find_here(account integer, wanted text)
  returns table (
    id integer, slug text, short_name text, full_name text, region text, lead_organisation text, funder text,
    year_starts_month smallint, roles jsonb, plans jsonb
  )
  language plpgsql
  as $$
  declare
    own integer;
  begin
    perform set_config('quarterday.account_id', account::text, true), set_config('quarterday.partnership_id', '', true);
    select partnerships.id into own from partnerships join account_roles on account_roles.partnership_id = partnerships.id
      where partnerships.slug = wanted and account_roles.account_id = account limit 1;
    if own is null then return; end if;
    perform set_config('quarterday.partnership_id', own::text, true);
    return query
      select partnerships.id, partnerships.slug, partnerships.short_name, partnerships.full_name, partnerships.region,
        partnerships.lead_organisation, partnerships.funder, partnerships.year_starts_month,
        (
          select jsonb_agg(jsonb_build_object('role', role, 'taskGroupId', task_group_id) order by role, task_group_id)
          from account_roles where partnership_id = own and account_id = account
        ),
        (
          select jsonb_agg(
            jsonb_build_object('planId', plan.id, 'firstYear', first_year, 'years', years, 'revision', revision,
              'wordingRevision', wording_revision)
            order by first_year desc, years desc, plan.id)
          from plans plan where partnership_id = own
        )
      from partnerships where partnerships.id = own;
  end $$;
