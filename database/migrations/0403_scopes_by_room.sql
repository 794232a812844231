-- A token is for what it is made for: it reads or changes in one room or several, and not in all.
alter table identity.token drop constraint token_scopes_check;
alter table identity.token add constraint token_scopes_check check (
  cardinality(scopes) > 0 and array_to_string(scopes, ' ') ~ '^([a-z-]+:)?(read|write)( ([a-z-]+:)?(read|write))*$');
comment on column identity.token.scopes is 'What it may be used for at most: read and write, by room or in all of them | internal | account';
