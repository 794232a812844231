-- That a stay has ended is told where the shelter ended it, and not where the board did so before what came earlier was told.
update jobs.task set takes = '{placementId,endedByShelter}' where name = 'housing.tell_placement';
