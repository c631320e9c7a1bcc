#!/bin/bash
# Runs once, when the database is made: the two roles of README.md, with their passwords from the secrets.
set -euo pipefail
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 \
    --set owner="$OWNER_USERNAME" --set owner_password="$OWNER_PASSWORD" \
    --set app="$APP_USERNAME" --set app_password="$APP_PASSWORD" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"app" login password :'app_password';
create database rebound owner :"owner";
revoke all on database rebound from public;
grant connect on database rebound to :"app";
SQL
