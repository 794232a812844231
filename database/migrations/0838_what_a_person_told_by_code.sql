-- Nobody tells in the person's place: whoever works on the case writes no answer as one by code, and changes none. What staff do with the
-- payout afterwards is theirs to write: a wall that looked at the row as it becomes kept them out for good once somebody had answered.
drop policy not_in_the_persons_name on redress.payment;
create function redress.not_in_the_persons_name() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'samlad_application' and new.told_by = 'code' and (
      (old.told_by, old.told_on, old.received_minor, old.received_currency)
        is distinct from (new.told_by, new.told_on, new.received_minor, new.received_currency)
      or (new.state <> old.state and new.state in ('received', 'part_received', 'not_received', 'taken'))) then
    raise exception 'only the person tells by a code' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger not_in_the_persons_name before update on redress.payment
  for each row execute function redress.not_in_the_persons_name();

-- An answer stands in the timeline of the case, and waits for those who work on it: at once where the money is not with the person. What
-- the person says last is what counts.
create or replace function redress.tell_by_code(wanted bytea, told text, on_day date) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  code record;
  is_lost constant boolean := told in ('not_received', 'taken');
begin
  if told not in ('received', 'part_received', 'not_received', 'taken') then return false; end if;
  select c.id, c.payment_id, c.case_id, f.body_id into code
    from redress.receipt_code c join support.case_file f on f.id = c.case_id
    where c.hash = wanted and c.used_at is null and c.ended_at is null and access.now() < c.ends_at for update of c;
  if not found then return false; end if;
  update redress.payment set state = told, told_on = on_day, told_by = 'code', received_minor = null, received_currency = null,
      next_look = case when told in ('received', 'taken') then null else on_day end, revision = revision + 1
    where id = code.payment_id and state in ('sent', 'arrived', 'part_received', 'not_received', 'received', 'taken');
  if not found then return false; end if;
  update redress.receipt_code set used_at = access.now() where id = code.id;
  insert into redress.payment_event (case_id, payment_id, at, kind, on_day)
    values (code.case_id, code.payment_id, access.now(), told, on_day);
  insert into support.event (case_id, at, section, kind, subject_id)
    values (code.case_id, access.now(), 'legal', 'payout_' || told, code.payment_id);
  if told in ('received', 'taken') then
    update support.clock set state = 'done', ended_on = on_day, next_warning = null, revision = revision + 1
      where subject_id = code.payment_id and kind = 'payment_follow_up' and state = 'running';
  end if;
  perform arrivals.wait_for(case when is_lost then 'redress.money_not_in_hand' else 'redress.person_answered' end,
    code.payment_id, code.case_id, code.body_id, '{}',
    array(select a.person_id from support.assignment a where a.case_id = code.case_id and a.ended_at is null),
    case when is_lost then 'urgent' else 'ordinary' end,
    jsonb_build_object('caseId', code.case_id, 'paymentId', code.payment_id), null, null);
  return true;
end $$;
