-- Sessions of browsers. The secret lies in the cookie; here lies its hash.

create table identity.session (
  id uuid primary key default gen_random_uuid(),
  secret_hash bytea not null unique,
  person_id uuid not null references identity.person (id),
  membership_id uuid references identity.membership (id),
  assurance text not null check (assurance in ('password', 'passkey', 'code', 'agency')),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz
);
comment on table identity.session is 'Sessions of signed-in browsers';
comment on column identity.session.id is 'Identifier | internal | session';
comment on column identity.session.secret_hash is 'SHA-256 of the secret in the cookie | secret | session';
comment on column identity.session.person_id is 'Who signed in | personal | session';
comment on column identity.session.membership_id is 'For which body and in which role the person acts just now | internal | session';
comment on column identity.session.assurance is 'How the person proved who they are | internal | session';
comment on column identity.session.started_at is 'When it began | personal | session';
comment on column identity.session.seen_at is 'Last request, to the minute; the idle time counts from here | personal | session';
comment on column identity.session.ends_at is 'When it ends at the latest | internal | session';
comment on column identity.session.ended_at is 'When the person signed out or it was ended | personal | session';
create index session_person on identity.session (person_id) where ended_at is null;

alter table identity.session enable row level security;
create policy own on identity.session for all to samlad_application
  using (person_id = (select access.person()) or (select access.role()) = 'system')
  with check (person_id = (select access.person()) or (select access.role()) = 'system');
grant select, insert, update on identity.session to samlad_application;

-- Who a session belongs to, before there is an actor: one call, which also keeps the session awake.
create function identity.session_of(secret_hash bytea, at timestamptz, idle interval)
  returns table (session_id uuid, person_id uuid, name text, language text, membership_id uuid, body_id uuid, body_name text, role text, memberships json)
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
    select found.id, p.id, p.name, p.language, m.id, b.id, b.name, m.role,
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
