-- A leave to see where a placement is ends when whoever has it no longer works on the case (domain rule 19): whoever comes back
-- asks a colleague anew.
create function housing.end_where_leaves() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from housing.where_leave w where w.case_id = new.case_id and w.person_id = new.person_id
    and not exists (select from support.assignment a
      where a.case_id = new.case_id and a.person_id = new.person_id and a.ended_at is null);
  return null;
end $$;
create trigger end_where_leaves after update of ended_at on support.assignment
  for each row when (old.ended_at is null and new.ended_at is not null) execute function housing.end_where_leaves();

delete from housing.where_leave w where not exists (select from support.assignment a
  where a.case_id = w.case_id and a.person_id = w.person_id and a.ended_at is null);
