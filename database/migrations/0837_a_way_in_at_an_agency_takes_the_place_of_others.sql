-- A way in at an agency that takes the place of those that were lost has no password: the old one goes, as the rest does.
grant delete on identity.password to samlad_application;
create policy at_sign_in on identity.password as restrictive for delete to samlad_application
  using ((select access.role()) = 'sign_in');

-- An account at an agency that was parted from its person and is joined again is as new to them as one that never was.
create trigger way_in_is_joined after update on identity.agency_account for each row
  when (new.withdrawn_at is null and (old.withdrawn_at is not null or old.person_id <> new.person_id))
  execute function identity.way_in_is_new();
