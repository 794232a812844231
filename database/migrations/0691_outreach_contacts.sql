-- Outreach: contacts without identity (measure 9). No column of a contact can hold a person, a name, a number, a link or a place finer than
-- a county: each is a code of a list that stands here too, so that what is typed past the program is refused as well (decision 137).
create schema outreach;
grant usage on schema outreach to samlad_application, samlad_worker;

-- Who meets people, for their own body.
create function outreach.works_at(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('caseworker', 'case_manager', 'regional_coordinator', 'ngo_officer') and owner = access.body();

create table outreach.contact (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  on_day date not null,
  half text not null check (half in ('day', 'night')),
  place text not null check (place in ('street', 'online', 'indoor', 'drop_in', 'phone')),
  county text not null check (county ~ '^[0-2][0-9]$'),
  kind text not null check (kind in ('new', 'known', 'relative')),
  language text check (language ~ '^[a-z]{2,3}$'),
  age text check (age in ('under_18', '18_24', '25_39', '40_up')),
  sex text check (sex in ('woman', 'man', 'neither')),
  offered text[] not null default '{}' check (offered <@ '{talk,health,housing,social,legal,substance,safety,slip}'),
  accepted text[] not null default '{}' check (accepted <@ offered),
  wished text[] not null default '{}' check (wished <@ '{talk,health,housing,social,legal,substance,safety}')
);
comment on table outreach.contact is 'A contact that an outreach worker had: never with whom, and not by whom it was noted';
comment on column outreach.contact.id is 'Drawn by lot, and anew each night | internal | plan';
comment on column outreach.contact.body_id is 'The unit that had it | internal | plan';
comment on column outreach.contact.on_day is 'Which day; a night is of the day it began | internal | plan';
comment on column outreach.contact.half is 'By day or by night | internal | plan';
comment on column outreach.contact.place is 'Kind of place, as a code | internal | plan';
comment on column outreach.contact.county is 'County, as a code; nothing finer | internal | plan';
comment on column outreach.contact.kind is 'New, known or a relative, as the worker says without looking anybody up | internal | plan';
comment on column outreach.contact.language is 'Language spoken, as a code | internal | plan';
comment on column outreach.contact.age is 'Coarse age, where it was volunteered | internal | plan';
comment on column outreach.contact.sex is 'Sex, where it was volunteered | internal | plan';
comment on column outreach.contact.offered is 'What was offered, as codes | internal | plan';
comment on column outreach.contact.accepted is 'What of it was accepted | internal | plan';
comment on column outreach.contact.wished is 'What was wished for | internal | plan';
create index contact_body on outreach.contact (body_id, on_day);

-- A slip with two words that somebody takes along. It is of nobody: that its words were said again is all that is known.
create table outreach.slip (
  body_id uuid not null references directory.body (id),
  words text not null check (words ~ '^[a-zåäö]+ [a-zåäö]+$'),
  printed_in date not null check (printed_in = date_trunc('quarter', printed_in)),
  used_in date check (used_in = date_trunc('quarter', used_in)),
  primary key (body_id, words)
);
comment on table outreach.slip is 'Slips with two words, given to whoever is met, and whether the words were said at the unit';
comment on column outreach.slip.body_id is 'The unit | internal | plan';
comment on column outreach.slip.words is 'Two words of a list that comes with the program | internal | plan';
comment on column outreach.slip.printed_in is 'First day of the quarter in which it was made | internal | plan';
comment on column outreach.slip.used_in is 'First day of the quarter in which its words were said | internal | plan';

-- Each night, so that nothing tells in which order contacts were noted.
create function outreach.unlink_contacts() returns void language plpgsql volatile parallel unsafe security definer set search_path = '' as $$
declare kept outreach.contact[];
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system writes contacts anew' using errcode = 'insufficient_privilege';
  end if;
  lock table outreach.contact in share row exclusive mode;
  select array_agg(c order by random()) into kept from outreach.contact c;
  delete from outreach.contact;
  insert into outreach.contact select gen_random_uuid(), k.body_id, k.on_day, k.half, k.place, k.county, k.kind, k.language, k.age, k.sex,
    k.offered, k.accepted, k.wished from unnest(kept) as k;
end $$;
revoke execute on function outreach.works_at(uuid), outreach.unlink_contacts() from public;
grant execute on function outreach.works_at(uuid), outreach.unlink_contacts() to samlad_application;

alter table outreach.contact enable row level security;
alter table outreach.slip enable row level security;
grant select, insert on outreach.contact to samlad_application;
grant select, insert, update (used_in) on outreach.slip to samlad_application;
create policy read on outreach.contact for select to samlad_application using ((select access.role()) = 'system' or outreach.works_at(body_id));
create policy add on outreach.contact for insert to samlad_application with check (outreach.works_at(body_id)
  and on_day between (access.now() at time zone 'Europe/Stockholm')::date - 31 and (access.now() at time zone 'Europe/Stockholm')::date);
create policy read on outreach.slip for select to samlad_application using ((select access.role()) = 'system' or outreach.works_at(body_id));
create policy add on outreach.slip for insert to samlad_application with check (outreach.works_at(body_id) and used_in is null);
create policy change on outreach.slip for update to samlad_application using (outreach.works_at(body_id) and used_in is null)
  with check (outreach.works_at(body_id));
