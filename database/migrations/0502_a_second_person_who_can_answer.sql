-- Only somebody who can say yes is asked to be the second person of another body: of a hidden one, who knows of it already. What decides
-- it is what `directory.meets` asks of whoever acts; here of somebody else, and no wider.
create function identity.could_be_second(person uuid, body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select identity.is_active(could_be_second.person)
    and could_be_second.person not in (select identity.own_people(could_be_second.body))
    and exists (select from identity.membership m
      where m.person_id = could_be_second.person and m.body_id <> could_be_second.body and m.ended_at is null
        and identity.needs_two(m.role) and (directory.told(could_be_second.body)
          or exists (select from identity.membership o
            where o.person_id = m.person_id and o.body_id = could_be_second.body and o.ended_at is null)
          or (m.role in ('caseworker', 'case_manager', 'regional_coordinator', 'shelter_staff', 'police_prosecutor', 'ngo_officer') and (
            exists (select from disclosure.disclosure d where (d.from_body, d.to_body)
              in ((could_be_second.body, m.body_id), (m.body_id, could_be_second.body)))
            or exists (select from disclosure.copy c where c.from_body = could_be_second.body and c.to_body = m.body_id)
            or exists (select from disclosure.referral r where r.state <> 'draft' and (r.from_body, r.to_body)
              in ((could_be_second.body, m.body_id), (m.body_id, could_be_second.body)))
            or exists (select from housing.shelter s join housing.placement p on p.shelter_id = s.id
                join support.assignment a on a.case_id = p.case_id and a.body_id = m.body_id and a.person_id = m.person_id
              where s.operator = access.alias('operator', could_be_second.body) and p.body_id = m.body_id
                and p.ground in ('social_board', 'social_board_immediate') and a.ended_at is null and a.since <= p.granted_at
                and (p.state = 'in_force' or (p.state = 'granted'
                  and p.known_until >= (access.now() at time zone 'Europe/Stockholm')::date)))))))
$$;
revoke execute on function identity.could_be_second(uuid, uuid) from public, samlad_application;
-- Whether there is anybody to ask: for those who work with people at the body, and without saying who.
create function identity.could_have_second() returns boolean
  language sql stable security definer set search_path = '' as $$
  select identity.really_acts() and identity.is_case_role(access.role()) and exists (select from identity.membership m
    where m.ended_at is null and identity.needs_two(m.role) and m.body_id <> access.body()
      and identity.could_be_second(m.person_id, access.body()))
$$;
revoke execute on function identity.could_have_second() from public;
grant execute on function identity.could_have_second() to samlad_application;
create or replace function identity.propose_agreement(address text, lapses timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare whom uuid; made uuid;
begin
  select p.id into whom from identity.person p where p.email = lower(address) and identity.could_be_second(p.id, access.body());
  if not identity.really_acts() or not identity.is_case_role(access.role())
    or not (access.role() = 'case_manager' or not identity.has_manager(access.body())) then
    raise exception 'not for whoever asks to propose' using errcode = 'insufficient_privilege';
  end if;
  if whom is null then return null; end if;
  update identity.proposal o set refused_at = o.lapses_at where o.kind = 'agreement' and o.person_id = whom and o.body_id = access.body()
    and o.confirmed_at is null and o.refused_at is null and o.lapses_at <= access.now();
  insert into identity.proposal (kind, person_id, body_id, asked_by, asked_as, asked_at, lapses_at)
    values ('agreement', whom, access.body(), access.person(), access.role(), access.now(), lapses)
    on conflict do nothing returning id into made;
  return made;
end $$;
