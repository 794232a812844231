-- How a decision on an application is appealed, or why it is not: whoever applied is told with the decision (förvaltningslagen 33 §).
alter table funding.call add column appeal text;
comment on column funding.call.appeal is 'How its decisions are appealed, or by which rule they are not | public | permanent';

create or replace function funding.guard_call() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'draft' then
    return new;
  end if;
  if (new.body_id, new.title, new.title_english, new.purpose, new.purpose_english, new.applicants, new.applicants_note, new.conditions, new.appeal,
      new.frame_ore, new.opens_at, new.closes_at, new.highest_points, new.plan_id, new.assignment_id, new.published_at, new.published_by)
     is distinct from
     (old.body_id, old.title, old.title_english, old.purpose, old.purpose_english, old.applicants, old.applicants_note, old.conditions, old.appeal,
      old.frame_ore, old.opens_at, old.closes_at, old.highest_points, old.plan_id, old.assignment_id, old.published_at, old.published_by)
     or (old.state, new.state) not in (('published', 'published'), ('published', 'decided'), ('published', 'withdrawn'))
  then
    raise exception 'a published call stands as it was published' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
