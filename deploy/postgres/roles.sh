#!/bin/sh
# The roles of Samlad in a new PostgreSQL, as docs/how-to/own-postgresql.md has them.
set -eu
psql --set ON_ERROR_STOP=1 --username postgres --dbname samlad \
  --set owner="$(cat /run/secrets/owner)" --set application="$(cat /run/secrets/application)" --set worker="$(cat /run/secrets/worker)" <<'SQL'
create role samlad_owner login password :'owner';
create role samlad_application login password :'application';
create role samlad_worker login noinherit password :'worker';
grant samlad_application to samlad_worker;
alter database samlad owner to samlad_owner;
SQL
