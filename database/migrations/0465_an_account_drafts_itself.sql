-- An account drafts itself from what is accepted; an author reads, changes and leaves out; two publish it.

alter table plan.account add column drafted_on date;
comment on column plan.account.drafted_on is 'Day on which it was last drafted: the day whose state it tells | internal | permanent';

alter table plan.account_section
  drop constraint account_section_kind_check,
  add constraint account_section_kind_check check (kind in
    ('summary', 'conclusions', 'area', 'measure', 'outcome', 'changes', 'money', 'outside', 'method')),
  add column answer text,
  add column answered_by uuid references identity.person (id),
  add column answered_at timestamptz,
  add constraint account_section_answered check ((answer is null) = (answered_at is null));
comment on column plan.account_section.answer is 'Why nothing was reported, where nothing was | internal | permanent';
comment on column plan.account_section.answered_by is 'Who answered it | personal | plan';
comment on column plan.account_section.answered_at is 'When | internal | permanent';

alter table plan.account_sentence
  add column draft_key text,
  add column draft_text text,
  add column draft_news boolean not null default false,
  add column worked jsonb not null default '[]',
  add column read_by uuid references identity.person (id),
  add column read_at timestamptz,
  add constraint account_sentence_drafted check ((draft_key is null) = (draft_text is null));
comment on column plan.account_sentence.draft_key is 'What it was drafted from; empty for one that an author wrote | internal | permanent';
comment on column plan.account_sentence.draft_text is 'The sentence as it was last drafted | internal | permanent';
comment on column plan.account_sentence.draft_news is 'What it was drafted from says something else since an author changed it | internal | permanent';
comment on column plan.account_sentence.worked is 'Numbers that the program worked out, each with what it was worked out from | internal | permanent';
comment on column plan.account_sentence.read_by is 'Who has read it; nobody while it is a draft | personal | plan';
comment on column plan.account_sentence.read_at is 'When | internal | permanent';
create unique index account_sentence_draft on plan.account_sentence (section_id, draft_key) where draft_key is not null;
-- What people have written they have read.
update plan.account_sentence set read_by = written_by, read_at = written_at;

alter table plan.account_source add column passage text;
comment on column plan.account_source.passage is 'The words of the source that bear the sentence, where some were chosen | internal | permanent';

create table plan.account_left_out (
  account_id uuid not null references plan.account (id),
  draft_key text not null,
  sentence text not null,
  left_out_by uuid references identity.person (id),
  left_out_at timestamptz not null default now(),
  primary key (account_id, draft_key)
);
comment on table plan.account_left_out is 'Drafted sentences that an author took away, so that they are not drafted again';
comment on column plan.account_left_out.account_id is 'The account | internal | permanent';
comment on column plan.account_left_out.draft_key is 'What it was drafted from | internal | permanent';
comment on column plan.account_left_out.sentence is 'The sentence | internal | permanent';
comment on column plan.account_left_out.left_out_by is 'Who took it away | personal | plan';
comment on column plan.account_left_out.left_out_at is 'When | internal | permanent';

create table plan.account_proposal (
  account_id uuid primary key references plan.account (id),
  revision integer not null,
  proposed_by uuid not null references identity.person (id),
  proposed_at timestamptz not null default now()
);
comment on table plan.account_proposal is 'Accounts that one person has proposed for publication and another is to publish; it holds for the revision that was proposed';
comment on column plan.account_proposal.account_id is 'The account | internal | permanent';
comment on column plan.account_proposal.revision is 'The revision that was proposed | internal | permanent';
comment on column plan.account_proposal.proposed_by is 'Who proposed it | personal | plan';
comment on column plan.account_proposal.proposed_at is 'When | internal | permanent';

do $$
declare name text;
begin
  foreach name in array array['account_left_out', 'account_proposal'] loop
    execute format('alter table plan.%I enable row level security', name);
    execute format('grant select, insert, update, delete on plan.%I to samlad_application', name);
    execute format('create policy steer on plan.%I for all to samlad_application using ((select access.steers())) with check ((select access.steers()))', name);
  end loop;
end $$;
-- Nobody proposes in another's name.
create policy as_oneself on plan.account_proposal as restrictive for insert to samlad_application
  with check (proposed_by = (select access.person()));
create policy as_oneself_again on plan.account_proposal as restrictive for update to samlad_application
  using (true) with check (proposed_by = (select access.person()));

alter table plan.published_account add column proposed_by uuid references identity.person (id),
  add constraint published_by_another check (proposed_by is distinct from published_by or proposed_by is null);
comment on column plan.published_account.proposed_by is 'Who proposed it for publication; nobody for what was published before two did it | personal | permanent';

-- Published by another than who proposed it, as it stood then.
drop policy add on plan.published_account;
create policy add on plan.published_account for insert to samlad_application with check (
  (select access.steers()) and published_by = (select access.person()) and exists (
    select from plan.account_proposal p join plan.account a on a.id = p.account_id
    where p.account_id = published_account.account_id and p.revision = a.revision
      and p.proposed_by = published_account.proposed_by and p.proposed_by is distinct from (select access.person())));

-- Who may publish what somebody has proposed: those who coordinate or officers of the ministry, others than who proposed it.
create function plan.who_publishes(wanted uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  select m.body_id, m.person_id from plan.account_proposal p, identity.receivers() m
  where p.account_id = wanted and p.proposed_by = access.person() and m.person_id <> p.proposed_by
$$;
revoke execute on function plan.who_publishes(uuid) from public;
grant execute on function plan.who_publishes(uuid) to samlad_application;
