-- The ledger of the plan's money, in öre. Every posting moves money between accounts and sums to nothing; it is never
-- changed, and what was wrong is taken back by a posting of its own. Decisions on money are official: everybody reads it.

create schema money;
grant usage on schema money to samlad_application;

alter table plan.money_line add column passage text;
comment on column plan.money_line.passage is 'The words that state it, where they are known | public | permanent';

-- Where money comes from is owed (a balance of zero or less); everywhere else it lies (zero or more).
create function money.is_origin(stage text) returns boolean language sql immutable parallel safe
  return stage in ('estimate', 'parliament', 'outside');

-- Between which stages a kind of posting moves money.
create function money.stages_of(kind text) returns text[] language sql immutable parallel safe
  return case kind
    when 'estimate' then array['estimate', 'appropriated', 'outside']
    when 'parliament' then array['parliament', 'estimate', 'appropriated']
    when 'planning' then array['appropriated', 'planned']
    when 'decision' then array['appropriated', 'outside', 'planned', 'decided']
    when 'grant' then array['decided', 'granted']
    when 'disposal' then array['granted', 'disposed']
    when 'spending' then array['disposed', 'spent']
    when 'return' then array['disposed', 'returned']
  end;

create table money.account (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  key text not null,
  stage text not null check (stage in ('estimate', 'parliament', 'outside', 'appropriated', 'planned', 'decided', 'granted', 'disposed', 'spent', 'returned')),
  assignment_id uuid references plan.assignment (id),
  body_id uuid references directory.body (id),
  steward_id uuid references directory.body (id),
  recipient text,
  item text,
  unique (plan_id, key)
);
comment on table money.account is 'Where money of a plan comes from and lies';
comment on column money.account.id is 'Identifier | public | permanent';
comment on column money.account.plan_id is 'The plan | public | permanent';
comment on column money.account.key is 'All that tells the account from others, in one text | public | permanent';
comment on column money.account.stage is 'How far money that lies here has come | public | permanent';
comment on column money.account.assignment_id is 'The assignment it is for | public | permanent';
comment on column money.account.body_id is 'The body that has it | public | permanent';
comment on column money.account.steward_id is 'The body that decides on it, where that is another | public | permanent';
comment on column money.account.recipient is 'Organisation outside the directory that has it | public | permanent';
comment on column money.account.item is 'Reference of the grant that it belongs to | public | permanent';
create index account_assignment on money.account (assignment_id);
create index account_body on money.account (body_id);

create table money.account_measure (
  account_id uuid not null references money.account (id),
  measure_id uuid not null references plan.measure (id),
  primary key (account_id, measure_id)
);
comment on table money.account_measure is 'Measures that money is for where no assignment says it';
comment on column money.account_measure.account_id is 'The account | public | permanent';
comment on column money.account_measure.measure_id is 'The measure | public | permanent';
create index account_measure_measure on money.account_measure (measure_id);

create table money.posting (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  kind text not null check (kind in ('estimate', 'parliament', 'planning', 'decision', 'grant', 'disposal', 'spending', 'return', 'reversal')),
  day date not null,
  decision_number text,
  reference text unique,
  digest text not null,
  words text not null,
  source text not null,
  page integer check (page > 0),
  passage text,
  line_count smallint not null check (line_count between 2 and 1000),
  reverses uuid unique references money.posting (id),
  body_id uuid references directory.body (id),
  posted_by uuid references identity.person (id),
  posted_at timestamptz not null,
  check ((kind = 'reversal') = (reverses is not null))
);
comment on table money.posting is 'Postings: what moved money, when, by which decision; only grows';
comment on column money.posting.id is 'Identifier | public | permanent';
comment on column money.posting.plan_id is 'The plan | public | permanent';
comment on column money.posting.kind is 'What happened to the money | public | permanent';
comment on column money.posting.day is 'Day of the decision, the payment or the report | public | permanent';
comment on column money.posting.decision_number is 'Number of the decision, once for its kind in a plan | public | permanent';
comment on column money.posting.reference is 'What it was posted for elsewhere in the house: the same again is no second posting | public | permanent';
comment on column money.posting.digest is 'SHA-256 of what was posted, to know the same again | public | permanent';
comment on column money.posting.words is 'What it is, in words | public | permanent';
comment on column money.posting.source is 'Document that states it | public | permanent';
comment on column money.posting.page is 'Page of the document | public | permanent';
comment on column money.posting.passage is 'The words of the document | public | permanent';
comment on column money.posting.line_count is 'How many lines it has: none is added later | public | permanent';
comment on column money.posting.reverses is 'The posting that it takes back | public | permanent';
comment on column money.posting.body_id is 'For which body it was posted | public | permanent';
comment on column money.posting.posted_by is 'Who posted it | personal | plan';
comment on column money.posting.posted_at is 'When | public | permanent';
create index posting_plan on money.posting (plan_id, day);
create index posting_number on money.posting (plan_id, kind, decision_number) where decision_number is not null;

