-- When a report of concern came was written wrongly: it is put right while the preliminary assessment goes on, for its last days are counted
-- from then.
grant update (received_at) on children.concern to samlad_application;
create function children.guard_received() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.received_at <> old.received_at and old.state not in ('received', 'assessed') then
    raise exception 'a decision rests on it' using errcode = 'check_violation', constraint = 'concern_received_stands';
  end if;
  return new;
end $$;
create trigger guard_received before update of received_at on children.concern
  for each row execute function children.guard_received();
