-- No public page is made of who has booked, or of what somebody has completed: what everybody is told of both is counted first.
select changes.keep_apart('learning.booking', 'learning.completion');
