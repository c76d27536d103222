#!/usr/bin/env bash
# Run in a container without network for each submission: writes results/results.json, whatever happens.
root="${GRADE_ROOT:-/grade}"
tests="$root/tests"
mkdir -p "$root/results"
# What PrairieLearn reads if nothing better comes: that nothing was judged, and that the attempt does not count.
cp "$tests/unjudged.json" "$root/results/results.json"
program="$(mktemp -d)"
trap 'rm -rf "$program"' EXIT
for tarball in "$tests"/packages/*.tgz; do
  folder="$program/node_modules/$(basename "$tarball" .tgz)"
  mkdir -p "$folder"
  tar -xzf "$tarball" -C "$folder" --strip-components=1 --no-same-owner
done
timeout -k 5 "${CLAIMCHECK_SECONDS:-20}" \
  node "$program/node_modules/claimcheck/bin/verify.js" harness prairielearn "$root" </dev/null ||
  echo "claimcheck ended early (exit code $?)."
exit 0
