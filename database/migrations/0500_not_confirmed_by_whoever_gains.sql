-- What a body says of who decides, agrees and pays is confirmed by another than whoever is given more by it (domain rule 18).

-- Whether a proposal gives somebody more than they have by name: a larger amount, or a step that is for everybody again.
create function funding.is_given_more(wanted uuid, who uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  with proposed as (select e.* from funding.delegate e where e.delegation_id = wanted),
    held as (select e.* from funding.delegation d join funding.delegation o on o.body_id = d.body_id
      join funding.delegate e on e.delegation_id = o.id
      where d.id = wanted and o.id <> d.id and o.confirmed_at is not null and o.ended_at is null)
  select exists (select from proposed p where p.person_id = who and p.up_to_ore > coalesce(
      (select h.up_to_ore from held h where h.person_id = who and h.step = p.step), 0))
    or exists (select from held h where not exists (select from proposed p where p.step = h.step))
$$;
-- Who of the body confirms what waits there.
create function funding.confirmers(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select c from funding.delegation d, funding.distributors(d.body_id) c
  where d.id = wanted and d.confirmed_at is null and d.ended_at is null and c <> d.proposed_by and not funding.is_given_more(d.id, c)
$$;
revoke execute on function funding.is_given_more(uuid, uuid), funding.confirmers(uuid) from public, samlad_application;

-- Returns whether it waited at the actor's body.
create or replace function funding.confirm_delegation(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare found_one funding.delegation;
begin
  select * into found_one from funding.delegation d where d.id = wanted and d.body_id = access.body() for update;
  if found_one.id is null or not funding.distributes() or not funding.is_distributor()
     or found_one.confirmed_at is not null or found_one.ended_at is not null then
    return false;
  end if;
  if found_one.proposed_by = access.person() then
    raise exception 'funding.delegation_by_oneself' using errcode = 'SL409';
  end if;
  if access.person() not in (select funding.confirmers(wanted)) then
    raise exception 'funding.delegation_for_oneself' using errcode = 'SL409';
  end if;
  update funding.delegation d set ended_at = access.now()
    where d.body_id = found_one.body_id and d.confirmed_at is not null and d.ended_at is null;
  update funding.delegation d set confirmed_by = access.person(), confirmed_at = access.now() where d.id = wanted;
  return true;
end $$;
