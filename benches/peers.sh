#!/usr/bin/env bash
# fim beside other programs, on the same files in one run: generated Leistungen, the real schemas of the
# external test data, one transfer file of any size; and how time and memory grow. Prints a table of
# ratios; docs/leistung.md holds one with date and machine.
#   benches/peers.sh [--groesse 1G] [--doppelt] [--runs 3]
# Peers that are looked for:
#   xmllint                                  (Debian: libxml2-utils)
#   QS_XSLT=QS-Bericht.xsl                   the stylesheet of the QS-Bericht, through saxonche (PyPI)
#   KOSIT_JAR=validator.jar KOSIT_SCENARIO=scenarios.xml
# Data: FIM_TESTDATA (default ../shared/data beside the project), FIM_BULK (default target/bulk).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C FIM_NO_CACHE=1

groesse=1G runs=3 doppelt=
while [ $# -gt 0 ]; do
  case $1 in
    --groesse) groesse=$2; shift 2 ;;
    --doppelt) doppelt=1; shift ;;
    --runs) runs=$2; shift 2 ;;
    *) echo "unknown: $1" >&2; exit 2 ;;
  esac
done
data=${FIM_TESTDATA:-../shared/data}
target=${CARGO_TARGET_DIR:-target}
bulk=${FIM_BULK:-$target/bulk}
fim=$target/release/fim

cargo build --release --quiet -p fim-cli -p korpus-generator
generator=$target/release/korpus-generator
if [ ! -f "$bulk/korpus/maengel.csv" ]; then
  mkdir -p "$bulk" && "$generator" schreiben "$bulk/korpus" >/dev/null
fi
lieferung=$bulk/lieferung-$groesse.xml
[ -f "$lieferung" ] || "$generator" lieferung "$lieferung" --groesse "$groesse" >/dev/null

# Seconds and peak memory (MiB) of the best of several runs of a command.
measure() {
  local count=$1; shift
  python3 - "$count" "$@" <<'PY'
import os, subprocess, sys, time
count, command = int(sys.argv[1]), sys.argv[2:]
best = None
for _ in range(count):
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        sys.exit(f"{command[0]} ended with signal {-code}")
    best = min(best or (1e9, 0), (seconds, usage.ru_maxrss / 1024))
print(f"{best[0]:.3f} {best[1]:.0f}")
PY
}
row() { # what, seconds, MB of input, peak memory
  awk -v what="$1" -v s="$2" -v mb="$3" -v rss="$4" \
    'BEGIN { printf "%-46s %8.2f s %8.1f MB/s %7d MiB\n", what, s, mb / s, rss }'
}
ratio() { awk -v what="$1" -v a="$2" -v b="$3" 'BEGIN { printf "  -> %s: %.2f times as long as fim\n", what, a / b }'; }
megabytes() { find "$@" -type f -name '*.xml' -printf '%s\n' | awk '{ s += $1 } END { printf "%.1f", s / 1e6 }'; }

echo "== machine"
date -u +%F
nproc | sed 's/$/ cores/'
grep -m1 'model name' /proc/cpuinfo | sed 's/.*: //'
rustc --version

echo "== 4,500 Leistungen"
leistungen=$bulk/korpus/leistungen
mb=$(megabytes "$leistungen")
grep -rlZ 'xzufi/2_3_1' "$leistungen" >"$bulk/neu" ; grep -rLZ 'xzufi/2_3_1' "$leistungen" >"$bulk/alt"
read -r s rss < <(measure "$runs" "$fim" check -f kurz "$leistungen")
row "fim check, without a cache" "$s" "$mb" "$rss"; ours=$s
if command -v xmllint >/dev/null; then
  check() { xargs -0 xmllint --noout --nonet --schema "schemas/xsd/xzufi/$2/xzufi.xsd" <"$bulk/$1"; }
  export -f check; export bulk
  read -r s rss < <(measure "$runs" bash -c 'check neu 2.3.1; check alt 2.2.0; exit 0')
  row "xmllint --schema, our XZuFi XSD" "$s" "$mb" "$rss"; ratio "xmllint, schema alone" "$s" "$ours"
else
  echo "SKIPPED: xmllint is not installed (Debian: libxml2-utils)"
