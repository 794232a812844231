-- Answers to requests for tonight are shown every quarter of an hour, at the same times for the whole pool.

drop policy released_on_the_hour on housing.request;
create policy released_on_the_quarter on housing.request as restrictive for insert to samlad_application with check (
  next_release_at = to_timestamp(ceil(extract(epoch from next_release_at) / 900) * 900)
  and (urgency = 'now' or next_release_at = date_trunc('hour', next_release_at, 'UTC')));

create or replace function housing.guard_request() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.next_release_at < new.made_at + interval '15 minutes' then
      raise exception 'answers are never shown at once' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if access.role() is distinct from 'system' then
    if new.next_release_at is distinct from old.next_release_at then
      raise exception 'nobody moves the release' using errcode = 'insufficient_privilege';
    end if;
    if old.ended_at is not null then
      raise exception 'the request has ended' using errcode = 'check_violation';
    end if;
  end if;
  if new.state in ('open', 'answered', 'chosen') then new.ended_at := null;
  else new.ended_at := coalesce(new.ended_at, access.now());
  end if;
  return new;
end $$;
