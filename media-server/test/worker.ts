import { execFileSync } from 'node:child_process';

/** The worker that the server would use. */
export function workerBinary(): string {
  const root = new URL('..', import.meta.url).pathname;
  return execFileSync('bin/worker', { cwd: root, encoding: 'utf8' }).trim();
}
