-- How soon a referral needs an answer, in four steps: danger now, today or tonight, within the week, planned. What was
-- urgent before stays so: it is answered today or tonight.
alter table disclosure.referral drop constraint referral_urgency_check;
alter table disclosure.referral add constraint referral_urgency_check
  check (urgency in ('now', 'urgent', 'this_week', 'ordinary'));
