-- A try to refuse what does not wait at one's own body leaves no mark: a statement that changes no row is noted as a change of the table.
create or replace function funding.refuse_delegation(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not funding.distributes() or not funding.is_distributor() or not exists (select from funding.delegation d
      where d.id = wanted and d.body_id = access.body() and d.confirmed_at is null and d.ended_at is null) then
    return false;
  end if;
  update funding.delegation d set ended_at = access.now() where d.id = wanted and d.confirmed_at is null and d.ended_at is null;
  return found;
end $$;
