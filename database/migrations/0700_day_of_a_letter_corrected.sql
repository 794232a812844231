-- The day on which whom a letter concerns was told can be corrected: the time to appeal counts from it, and a slip would cost or give days.

create or replace function support.keep_letter() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor constant uuid := access.person();
  steps constant text[] := '{state,asked_by,asked_at,sealed_returned,returned_by,returned_at,finished_by,finished_at,pages,sealed_sheet,told_on,told_by,revision}';
  wants text;
begin
  if access.role() = 'system' then
    return new;
  end if;
  if old.state <> 'draft' and to_jsonb(old) - steps <> to_jsonb(new) - steps
      or (old.id, old.case_id, old.kind, old.written_by) is distinct from (new.id, new.case_id, new.kind, new.written_by) then
    raise exception 'letter.finished_already' using errcode = 'SL409';
  end if;
  if old.state = 'draft' and new.state in ('draft', 'discarded') then
    null;
  elsif old.state = 'draft' and new.state = 'waiting' and new.asked_by = actor then
    null;
  elsif old.state = 'draft' and new.state = 'finished' and new.finished_by = actor then
    select s.sign_off into wants from support.case_file c join support.body_setting s on s.body_id = c.body_id where c.id = new.case_id;
    if wants = 'all' or (wants = 'decisions' and new.kind = 'decision') then
      raise exception 'letter.wants_signing' using errcode = 'SL409';
    end if;
  elsif old.state = 'waiting' and new.state = 'draft' and new.returned_by = actor then
    null;
  elsif old.state = 'waiting' and new.state = 'finished' and new.finished_by = actor and access.role() = 'case_manager' then
    if actor = old.asked_by or actor = old.written_by then
      raise exception 'letter.not_alone' using errcode = 'SL409';
    end if;
  elsif old.state = 'finished' and new.state = 'finished' and new.told_on is not null and new.told_by = actor
      and to_jsonb(old) - array['told_on', 'told_by', 'revision'] = to_jsonb(new) - array['told_on', 'told_by', 'revision'] then
    null;
  else
    raise exception 'letter.finished_already' using errcode = 'SL409';
  end if;
  return new;
end $$;
