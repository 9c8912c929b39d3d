import { now } from './clock';

type Fields = Readonly<Record<string, unknown>>;

/** Where the server writes what happened. `say` is a sentence for the person who started it; the rest is for machines. */
export type Log = {
  readonly say: (sentence: string) => void;
  readonly info: (event: string, fields?: Fields) => void;
  readonly warn: (event: string, fields?: Fields) => void;
  readonly error: (event: string, fields?: Fields) => void;
};

// JSON leaves out what an Error holds, so its parts are named here.
const plain = (_key: string, value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack, cause: value.cause } : value;

const line = (level: string, event: string, fields: Fields): string =>
  `${JSON.stringify({ time: now().toISOString(), level, event, ...fields }, plain)}\n`;

/** Writes sentences and events to standard output, warnings and errors to standard error, one line each. */
export const log: Log = {
  say: (sentence) => void process.stdout.write(`${sentence}\n`),
  info: (event, fields = {}) => void process.stdout.write(line('info', event, fields)),
  warn: (event, fields = {}) => void process.stderr.write(line('warn', event, fields)),
  error: (event, fields = {}) => void process.stderr.write(line('error', event, fields)),
};

/** A log that says nothing, for tests and for commands whose output is read by other programs. */
export const silentLog: Log = {
  say: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