fi
rm -rf "$bulk/cache" && mkdir "$bulk/cache"
printf '[cache]\nordner = "%s"\n' "$(realpath "$bulk/cache")/ablage" >"$bulk/cache/fim.toml"
cached=(env -u FIM_NO_CACHE "$fim" check -f kurz --config "$bulk/cache/fim.toml" "$leistungen")
read -r s rss < <(measure 1 "${cached[@]}"); row "fim check, first run with a cache" "$s" "$mb" "$rss"
read -r s rss < <(measure "$runs" "${cached[@]}"); row "fim check, nothing changed since" "$s" "$mb" "$rss"
read -r s rss < <(measure "$runs" "$fim" check -f kurz "$bulk/korpus"); all=$(megabytes "$bulk/korpus")
row "fim check, with schemas and processes" "$s" "$all" "$rss"
read -r s rss < <(measure "$runs" "$fim" stats "$leistungen"); row "fim stats" "$s" "$mb" "$rss"

echo "== real data schemas"
schemas=$data/xdatenfelder3
if compgen -G "$schemas/*.xml" >/dev/null; then
  mb=$(megabytes "$schemas")
  read -r s rss < <(measure "$runs" "$fim" check -f kurz "$schemas"); ours=$s
  row "fim check" "$s" "$mb" "$rss"
  if command -v xmllint >/dev/null; then
    read -r s rss < <(measure "$runs" xmllint --noout --nonet --huge \
      --schema "$data/xsd/xdatenfelder/3.0.0/xdatenfelder.xsd" "$schemas"/*.xml)
    row "xmllint --schema, official XSD" "$s" "$mb" "$rss"; ratio "xmllint, schema alone" "$s" "$ours"
  fi
  if [ -n "${QS_XSLT:-}" ]; then
    read -r s rss < <(measure 1 python3 -c '
import sys, saxonche
with saxonche.PySaxonProcessor(license=False) as processor:
    run = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=sys.argv[1])
    for file in sys.argv[2:]:
        run.transform_to_string(source_file=file)
' "$QS_XSLT" "$schemas"/*.xml)
    row "QS-Bericht, saxonche, one process" "$s" "$mb" "$rss"; ratio "QS-Bericht" "$s" "$ours"
  else
    echo "SKIPPED: QS-Bericht (set QS_XSLT; needs saxonche)"
  fi
  if [ -n "${KOSIT_JAR:-}" ]; then
    read -r s rss < <(measure 1 java -jar "$KOSIT_JAR" -s "$KOSIT_SCENARIO" -o "$bulk/kosit" "$schemas"/*.xml)
    row "KoSIT validator, one process" "$s" "$mb" "$rss"; ratio "KoSIT validator" "$s" "$ours"
  else
    echo "SKIPPED: KoSIT validator (set KOSIT_JAR and KOSIT_SCENARIO)"
  fi
else
  echo "SKIPPED: no external test data at $data (set FIM_TESTDATA)"
fi

echo "== one transfer file"
one() {
  local mb; mb=$(stat -c %s "$1" | awk '{ printf "%.1f", $1 / 1e6 }')
  read -r s rss < <(measure 1 "$fim" check -f kurz "$1"); row "fim check, $2" "$s" "$mb" "$rss"
}
one "$lieferung" "$groesse"
if [ -n "$doppelt" ]; then
  zwei=$bulk/lieferung-zwei.xml
  size=$(($(stat -c %s "$lieferung") * 2))
  "$generator" lieferung "$zwei" --groesse "$size" --saat 7 >/dev/null
  one "$zwei" "twice as much"; rm -f "$zwei" "${zwei%.xml}.maengel.csv"
fi

echo "== growth"
mapfile -t files < <(find "$leistungen" -name '*.xml' | sort | head -n 4000)
for count in 500 1000 2000 4000; do
  printf '%s\n' "${files[@]:0:count}" >"$bulk/liste"
  mb=$(xargs stat -c %s <"$bulk/liste" | awk '{ s += $1 } END { printf "%.1f", s / 1e6 }')
  read -r s rss < <(measure "$runs" "$fim" check -f kurz --files-from "$bulk/liste")
  row "fim check, $count Leistungen" "$s" "$mb" "$rss"
done

echo "== one small file, cold"
python3 - "$fim" <<'PY'
import statistics, subprocess, sys, time
def once():
    start = time.perf_counter()
    subprocess.run([sys.argv[1], "check", "-f", "kurz", "corpus/kodierungen/utf-8.xml"], stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1e3
times = sorted(once() for _ in range(51))
print(f"fim check: median {statistics.median(times):.1f} ms, slowest of 51 {times[-1]:.1f} ms")
PY
