-- What stood in a form whose session had ended when it was sent, or was about to end, kept for its writer until it is sent.
-- Each is sealed by a key of its own (the writer's body wraps it) that goes with it, so that no backup keeps what was sent or
-- thrown away. Which form it was is sealed too.

create table identity.kept_form (
  id uuid not null,
  person_id uuid not null references identity.person (id),
  membership_id uuid not null references identity.membership (id),
  key_id uuid not null,
  sealed bytea not null check (length(sealed) <= 4100000),
  kept_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (person_id, id)
);
comment on table identity.kept_form is 'What somebody had entered in a form when their session ended, until it is sent, thrown away, or a week has passed';
comment on column identity.kept_form.id is 'Identifier, made with the form | internal | transient';
comment on column identity.kept_form.person_id is 'Who wrote it; nobody else can open it | personal | transient';
comment on column identity.kept_form.membership_id is 'For which body and in which role it was written: it is opened there alone | internal | transient';
comment on column identity.kept_form.key_id is 'Key that seals it, destroyed with it | internal | transient';
comment on column identity.kept_form.sealed is 'Which form, and what was entered, sealed | secret | transient';
comment on column identity.kept_form.kept_at is 'When it was kept | internal | transient';
comment on column identity.kept_form.ends_at is 'From when on nobody can open it any more | internal | transient';
create index kept_form_ends on identity.kept_form (ends_at);

alter table identity.kept_form enable row level security;
create policy own on identity.kept_form for all to samlad_application
  using (person_id = (select access.person()) and (select access.role()) not in ('system', 'sign_in'))
  with check (person_id = (select access.person()) and (select access.role()) not in ('system', 'sign_in')
    and exists (select from identity.membership m
      where m.id = membership_id and m.person_id = kept_form.person_id and m.ended_at is null));
grant select, insert, delete on identity.kept_form to samlad_application;
grant update (key_id, sealed, kept_at, ends_at) on identity.kept_form to samlad_application;

-- What has ended is taken away by the system, which sees none of it: it is told which keys go with it.
create function identity.forget_kept_forms(at timestamptz) returns setof uuid
  language sql security definer set search_path = '' as $$
  delete from identity.kept_form k
  where (select access.role()) = 'system'
    and (k.ends_at <= at or exists (select from identity.membership m where m.id = k.membership_id and m.ended_at is not null))
  returning k.key_id
$$;
revoke all on function identity.forget_kept_forms from public;
grant execute on function identity.forget_kept_forms to samlad_application;

-- Who had opened a form that comes after its session's end: as long as the session and the membership are still known. It is
-- asked by an identifier that the house itself has sealed into the form, and lets nobody do anything else.
create function identity.writer_of(session_id uuid, membership uuid, at timestamptz, within interval)
  returns table (person_id uuid, membership_id uuid, body_id uuid, role text)
  language sql stable security definer set search_path = '' as $$
  select p.id, m.id, m.body_id, m.role
  from identity.session s
  join identity.person p on p.id = s.person_id and p.disabled_at is null
  join identity.membership m on m.id = membership and m.person_id = p.id and m.ended_at is null
  where s.id = session_id and s.ends_at + within > at
$$;
revoke all on function identity.writer_of from public;
grant execute on function identity.writer_of to samlad_application;

-- The same call as before; it also says when the session ends, and how much is kept for its person.
drop function identity.session_of;
create function identity.session_of(secret_hash bytea, at timestamptz, idle interval)
  returns table (session_id uuid, ends_at timestamptz, kept_forms integer, person_id uuid, name text, language text, membership_id uuid, body_id uuid, body_name text, role text, memberships json)
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare found identity.session;
begin
  select * into found from identity.session s where s.secret_hash = session_of.secret_hash;
  if found.id is null or found.ended_at is not null or found.ends_at <= at or found.seen_at + idle <= at then return; end if;
  if found.seen_at < at - interval '1 minute' then
    update identity.session s set seen_at = at where s.id = found.id;
  end if;
  return query
    select found.id, found.ends_at,
           (select count(*)::integer from identity.kept_form k where k.person_id = found.person_id and k.ends_at > at),
           p.id, p.name, p.language, m.id, b.id, b.name, m.role,
           (select coalesce(json_agg(json_build_object('id', o.id, 'bodyName', ob.name, 'role', o.role) order by ob.name, o.role), '[]')
            from identity.membership o join directory.body ob on ob.id = o.body_id
            where o.person_id = p.id and o.ended_at is null)
    from identity.person p
    left join identity.membership m on m.id = found.membership_id and m.person_id = p.id and m.ended_at is null
    left join directory.body b on b.id = m.body_id
    where p.id = found.person_id and p.disabled_at is null;
end $$;
revoke all on function identity.session_of from public;
grant execute on function identity.session_of to samlad_application;
