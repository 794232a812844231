-- An application for compensation is examined where the injured has contributed, as far as is reasonable, to the investigation of the crime
-- that was reported (brottsskadelagen 16 § 2), beside that it was reported or why not (0419). What is not known is not known: no claim of
-- before says it.
alter table redress.claim add column contributed text check (contributed in ('contributed', 'not_contributed'));
comment on column redress.claim.contributed is 'Whether the injured has contributed reasonably to the investigation of the reported crime (brottsskadelagen 16 §); absent where it is not known | sensitive | case';
grant update (contributed) on redress.claim to samlad_application;
