#!/usr/bin/env bash
# What the action runs. Inputs come as variables, never as code; what they name is split at spaces alone.
set -euo pipefail
set -o noglob
own=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The program that the repository has installed, else the one that the action comes with.
if [ -x node_modules/.bin/verify ]; then
  verify=(node_modules/.bin/verify)
else
  [ -f "$own/dist/program/main.js" ] || npm ci --prefix "$own" >&2
  verify=(node "$own/bin/verify.js")
fi

read -r -d '' -a claims <<<"${CLAIMCHECK_CLAIMS:-all}" || true
read -r -d '' -a arguments <<<"${CLAIMCHECK_ARGUMENTS:-}" || true
if [ -n "${CLAIMCHECK_SARIF:-}" ]; then
  arguments+=(--reporter "sarif=$CLAIMCHECK_SARIF")
fi
# A gate takes nobody's word, not that of earlier runs either.
exec "${verify[@]}" "${claims[@]}" --no-cache ${arguments[@]+"${arguments[@]}"}
