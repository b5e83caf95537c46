#!/bin/sh
# Makes Temporal's tables, or brings them to the version of this image. Leaves alone what is already there.
set -eu

tool() {
  temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_HOST" -p 5432 -u lhutnik_temporal "$@"
}

for store in temporal visibility; do
  case $store in
    temporal) database=temporal ;;
    visibility) database=temporal_visibility ;;
  esac
  tool --db "$database" setup-schema -v 0.0
  tool --db "$database" update-schema --schema-name "postgresql/v12/$store"
done
