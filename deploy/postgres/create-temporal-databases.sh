#!/bin/sh
# Run by the postgres image once, on an empty volume: Temporal's own role and databases, sorted bytewise.
set -eu

psql -v ON_ERROR_STOP=1 -v password="$TEMPORAL_DB_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role lhutnik_temporal login password :'password';
create database temporal owner lhutnik_temporal template template0 encoding 'UTF8' locale_provider libc locale 'C';
create database temporal_visibility owner lhutnik_temporal template template0 encoding 'UTF8' locale_provider libc locale 'C';
SQL
