-- What a reader says of a lesson pack comes from nobody: it says the week that it is and no other, no machine says it for ever, and
-- the database does not keep in which transaction it came.

drop policy say on learning.feedback;
create policy say on learning.feedback for insert to samlad_application with check (state = 'waiting'
  and week = date_trunc('week', access.now() at time zone 'Europe/Stockholm')::date
  and exists (select from learning.material_version v where v.id = version_id and v.published_at is not null and v.is_open));

create function learning.limit_feedback() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from learning.feedback f where f.version_id = new.version_id and f.week = new.week) >= 200 then
    raise exception 'material.enough_this_week' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger limit_feedback before insert on learning.feedback for each row
  when (access.role() <> 'system') execute function learning.limit_feedback();

create function learning.unlink_feedback() returns void language plpgsql security definer set search_path = '' as $$
declare kept learning.feedback[];
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system writes feedback anew' using errcode = 'insufficient_privilege';
  end if;
  lock table learning.feedback in share row exclusive mode;
  select array_agg(f order by random()) into kept from learning.feedback f;
  delete from learning.feedback;
  insert into learning.feedback select k.* from unnest(kept) as k;
end $$;
revoke execute on function learning.limit_feedback(), learning.unlink_feedback() from public;
grant execute on function learning.unlink_feedback() to samlad_application;
