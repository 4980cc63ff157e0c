#!/usr/bin/env bash
# Validation by schema beside xmllint, on one thread, in one run: the real files of XDatenfelder 3
# against the official schema. Data through FIM_TESTDATA (default: ../shared/data beside the project).
#   benches/schema.sh [NUMBER OF FILES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C

data=${FIM_TESTDATA:-../shared/data}
folder=$data/xsd
entry=xdatenfelder/3.0.0/xdatenfelder.xsd
runs=5 starts=101

if [ ! -f "$folder/$entry" ] || ! compgen -G "$data/xdatenfelder3/*.xml" >/dev/null; then
  echo "SKIPPED: no external test data at $data (set FIM_TESTDATA)"
  exit 0
fi
files=("$data"/xdatenfelder3/*.xml)
files=("${files[@]:0:${1:-${#files[@]}}}")
# Cargo runs benchmarks in the folder of their crate.
absolute=()
for file in "${files[@]}"; do absolute+=("$(realpath "$file")"); done

now() { date +%s%N; }
# Nanoseconds of each run of a command, sorted.
times() {
  local count=$1 start; shift
  for ((i = 0; i < count; i++)); do
    start=$(now)
    "$@" >/dev/null 2>&1 || true
    echo $(($(now) - start))
  done | sort -n
}
row() { awk -v what="$1" -v s="$2" -v b="$3" 'BEGIN { printf "%-42s %9.3f s %9.1f MB/s\n", what, s, b / s / 1e6 }'; }

cargo build --release --quiet -p fim-cli
ours=$(cargo bench --quiet -p xoev-schema --bench schema -- "$(realpath "$folder")" "$entry" "${absolute[@]}")
value() { awk -v name="$1" '$1 == name { print $2 }' <<<"$ours"; }
bytes=$(value bytes)

echo "${#files[@]} files, $(awk -v b="$bytes" 'BEGIN { printf "%.1f", b / 1e6 }') MB; best of $runs runs"
if command -v xmllint >/dev/null; then
  xmllint=$(times $runs xmllint --noout --nonet --huge --schema "$folder/$entry" "${files[@]}" | head -n 1 | awk '{ print $1 / 1e9 }')
  row "xmllint --noout --schema" "$xmllint" "$bytes"
else
  echo "SKIPPED: xmllint is not installed (Debian: libxml2-utils)"
fi
# xmllint compiles the schema in that time as well.
whole=$(awk -v a="$(value compile)" -v b="$(value whole)" 'BEGIN { print a + b }')
row "ours: compile schema, read, parse, validate" "$whole" "$bytes"
row "ours: validate parsed trees" "$(value validate)" "$bytes"
awk -v s="$(value compile)" 'BEGIN { printf "%-42s %9.2f ms\n", "ours: compile schema alone", s * 1e3 }'
times $starts "${CARGO_TARGET_DIR:-target}/release/fim" check corpus/kodierungen/utf-8.xml |
  awk -v n=$starts 'NR == int((n + 1) / 2) { printf "%-42s %9.2f ms (median of %d)\n", "cold start: fim check of a small file", $1 / 1e6, n }'
if [ -n "${xmllint:-}" ]; then
  awk -v x="$xmllint" -v w="$whole" -v v="$(value validate)" \
    'BEGIN { printf "xmllint takes %.2f times as long as ours in all; validating is %.0f %% of ours\n", x / w, 100 * v / w }'
fi
