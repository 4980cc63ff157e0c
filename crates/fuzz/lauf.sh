#!/usr/bin/env bash
# Runs targets of the fuzzer for so many seconds each, with the seeds of the project and the names of
# its schemas, and prints a row of the table in docs/sicherheit.md for each. All of them where none is
# named. Needs a nightly compiler and cargo-fuzz.
#
#   crates/fuzz/lauf.sh 600 xzufi schema
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

seconds="${1:?seconds}"
shift
[ $# -gt 0 ] || set -- $(basename -s .rs fuzz/fuzz_targets/*.rs)

cargo test --quiet -p fuzz-ziele --test regressionen -- --ignored >/dev/null
for target in "$@"; do
  said="$(mktemp)"
  found="gefunden: nichts"
  cargo +nightly fuzz run --fuzz-dir fuzz -s none "$target" -- -dict=namen.dict \
    -max_total_time="$seconds" -timeout=30 -rss_limit_mb=2048 -print_final_stats=1 \
    >"$said" 2>&1 || found="**gefunden: $said**"
  stat() { sed -n "s/^stat::$1: *//p" "$said"; }
  echo "| \`$target\` | $seconds s | $(stat number_of_executed_units) | $(stat new_units_added) |" \
    "$(stat peak_rss_mb) MB | $found |"
done
