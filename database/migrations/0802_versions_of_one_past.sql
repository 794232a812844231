-- Numbers alone are the same again in a database that was recovered to an earlier moment, as in a replica that holds what came after: the
-- moment of the newest change is not.
create or replace function changes.version() returns text language sql stable parallel safe
  return (select count(*) || '-' || coalesce(sum(id), 0) || '-' || coalesce(extract(epoch from max(at)), 0) from changes.noted);
