-- What asks who acts is not asked by a process beside the one that was told (as in 0533).
alter function learning.keeps_own(uuid, text[]) parallel restricted;