create table money.line (
  posting_id uuid not null references money.posting (id),
  position smallint not null check (position >= 0),
  account_id uuid not null references money.account (id),
  side text not null check (side in ('in', 'out')),
  amount_ore bigint not null check (amount_ore <> 0),
  currency text not null default 'SEK' check (currency = 'SEK'),
  from_year integer,
  to_year integer,
  primary key (posting_id, position),
  check ((from_year is null) = (to_year is null) and from_year <= to_year)
);
comment on table money.line is 'Lines of a posting; they sum to nothing';
comment on column money.line.posting_id is 'The posting | public | permanent';
comment on column money.line.position is 'Order, from nothing | public | permanent';
comment on column money.line.account_id is 'The account | public | permanent';
comment on column money.line.side is 'Money that comes to the account, or leaves it onward | public | permanent';
comment on column money.line.amount_ore is 'Amount in öre, below nothing where the account becomes less | public | permanent';
comment on column money.line.currency is 'Currency | public | permanent';
comment on column money.line.from_year is 'First year that the money is for, where it is stated | public | permanent';
comment on column money.line.to_year is 'Last year that the money is for | public | permanent';
create index line_account on money.line (account_id) include (amount_ore);

-- One posting of a plan at a time, so that two payments at once are judged one after the other.
create function money.hold(plan uuid) returns void language sql volatile set search_path = ''
  as $$ select pg_advisory_xact_lock(hashtextextended('money ' || plan::text, 0)) $$;

create function money.begin_posting() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform money.hold(new.plan_id);
  if new.decision_number is not null and exists (
    select from money.posting p where p.plan_id = new.plan_id and p.kind = new.kind and p.decision_number = new.decision_number
      and not exists (select from money.posting r where r.reverses = p.id)) then
    raise exception 'the decision is posted' using errcode = 'unique_violation';
  end if;
  if new.kind = 'reversal' and not exists (
    select from money.posting p where p.id = new.reverses and p.plan_id = new.plan_id and p.kind <> 'reversal') then
    raise exception 'nothing that can be taken back' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger begin before insert on money.posting for each row execute function money.begin_posting();

create function money.check_line() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.position >= (select p.line_count from money.posting p where p.id = new.posting_id) then
    raise exception 'the posting has its lines' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger counted before insert on money.line for each row execute function money.check_line();

-- What must hold when a posting is whole: looked at when its transaction ends, while the plan is held.
create function money.check_posting() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare lines bigint; wrong text;
begin
  select count(*) into lines from money.line l where l.posting_id = new.id;
  if lines <> new.line_count then
    raise exception 'a posting without all its lines' using errcode = 'check_violation';
  end if;
  if exists (select from money.line l where l.posting_id = new.id group by l.currency having sum(l.amount_ore) <> 0) then
    raise exception 'a posting that does not balance' using errcode = 'check_violation';
  end if;
  if exists (select from money.line l join money.account a on a.id = l.account_id
             where l.posting_id = new.id and a.plan_id <> new.plan_id) then
    raise exception 'money of another plan' using errcode = 'check_violation';
  end if;
  if new.kind = 'reversal' then
    if exists (
      (select l.account_id, l.side, -l.amount_ore, l.from_year, l.to_year from money.line l where l.posting_id = new.reverses
       except all
       select l.account_id, l.side, l.amount_ore, l.from_year, l.to_year from money.line l where l.posting_id = new.id)
      union all
      (select l.account_id, l.side, l.amount_ore, l.from_year, l.to_year from money.line l where l.posting_id = new.id
       except all
       select l.account_id, l.side, -l.amount_ore, l.from_year, l.to_year from money.line l where l.posting_id = new.reverses)
    ) then
      raise exception 'taken back otherwise than it was posted' using errcode = 'check_violation';
    end if;
  elsif exists (select from money.line l join money.account a on a.id = l.account_id
                where l.posting_id = new.id and a.stage <> all (money.stages_of(new.kind))) then
    raise exception 'a stage that % does not touch', new.kind using errcode = 'check_violation';
  end if;
  select a.stage into wrong from money.account a
    where a.id in (select l.account_id from money.line l where l.posting_id = new.id)
      and case when money.is_origin(a.stage)
        then (select sum(l.amount_ore) from money.line l where l.account_id = a.id) > 0
        else (select sum(l.amount_ore) from money.line l where l.account_id = a.id) < 0 end
    limit 1;
  if wrong is not null then
    raise exception 'more than there is of what is %', wrong using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger whole after insert on money.posting deferrable initially deferred
  for each row execute function money.check_posting();

