import { resolve } from 'node:path';
import { z } from 'zod';
import { isDay, type Day } from '../domain/day';
import { startRefusal } from './refusal';

/** The settings of this process, read once from the environment and known to be good. */
export type Config = {
  /** The application's own role on a PostgreSQL of yours; null means the embedded server. */
  readonly databaseUrl: string | null;
  /** The role that owns the tables and migrates them; null means that `databaseUrl` does both. */
  readonly databaseOwnerUrl: string | null;
  /** Absolute path of the folder for the embedded server's data. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** The address people type, where a proxy stands in front; null means the one of the request. */
  readonly origin: string | null;
  /** The day that the clock stands at; null means the real day. */
  readonly fixedToday: Day | null;
  /** Whether the demonstration plan and its sign-in are to be had: never where `databaseUrl` is given. */
  readonly isDemonstration: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The day on which the demonstration plan's year is just over. */
const DEMONSTRATION_TODAY: Day = '2009-04-14';

const databaseUrl = (variable: string) =>
  z
    .string()
    .refine(isDatabaseUrl, `${variable} must look like postgres://user:password@host:5432/database.`)
    .nullable()
    .default(null);

const schema = z.object({
  DATABASE_URL: databaseUrl('DATABASE_URL'),
  DATABASE_OWNER_URL: databaseUrl('DATABASE_OWNER_URL'),
  DATA_FOLDER: z.string().default('data'),
  HOST: z.string().regex(/^\S+$/, 'HOST must be a host name or an address, such as 127.0.0.1.').default('127.0.0.1'),
  PORT: z.string().refine(isPort, 'PORT must be a whole number from 0 to 65535.').default('3000'),
  ORIGIN: z
    .string()
    .refine(isOrigin, 'ORIGIN must be the address people type, without a path, such as https://plans.example.org.')
    .nullable()
    .default(null),
  QUARTERDAY_TODAY: z
    .string()
    .refine(isDay, 'QUARTERDAY_TODAY must be a day of the calendar, such as 2009-04-14.')
    .nullable()
    .default(null),
  QUARTERDAY_DEMONSTRATION: z.enum(['yes', 'no'], 'QUARTERDAY_DEMONSTRATION must be yes or no.').default('yes'),
});

/** Reads the settings; refuses the first bad one with a sentence that names it and never quotes it. */
export function readConfig(environment: Environment): Config {
  const parsed = schema.safeParse(withoutEmpty(environment));
  if (!parsed.success) throw startRefusal(parsed.error.issues[0]?.message ?? 'The settings cannot be read.');
  const settings = parsed.data;
  if (settings.DATABASE_OWNER_URL !== null && settings.DATABASE_URL === null) {
    throw startRefusal('DATABASE_OWNER_URL is given without DATABASE_URL: set both, or neither.');
  }
  const isDemonstration = settings.DATABASE_URL === null && settings.QUARTERDAY_DEMONSTRATION === 'yes';
  return {
    databaseUrl: settings.DATABASE_URL,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL,
    dataFolder: resolve(settings.DATA_FOLDER),
    host: settings.HOST,
    port: Number(settings.PORT),
    origin: settings.ORIGIN,
    fixedToday: settings.QUARTERDAY_TODAY ?? (isDemonstration ? DEMONSTRATION_TODAY : null),
    isDemonstration,
  };
}

let settings: Config | undefined;

/** The settings of this process. They are read at the first call, so that a build needs none. */
export function config(): Config {
  settings ??= readConfig(process.env);
  return settings;
}

// Container tools hand over a variable that was left blank as an empty one.
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, searchParams, pathname } = new URL(text);
  const hasHost = hostname !== '' || Boolean(searchParams.get('host')?.startsWith('/'));
  return /^postgres(ql)?:$/.test(protocol) && hasHost && pathname.length > 1;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return /^https?:$/.test(protocol) && origin === text;
}
