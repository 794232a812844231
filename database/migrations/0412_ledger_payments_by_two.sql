-- Whoever books a grant in the ledger of the plan does not book its payment (domain rule 18). What a body has said of who pays how much,
-- and from which amount three people are needed, holds here too.

-- What others have granted of an account and somebody has not paid of it yet, in öre: as much as that person may pay.
create function money.granted_by_others(account uuid, who uuid) returns bigint
  language sql stable security definer set search_path = '' as $$
  select coalesce(sum(case when p.kind = 'grant' and p.posted_by is distinct from who then l.amount_ore
      when p.kind = 'disposal' and p.posted_by = who then l.amount_ore else 0 end), 0)::bigint
  from money.line l join money.posting p on p.id = l.posting_id
  where l.account_id = granted_by_others.account and not exists (select from money.posting r where r.reverses = p.id)
$$;
-- Why somebody who acts for a body does not pay so much of an account; nothing where they may.
create function money.why_not_pay(account uuid, who uuid, ore bigint) returns text
  language sql stable security definer set search_path = '' as $$
  select case
    when who is null then null
    when money.granted_by_others(a.id, who) < why_not_pay.ore then 'money.paid_by_granter'
    when g.ore >= o.three_from_ore and exists (
      select from money.account d join money.line l on l.account_id = d.id and l.side = 'in'
        join money.posting p on p.id = l.posting_id and p.kind = 'decision' and p.posted_by = who
      where d.plan_id = a.plan_id and d.stage = 'decided' and d.assignment_id is not distinct from a.assignment_id
        and (d.body_id is null or d.body_id = coalesce(a.steward_id, a.body_id))) then 'money.paid_by_decider'
    when not funding.is_delegated(access.body(), who, 'pay', g.ore) then 'money.beyond_delegation' end
  from money.account a
    cross join lateral (select coalesce(sum(l.amount_ore), 0)::bigint as ore from money.line l join money.posting p on p.id = l.posting_id
      where l.account_id = a.id and p.kind = 'grant' and not exists (select from money.posting r where r.reverses = p.id)) g
    left join funding.delegation o on o.body_id = access.body() and o.confirmed_at is not null and o.ended_at is null
  where a.id = why_not_pay.account
$$;
-- The same for whoever acts, told to the first wall.
create function money.why_i_do_not_pay(account uuid, ore bigint) returns text
  language sql stable security definer set search_path = '' as $$
  select money.why_not_pay(account, access.person(), ore)
$$;

-- The second wall. A posting of a grant or a payment is in one's own name.
create function money.keep_own_name() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.kind in ('grant', 'disposal') and new.posted_by is distinct from access.person() then
    raise exception 'a step of money in the name of another' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_own_name before insert on money.posting for each row execute function money.keep_own_name();
create function money.keep_two() returns trigger language plpgsql security definer set search_path = '' as $$
declare paid money.posting; why text;
begin
  if new.side <> 'out' then return new; end if;
  select * into paid from money.posting p where p.id = new.posting_id;
  if paid.kind <> 'disposal' then return new; end if;
  why := money.why_not_pay(new.account_id, paid.posted_by, -new.amount_ore);
  if why is not null then raise exception '%', why using errcode = 'SL409'; end if;
  return new;
end $$;
create trigger by_two before insert on money.line for each row execute function money.keep_two();

revoke execute on function money.granted_by_others(uuid, uuid), money.why_not_pay(uuid, uuid, bigint) from public, samlad_application;
revoke execute on function money.why_i_do_not_pay(uuid, bigint), money.keep_two() from public;
grant execute on function money.why_i_do_not_pay(uuid, bigint) to samlad_application;
