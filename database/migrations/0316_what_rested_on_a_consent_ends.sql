-- What rested on something ends with it (domain rule 19): a withdrawn consent, or a disclosure that was a mistake, leaves no
-- referral that somebody can accept. The database does it itself, so that no way of withdrawing forgets it.

alter table disclosure.referral add column end_reason text check (end_reason in ('consent_withdrawn', 'disclosure_ended'));
comment on column disclosure.referral.end_reason is 'Why it was stopped where nobody took it back, as a code: its ground is gone | sensitive | case';
alter table disclosure.referral add constraint referral_stopped check (end_reason is null or state = 'withdrawn');

-- Takes back the living referrals of disclosures, in the name of whoever ended their ground: for this one step it is the
-- system that does it, since whoever withdraws may be neither of the two bodies' hands. What has come of a referral stays.
create function disclosure.stop_referrals(disclosures uuid[], reason text) returns void
  language plpgsql security definer set search_path = '' as $$
declare acting text := current_setting('samlad.role', true);
begin
  perform set_config('samlad.role', 'system', true);
  with stopped as (
    update disclosure.referral set state = 'withdrawn', end_reason = reason, sealed_draft = null, revision = revision + 1
    where disclosure_id = any (disclosures) and state in ('sent', 'received', 'accepted', 'under_way')
    returning id)
  insert into disclosure.referral_event (id, referral_id, at, kind, person_id, body_id)
    select gen_random_uuid(), id, access.now(), 'withdrawn', access.person(), access.body() from stopped;
  perform set_config('samlad.role', coalesce(acting, ''), true);
end $$;
revoke execute on function disclosure.stop_referrals(uuid[], text) from public, samlad_application;

create function disclosure.consent_withdrawn() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform disclosure.stop_referrals(
    array(select id from disclosure.disclosure where consent_id = new.id and overridden_by is null), 'consent_withdrawn');
  return null;
end $$;
create trigger stop_what_rests after update of withdrawn_at on disclosure.consent
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function disclosure.consent_withdrawn();

create function disclosure.disclosure_ended() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform disclosure.stop_referrals(array[new.id],
    case new.end_reason when 'consent_withdrawn' then 'consent_withdrawn' else 'disclosure_ended' end);
  return null;
end $$;
create trigger stop_what_rests after update of state on disclosure.disclosure
  for each row when (old.state <> 'ended' and new.state = 'ended' and new.end_reason in ('consent_withdrawn', 'mistake', 'denied'))
  execute function disclosure.disclosure_ended();

-- A referral whose ground is gone goes nowhere, whoever tries and however.
create function disclosure.keep_stopped() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from disclosure.disclosure d left join disclosure.consent c on c.id = d.consent_id
      where d.id = new.disclosure_id and d.overridden_by is null
        and (c.withdrawn_at is not null or (d.state = 'ended' and d.end_reason in ('consent_withdrawn', 'mistake', 'denied')))) then
    raise exception 'what this referral rested on has ended' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_stopped before insert or update of state, disclosure_id on disclosure.referral
  for each row when (new.state in ('sent', 'received', 'accepted', 'under_way'))
  execute function disclosure.keep_stopped();

create function disclosure.keep_stop_reason() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.role() <> 'system' then
    raise exception 'why a referral was stopped follows from its ground' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_stop_reason before update of end_reason on disclosure.referral
  for each row when (new.end_reason is distinct from old.end_reason)
  execute function disclosure.keep_stop_reason();

-- Those that were living when this came are stopped now.
select disclosure.stop_referrals(array(
  select d.id from disclosure.disclosure d left join disclosure.consent c on c.id = d.consent_id
  where d.overridden_by is null
    and (c.withdrawn_at is not null or (d.state = 'ended' and d.end_reason in ('consent_withdrawn', 'mistake', 'denied')))), 'consent_withdrawn');