-- Money that was looked at and is none of the plan's, with the reason, so that nobody counts it in by its amount.
create table money.set_aside (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  year integer not null,
  appropriation text,
  body text not null,
  amount_ore bigint not null check (amount_ore > 0),
  reason text not null check (reason in ('other_years', 'other_appropriation', 'not_named')),
  source text not null,
  noted_by uuid references identity.person (id),
  noted_at timestamptz not null,
  unique nulls not distinct (plan_id, year, appropriation, body, amount_ore)
);
comment on table money.set_aside is 'Lines of appropriations that were looked at and are none of the plan''s money; only grows';
comment on column money.set_aside.id is 'Identifier | public | permanent';
comment on column money.set_aside.plan_id is 'The plan | public | permanent';
comment on column money.set_aside.year is 'Year of the line | public | permanent';
comment on column money.set_aside.appropriation is 'Number of the appropriation, where it is stated | public | permanent';
comment on column money.set_aside.body is 'Who has the money, as the source writes it | public | permanent';
comment on column money.set_aside.amount_ore is 'Amount in öre | public | permanent';
comment on column money.set_aside.reason is 'Why it is none of the plan''s | public | permanent';
comment on column money.set_aside.source is 'Document that states it | public | permanent';
comment on column money.set_aside.noted_by is 'Who looked at it | personal | plan';
comment on column money.set_aside.noted_at is 'When | public | permanent';

do $$
declare name text;
begin
  foreach name in array array['account', 'account_measure', 'posting', 'line', 'set_aside'] loop
    execute format('create trigger only_grows before update or delete or truncate on money.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table money.%I enable row level security', name);
    execute format('grant select, insert on money.%I to samlad_application', name);
    execute format('create policy read on money.%I for select to samlad_application using (true)', name);
  end loop;
end $$;

-- Those who steer the plan post anything. A body moves what it decides on, and says what has become of what it has.
create function money.may_move(wanted uuid, kind text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.steers() or exists (
    select from money.account a where a.id = wanted and (
      (kind in ('grant', 'disposal', 'spending', 'return', 'reversal') and coalesce(a.steward_id, a.body_id) = access.body())
      or (kind in ('spending', 'return', 'reversal') and a.body_id = access.body())
      or (a.body_id is null and a.steward_id is null and a.recipient is null
        and kind in ('grant', 'disposal', 'spending', 'return', 'reversal')
        and exists (select from plan.assignment_body b where b.assignment_id = a.assignment_id and b.part = 'assignee' and b.body_id = access.body()))
    ))
$$;
create function money.kind_of(wanted uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select p.kind from money.posting p where p.id = wanted and p.body_id is not distinct from access.body()
$$;
create function money.is_posted_by(wanted uuid, body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from money.posting p where p.id = wanted and p.body_id = body)
$$;
grant execute on function money.hold(uuid), money.may_move(uuid, text), money.kind_of(uuid), money.is_posted_by(uuid, uuid) to samlad_application;

create policy add on money.account for insert to samlad_application
  with check ((select access.steers()) or coalesce(steward_id, body_id) = (select access.body())
    or (body_id is null and steward_id is null and recipient is null and exists (select from plan.assignment_body b
        where b.assignment_id = account.assignment_id and b.part = 'assignee' and b.body_id = (select access.body()))));
create policy add on money.account_measure for insert to samlad_application with check ((select access.steers()));
create policy add on money.posting for insert to samlad_application
  with check ((select access.steers())
    or (body_id = (select access.body()) and kind in ('grant', 'disposal', 'spending', 'return'))
    or (body_id = (select access.body()) and kind = 'reversal' and money.is_posted_by(reverses, (select access.body()))));
create policy add on money.line for insert to samlad_application
  with check (money.may_move(account_id, money.kind_of(posting_id)));
create policy add on money.set_aside for insert to samlad_application with check ((select access.steers()));
