#!/usr/bin/env bash
# Checks generated claims and judges generated answers on a Slurm of this machine, in an array of which one task is killed and handed in
# again, and compares what is merged with a run that was not split. Needs root and Debian's packages slurm-wlm and munge:
#   npm run build && bench/cluster/run.sh [folder]        CLAIMS=10000 ANSWERS=1000000 SHARDS=8, unless said otherwise
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
verify=${VERIFY:-$here/../../bin/verify.js}
folder=${1:-$(mktemp -d)}
folder=$(mkdir -p "$folder" && cd "$folder" && pwd)
claims=${CLAIMS:-10000} answers=${ANSWERS:-1000000} shards=${SHARDS:-8}
if ! command -v slurmctld munged > /dev/null; then echo 'slurm-wlm and munge are not installed: nothing is tried.'; exit 0; fi

cd "$folder"
echo "$claims claims, $answers answers, $shards shards, $(nproc) × $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(date -u +%F), in $folder"
node "$here/generate.js" . "$claims" "$answers"
export SLURM_CONF=$folder/slurm/slurm.conf EFFORT=$folder/effort.tsv NODE_OPTIONS="--import=$here/tell-effort.js"
"$here/local-slurm.sh" start slurm
trap '"$here/local-slurm.sh" stop "$folder/slurm"' EXIT

# What a job of Slurm ended with, once it has.
ended() {
  while ! scontrol -o show job "$1" 2> /dev/null | grep -qE 'JobState=(COMPLETED|FAILED|CANCELLED|TIMEOUT)'; do sleep 1; done
  scontrol -o show job "$1" | grep -oE 'JobState=[A-Z]+|ExitCode=[0-9]+' | tr '\n' ' '
}

# Hands in a run, kills the task of its first shard while it works (on answers: once some are judged), lets Slurm run that again, and
# waits for what is merged.
split() {
  local array merge started=$SECONDS
  read -r _ array _ merge <<< "$(sh "$1/submit.sh" | tr -d ,)"
  until scontrol -o show job "${array}_1" | grep -q JobState=RUNNING; do sleep 0.2; done
  sleep "$2"
  if [ "$1" = answers-run ]; then until [ -s "$1/parts/part-1.jsonl.partial.jsonl" ]; do sleep 0.05; done; fi
  scancel --signal=KILL --full "${array}_1"
  until scontrol -o show job "${array}_1" | grep -qE 'JobState=(FAILED|CANCELLED)'; do sleep 0.2; done
  echo "  task 1 was killed after $((SECONDS - started)) s; parts then: $(ls "$1/parts" | tr '\n' ' ')"
  scontrol requeue "${array}_1"
  echo "  merged: $(ended "$merge"), after $((SECONDS - started)) s"
  if grep -l 'error\[' "$1"/logs/*; then exit 1; fi
}

same() { if cmp "$1" "$2"; then echo "  $(wc -c < "$1") bytes are the same"; else exit 1; fi; }
timeless() { sed -E 's/("seconds": ?)[0-9.]+/\1/g' "$1"; }

echo 'claims'
node "$verify" all --seed 1 --no-cache --reporter json=whole.json --reporter jsonl=costs.jsonl > /dev/null && code=0 || code=$?
echo "  not split: exit code $code"
node "$verify" cluster slurm all --seed 1 --nodes "$(nproc)" --shards "$shards" --costs costs.jsonl --reporter json=merged.json --out claims-run > /dev/null
split claims-run 2
timeless whole.json > whole.txt
timeless merged.json > merged.txt
same whole.txt merged.txt

echo 'answers'
node "$verify" grade sheet.yaml answers --class class.csv --jobs "$(nproc)" --out whole.jsonl > /dev/null && code=0 || code=$?
echo "  not split: exit code $code"
node "$verify" cluster slurm grade sheet.yaml answers --class class.csv --nodes "$(nproc)" --shards "$shards" --out answers-run > /dev/null
split answers-run 0
same whole.jsonl answers-run/results.jsonl

printf '\nwhat\tseconds\tseconds of CPU\tMB\n'
sort "$EFFORT"
printf '\nbytes: answers %s, results %s, parts %s\n' "$(du -sb answers | cut -f1)" "$(stat -c %s whole.jsonl)" "$(du -sb answers-run/parts | cut -f1)"
