-- The last administrator who has lost every way in is given one on the machine itself (domain rule 18): for whoever owns the
-- database, since the application's role can be made to say that it is anybody. It gives no other role, and every manager and
-- auditor is told.

-- Why somebody is not rescued, as a code; nothing for the last administrator.
create function identity.why_no_rescue(address text) returns text
  language sql stable security definer set search_path = '' as $$
  select case
    when p.id is null then 'unknown'
    when not exists (select from identity.membership m where m.person_id = p.id and m.role = 'administrator' and m.ended_at is null)
      or not identity.is_active(p.id) then 'no_administrator'
    when identity.in_house_role('{administrator}', array[p.id]) then 'not_the_last' end
  from (values (lower(address))) given (email) left join identity.person p on p.email = given.email
$$;
-- Makes the link. What else the person was given by two is given anew by two: a machine opens no case.
create function identity.rescue(address text, secret bytea, ends timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare whom uuid; made uuid;
begin
  if identity.why_no_rescue(address) is not null then
    raise exception 'only the last administrator is rescued' using errcode = 'insufficient_privilege';
  end if;
  select p.id into strict whom from identity.person p where p.email = lower(address);
  update identity.membership m set ended_at = access.now(), is_default = false
    where m.person_id = whom and m.ended_at is null and m.role <> 'administrator' and identity.needs_two(m.role);
  update identity.membership m set is_default = true where m.person_id = whom and m.ended_at is null and m.role = 'administrator'
    and not exists (select from identity.membership o where o.person_id = whom and o.ended_at is null and o.is_default);
  update identity.invitation i set withdrawn_at = access.now() where i.person_id = whom and i.used_at is null and i.withdrawn_at is null;
  insert into identity.invitation (kind, secret_hash, person_id, created_at, ends_at) values ('restore', secret, whom, access.now(), ends)
    returning id into made;
  return made;
end $$;
revoke execute on function identity.why_no_rescue(text), identity.rescue(text, bytea, timestamptz) from public, samlad_application;

-- Where those act who lead and those who watch, for the house itself to tell them.
create function identity.who_leads_and_watches() returns table (body_id uuid, roles text[])
  language plpgsql stable security definer set search_path = '' as $$
begin
  if access.role() <> 'system' then return; end if;
  return query select m.body_id, array_agg(distinct m.role) from identity.membership m
    where m.role in ('case_manager', 'auditor') and m.ended_at is null and identity.is_active(m.person_id) group by m.body_id;
end $$;
