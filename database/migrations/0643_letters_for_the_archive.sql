-- What is sealed in letters and in the reasons of reading along is secret by its class, as whatever is sealed; and the system reads both for the
-- archive, before a case is disposed of.
comment on column support.letter.sealed_recipient is 'To whom, sealed | secret | case';
comment on column support.letter.sealed_address is 'The address on the envelope, sealed | secret | case';
comment on column support.letter.sealed_subject is 'The heading, sealed | secret | case';
comment on column support.letter.sealed_body is 'The text, of a decision what is decided; sealed | secret | case';
comment on column support.letter.sealed_reasons is 'The reasons of a decision, sealed | secret | case';
comment on column support.letter.sealed_provisions is 'The provisions that it rests on, sealed | secret | case';
comment on column support.letter.sealed_delegation is 'By which delegation it is decided, sealed | secret | case';
comment on column support.letter.sealed_appeal_note is 'Which court tries it, or why it cannot be appealed; sealed | secret | case';
comment on column support.letter.sealed_returned is 'Why it was returned last, sealed | secret | case';
comment on column support.letter.sealed_sheet is 'What was printed, from which its file for Word is written; sealed | secret | case';
comment on column support.co_reading.sealed_reason is 'Why, sealed | secret | case';
create policy read_for_archive on support.letter for select to samlad_application using ((select access.role()) = 'system');
create policy read_for_archive on support.co_reading for select to samlad_application using ((select access.role()) = 'system');
