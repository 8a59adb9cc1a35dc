#!/usr/bin/env bash
# Writes THIRD-PARTY.md: every library that Maru's parts run with, and its licence as its own package states it.
# Needs a JDK 25 in JAVA_HOME, Maven and Node.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mvn -q -B -ntp org.codehaus.mojo:license-maven-plugin:2.7.0:aggregate-add-third-party \
  -Dlicense.excludedGroups='^maru$' -Dlicense.excludedScopes=test -Dlicense.outputDirectory="$PWD/target/licences"

{
  echo '# Third-party parts'
  echo
  echo 'Maru itself is under the Apache License 2.0. It is written by `docs/third-party.sh` from what each package says of itself.'
  echo
  echo '## Processes of their own, fetched at build'
  echo
  echo '| part | licence |'
  echo '| --- | --- |'
  echo '| Elasticsearch 9.5 | AGPL 3.0, SSPL 1.0 or Elastic License 2.0, at the choice of its user |'
  echo '| PostgreSQL 18 | PostgreSQL License |'
  echo '| Apache Flink 2.3 | Apache License 2.0 |'
  echo '| mediasoup and its worker 3.27 | ISC |'
  echo '| coturn, of the distribution, with `--lan` | BSD 3-Clause |'
  echo
  echo '## Libraries of the JVM parts'
  echo
  echo '| library | licence |'
  echo '| --- | --- |'
  sed -n 's/^ *\((.*)\) \([^()]* \)\?.*(\([^ ]*:[^ ]*:[^ ]*\) - .*)$/| \3 | \1 |/p' target/licences/THIRD-PARTY.txt |
    sed 's/) (/, /g; s/| (/| /; s/) |$/ |/' | LC_ALL=C sort -u
  echo
  echo '## Packages of the pages and of the media server'
  echo
  echo '| package | licence |'
  echo '| --- | --- |'
  node -e '
    const rows = new Set();
    for (const lock of ["web", "media-server"]) {
      const { packages } = JSON.parse(require("fs").readFileSync(`${lock}/package-lock.json`, "utf8"));
      for (const [path, { version, license, dev }] of Object.entries(packages)) {
        if (path && !dev) rows.add(`| ${path.replace(/.*node_modules\//, "")} ${version} | ${license ?? "see the package"} |`);
      }
    }
    console.log([...rows].sort().join("\n"));'
} >THIRD-PARTY.md
