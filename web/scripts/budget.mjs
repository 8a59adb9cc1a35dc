// Refuses a build whose first page asks for more than 200 KB of JavaScript (gzip).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 200;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** Every chunk that the entry imports statically, and the two it always asks for: one language, one page. */
function reachable(name, seen = new Set()) {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return seen;
  seen.add(name);
  chunk.imports?.forEach((next) => reachable(next, seen));
  return seen;
}

const always = ['index.html', 'src/locales/ko/index.ts', 'src/features/home/HomePage.tsx'];
const chunks = new Set(always.flatMap((name) => [...reachable(name)]));
const bytes = [...chunks]
  .map((name) => manifest[name].file)
  .filter((file) => file.endsWith('.js'))
  .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
const kb = Math.round(bytes / 102.4) / 10;
console.log(`first page: ${kb} KB of JavaScript (gzip) in ${chunks.size} chunks, limit ${LIMIT_KB} KB`);
if (kb > LIMIT_KB) process.exit(1);
