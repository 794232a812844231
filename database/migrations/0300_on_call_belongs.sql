-- Whether a membership is of a body is told to those who may put somebody on duty there, and to nobody else.
create or replace function on_call.belongs(membership uuid, wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select (on_call.keeps(wanted) or access.role() = 'system')
    and exists (select from identity.membership m where m.id = membership and m.body_id = wanted and m.ended_at is null)
$$;
