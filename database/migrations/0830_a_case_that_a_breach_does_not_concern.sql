-- A case that was noted by mistake is taken from a breach for as long as the breach goes on: else it could not end without an untruth.
grant delete on incidents.concerned to samlad_application;
create policy remove on incidents.concerned for delete to samlad_application using (
  incidents.leads(incident_id, case_id)
  and exists (select from incidents.incident i where i.id = incident_id and i.closed_on is null));
