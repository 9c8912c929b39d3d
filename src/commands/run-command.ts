import { existsSync } from 'node:fs';
import { isStartRefusal } from '../lib/server/refusal';

/** Runs a command with the settings that the application starts with; what stands in its way is said in a sentence. */
export function runCommand(command: () => Promise<void>): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
  command().catch((error: unknown) => {
    console.error(isStartRefusal(error) ? error.message : error);
    process.exitCode = 1;
  });
}
