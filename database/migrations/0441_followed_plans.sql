-- A plan that came with the program is shown as what it said, until somebody says that it is followed here.
create table plan.followed (
  plan_id uuid primary key references plan.plan (id),
  said_by uuid references identity.person (id),
  said_at timestamptz not null
);
comment on table plan.followed is 'That a plan is followed here, where somebody has said so';
comment on column plan.followed.plan_id is 'The plan | public | permanent';
comment on column plan.followed.said_by is 'Who said so | personal | plan';
comment on column plan.followed.said_at is 'When | public | permanent';
create trigger only_grows before update or delete or truncate on plan.followed for each statement execute function access.refuse_change();
alter table plan.followed enable row level security;
grant select, insert on plan.followed to samlad_application;
create policy read on plan.followed for select to samlad_application using (true);
create policy add on plan.followed for insert to samlad_application with check ((select access.steers()));
