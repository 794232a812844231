-- An assessment that was laid aside without a decision is taken up again; one that is decided stands.
drop policy change on legislation.assessment;
create policy change on legislation.assessment for update to samlad_application using (legislation.assesses(body_id) and decision is null)
  with check (legislation.assesses(body_id) and (decided_by is null or decided_by = access.person()));
