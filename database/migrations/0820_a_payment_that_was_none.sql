-- What was written of a payment and was wrong is taken back. That it was written, and taken back, stays in what has happened with the claim.
grant delete on redress.recovery to samlad_application;
create policy take_back on redress.recovery for delete to samlad_application using (support.works_on(case_id));
