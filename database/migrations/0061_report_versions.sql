-- How a report-back came about, and why it was sent back on the way, is for the body and those who steer. Others see
-- what was accepted and published.
alter policy read on plan.report_version using (exists (
  select from plan.report_back r where r.id = report_version.report_back_id
    and (report_version.state in ('accepted', 'published')
      or (select access.steers())
      or (r.body_id = (select access.body()) and ((select access.reports()) or (select access.role()) = 'link')))
));
