-- When a return was travelled was written wrongly: it is put right, and what nobody has answered of the time after is asked by the right day.
grant update (due_on) on "return".follow_up to samlad_application;
create function "return".guard_due() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.due_on <> old.due_on and old.result is not null and old.result <> 'missed' then
    raise exception 'it has been answered' using errcode = 'check_violation', constraint = 'follow_up_answered';
  end if;
  return new;
end $$;
create trigger guard_due before update of due_on on "return".follow_up for each row execute function "return".guard_due();
