import { appFor } from './http/app.js';
import { settingsFrom, SettingsError } from './settings.js';
import { startSfu } from './sfu/sfu.js';

/**
 * Runs until SIGTERM or SIGINT. With `--with-parent` also until stdin closes: a parent that is
 * killed can't say goodbye, but its end of the pipe goes with it.
 */
async function main(): Promise<void> {
  const settings = settingsFrom(process.env);
  const sfu = await startSfu(settings);
  const app = appFor(sfu, settings.token);
  // mediasoup's own hooks close the workers but leave this process running.
  const end = (): void => {
    sfu.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (process.argv.includes('--with-parent')) {
    process.stdin.on('end', end).on('error', end).resume();
  }
  const address = await app.listen({ host: settings.host, port: settings.port });
  console.log(`media server at ${address}, ${sfu.workers.running} workers`);
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsError ? `media server: ${error.message}` : error);
  process.exit(1);
});
