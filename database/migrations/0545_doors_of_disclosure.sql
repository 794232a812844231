-- What the room of cases asks that of disclosure, as functions of that room. Each runs as whoever asks, behind the same walls as its tables.

-- By what right somebody who does not work on a case sees something of it, and until when.
create function disclosure.ways_in(of_case uuid, person uuid, body uuid, as_role text, moment timestamptz)
  returns table (kind text, body_name text, until timestamptz)
  language sql stable parallel restricted
  begin atomic
    select 'emergency', b.name, max(e.ends_at)
      from disclosure.break_glass e join directory.body b on b.id = e.body_id
      where e.case_id = of_case and e.person_id = person and e.body_id = body and e.state = 'open' and e.ends_at > moment
      group by b.name
    union all
    select 'live', b.name, max(d.ends_at)
      from disclosure.disclosure d join directory.body b on b.id = d.from_body
      where d.case_id = of_case and d.to_body = body and d.form = 'live' and d.state = 'in_force'
        and d.starts_at <= moment and d.ends_at > moment
        and (d.to_role is null or disclosure.unveiled(d.id, 'to_role', d.to_role) = as_role)
      group by b.name;
  end;

-- Whether a live view that is open for somebody shows what the person of a case is called.
create function disclosure.shows_name(of_case uuid, body uuid, as_role text, moment timestamptz) returns boolean
  language sql stable parallel restricted
  return exists (
    select from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
    where d.case_id = of_case and d.to_body = body and d.form = 'live' and d.state = 'in_force'
      and d.starts_at <= moment and d.ends_at > moment
      and (d.to_role is null or disclosure.unveiled(d.id, 'to_role', d.to_role) = as_role)
      and i.section = 'identity' and i.field in ('', 'chosen_name'));

-- How many people and bodies are on the deny list of a case.
create function disclosure.count_denied(of_case uuid) returns integer
  language sql stable parallel restricted
  return (select count(*)::integer from disclosure.denial where case_id = of_case and lifted_at is null);

-- Tells those who watch that somebody looked for themselves, or for somebody near them, whether or not it was found.
create function disclosure.note_look_up(relation text, of_case uuid, person uuid, body uuid, moment timestamptz) returns void
  language sql
  begin atomic
    insert into disclosure.alert (kind, case_id, body_id, person_alias, at)
      values ('looked_up_' || relation, of_case, body, access.alias('alerted', person), moment);
  end;
