-- A child whose disappearance was closed without the child comes back: why there was no conversation then stays beside the one there is now.
alter table children.disappearance drop constraint disappearance_check4;
alter table children.disappearance add constraint disappearance_why_no_conversation
  check (follow_up is distinct from 'not_possible' or sealed_no_follow_up is not null) not valid;
alter table children.disappearance validate constraint disappearance_why_no_conversation;
