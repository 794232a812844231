-- That the lawyers of other bodies have been asked to confirm a draft stands with it; a draft that is changed after is asked for anew.
alter table law.amendment add column asked_at timestamptz;
comment on column law.amendment.asked_at is 'When lawyers of other bodies were asked to confirm it | internal | permanent';

create or replace function law.count_change() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update law.amendment a set revision = a.revision + 1, weighed_at = null, asked_at = null
    where a.id = coalesce(new.amendment_id, old.amendment_id);
  return null;
end $$;

-- Returns whether it is the draft of whoever asks.
create function law.note_asked(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not law.is_draft_of_mine(wanted) then return false; end if;
  update law.amendment a set asked_at = access.now() where a.id = wanted;
  return found;
end $$;
revoke execute on function law.note_asked(uuid) from public;
grant execute on function law.note_asked(uuid) to samlad_application;
