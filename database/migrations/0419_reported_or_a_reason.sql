-- An application for compensation is examined where the crime was reported, or where there is a valid reason why it was not
-- (brottsskadelagen 16 §). What is not known is not known: no claim of before says it.
alter table redress.claim add column reported text check (reported in ('reported', 'valid_reason', 'neither'));
comment on column redress.claim.reported is 'Whether the crime was reported, or why not is a valid reason (brottsskadelagen 16 §); absent where it is not known | sensitive | case';
grant update (reported) on redress.claim to samlad_application;
