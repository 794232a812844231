-- A person is told by mail of what has changed in how they sign in: of what the transaction has just written about them.
insert into jobs.task (name, takes, about, written, open_because) values
  ('identity.mail_notice', '{personId,what}', 'personId',
   '{identity.known_device.person_id,identity.passkey.person_id,identity.one_time_code.person_id,identity.recovery_code.person_id,identity.password.person_id,identity.token.person_id}',
   null);
