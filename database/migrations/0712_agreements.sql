-- Agreements with partners, and whether each has a clause on the purchase of sex (measure 16): found by a person, who decides.
create table conduct.agreement (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  number text not null check (char_length(number) between 1 and 60),
  partner text not null check (char_length(partner) between 1 and 200),
  hidden boolean not null default false,
  country text not null check (country ~ '^[A-Z]{2}$'),
  kind text not null check (kind in ('ngo_framework', 'multilateral', 'procurement', 'consultancy')),
  value_band text not null check (value_band in ('under_1', 'to_10', 'to_100', 'over_100')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  iati text not null default '' check (char_length(iati) <= 100),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table conduct.agreement is 'An agreement of a body with a partner that it pays';
comment on column conduct.agreement.id is 'Identifier | internal | permanent';
comment on column conduct.agreement.body_id is 'The body | internal | permanent';
comment on column conduct.agreement.number is 'Its number at the body | internal | permanent';
comment on column conduct.agreement.partner is 'The partner: an organisation | internal | permanent';
comment on column conduct.agreement.hidden is 'Whether the partner would be in danger if it were known: then the body alone sees the agreement | internal | permanent';
comment on column conduct.agreement.country is 'Where the partner works, as a code | internal | permanent';
comment on column conduct.agreement.kind is 'Which kind of agreement, as a code | internal | permanent';
comment on column conduct.agreement.value_band is 'Its value, in steps of millions of kronor | internal | permanent';
comment on column conduct.agreement.starts_on is 'Its first day | internal | permanent';
comment on column conduct.agreement.ends_on is 'Its last day | internal | permanent';
comment on column conduct.agreement.iati is 'Its identifier in the register of the International Aid Transparency Initiative | internal | permanent';
comment on column conduct.agreement.closed_on is 'When it ended before its last day | internal | permanent';
comment on column conduct.agreement.changed_by is 'Who wrote it last | personal | permanent';
comment on column conduct.agreement.changed_at is 'When | internal | permanent';
comment on column conduct.agreement.revision is 'Number of its last change | internal | permanent';
create index agreement_body on conduct.agreement (body_id, ends_on);

create table conduct.check_of (
  id uuid primary key,
  number bigint generated always as identity,
  agreement_id uuid not null references conduct.agreement (id),
  clause_id uuid references conduct.clause (id),
  clause_revision integer,
  result text not null check (result in ('present', 'weaker', 'absent', 'not_applicable')),
  found text not null default '' check (char_length(found) <= 20000),
  reason text not null default '' check (char_length(reason) <= 2000),
  checked_on date not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  check ((clause_id is null) = (clause_revision is null)),
  check (result not in ('present', 'weaker') or (clause_id is not null and found <> '')),
  check (result <> 'not_applicable' or reason <> '')
);
comment on table conduct.check_of is 'What a person found in an agreement, held against a version of a clause; the latest counts';
comment on column conduct.check_of.id is 'Identifier | internal | permanent';
comment on column conduct.check_of.number is 'Their order: of two of an agreement the later counts | internal | permanent';
comment on column conduct.check_of.agreement_id is 'The agreement | internal | permanent';
comment on column conduct.check_of.clause_id is 'The clause that it was held against | internal | permanent';
comment on column conduct.check_of.clause_revision is 'Which version of it | internal | permanent';
comment on column conduct.check_of.result is 'What was found, as a code | internal | permanent';
comment on column conduct.check_of.found is 'What stands in the agreement, word for word | internal | permanent';
comment on column conduct.check_of.reason is 'Why no clause is needed, or what else is to be known | internal | permanent';
comment on column conduct.check_of.checked_on is 'On which day | internal | permanent';
comment on column conduct.check_of.made_by is 'Who decided | personal | permanent';
comment on column conduct.check_of.made_at is 'When | internal | permanent';
create index check_of_agreement on conduct.check_of (agreement_id, number desc);

-- How agreements that run on a day stand, as numbers: everybody reads them, and no row says of which partner.
create function conduct.compliance(at date) returns table (result text, band text, kind text, year integer, count integer)
language sql stable parallel restricted security definer set search_path = '' as $$
  select coalesce(c.result, 'unchecked'), a.value_band, a.kind, extract(year from a.starts_on)::integer, count(*)::integer
  from conduct.agreement a
    left join lateral (select k.result from conduct.check_of k where k.agreement_id = a.id and k.checked_on <= at
      order by k.number desc limit 1) c on true
  where a.starts_on <= at and a.ends_on >= at and (a.closed_on is null or a.closed_on > at)
  group by 1, 2, 3, 4
$$;
revoke execute on function conduct.compliance(date) from public;
grant execute on function conduct.compliance(date) to samlad_application, samlad_worker;

alter table conduct.agreement enable row level security;
alter table conduct.check_of enable row level security;
grant select, insert, update on conduct.agreement to samlad_application;
grant select, insert on conduct.check_of to samlad_application;
create policy read on conduct.agreement for select to samlad_application
  using ((select access.role()) = 'system' or conduct.keeps_own(body_id) or (not hidden and (select access.person()) is not null));
create policy add on conduct.agreement for insert to samlad_application with check (conduct.keeps_own(body_id));
create policy change on conduct.agreement for update to samlad_application
  using (conduct.keeps_own(body_id)) with check (conduct.keeps_own(body_id));
create policy read on conduct.check_of for select to samlad_application
  using (exists (select from conduct.agreement a where a.id = agreement_id));
create policy add on conduct.check_of for insert to samlad_application
  with check (made_by = access.person()
    and exists (select from conduct.agreement a where a.id = agreement_id and conduct.keeps_own(a.body_id)));
select changes.keep_history('conduct.agreement');
