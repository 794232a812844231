-- Of a linkage that is not there nobody is the unit, and nobody destroys its keys.
create or replace function statistics.destroy_keys(run uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gone integer;
begin
  if statistics.links_for(statistics.unit_of(run)) is not true then
    raise exception 'the unit alone destroys keys' using errcode = 'insufficient_privilege';
  end if;
  update statistics.linkage_keys k set sealed = null where k.run_id = run and k.sealed is not null;
  get diagnostics gone = row_count;
  update statistics.linkage_work w set sealed = null where w.run_id = run and w.sealed is not null;
  return gone;
end $$;
