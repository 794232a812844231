-- A handed-over copy outlives the case it was taken from. Who must never see it, and for whom it was, are not forgotten with
-- the case: when their rows go, the copy keeps them.
alter table disclosure.copy
  add column to_role text,
  add column denied_people uuid[] not null default '{}',
  add column denied_bodies uuid[] not null default '{}';
comment on column disclosure.copy.to_role is 'Role that people at the recipient must have, once the disclosure is gone | sensitive | case';
comment on column disclosure.copy.denied_people is 'People who must never see it, once the case is gone | personal | case';
comment on column disclosure.copy.denied_bodies is 'Bodies that must never see it, once the case is gone | sensitive | case';

create function disclosure.copy_keeps_denial() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if old.lifted_at is null then
    update disclosure.copy c set
      denied_people = case when old.person_id is null then c.denied_people else c.denied_people || old.person_id end,
      denied_bodies = case when old.body_id is null then c.denied_bodies else c.denied_bodies || old.body_id end
    where c.case_id = old.case_id and c.to_body is not null;
  end if;
  return old;
end $$;
create trigger copy_keeps before delete on disclosure.denial for each row execute function disclosure.copy_keeps_denial();

create function disclosure.copy_keeps_role() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update disclosure.copy c set to_role = old.to_role where c.disclosure_id = old.id and old.to_role is not null;
  return old;
end $$;
create trigger copy_keeps before delete on disclosure.disclosure for each row execute function disclosure.copy_keeps_role();

drop policy read on disclosure.copy;
create policy read on disclosure.copy for select to samlad_application using (
  (disclosure.received_by(to_body, case_id) and (to_role is null or to_role = (select access.role()))
    and (select access.person()) <> all (denied_people) and (select access.body()) <> all (denied_bodies))
  or (select access.role()) = 'system' or support.works_on(case_id));
drop policy change on disclosure.copy;
create policy change on disclosure.copy for update to samlad_application using (
  (disclosure.received_by(to_body, case_id) and (to_role is null or to_role = (select access.role()))
    and (select access.person()) <> all (denied_people) and (select access.body()) <> all (denied_bodies))
  or (select access.role()) = 'system' or support.works_on(case_id));
