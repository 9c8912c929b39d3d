import { fileURLToPath } from 'node:url';

/** The folder of the project: everything is started from there, whatever folder the command was given in. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
