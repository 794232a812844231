-- A parallel worker of a query is not told who acts: what asks that is asked by the leader alone.
alter function learning.makes(uuid) parallel restricted;
alter function learning.trains() parallel restricted;
