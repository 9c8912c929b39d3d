import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { openFrontDoor, PROTOCOL_HEADER } from './front-door.js';
import { takeLock } from './instance-lock.js';
import { endWith } from './refusal.js';
import { root } from './root.js';
import { addressOf, readSettings, settingsWarning } from './settings.js';
import { endOnSignal, leave } from './shutdown.js';

/** @typedef {import('./front-door.js').FrontDoor} FrontDoor */
/** @typedef {import('./front-door.js').Handler} Handler */
/** @typedef {import('./instance-lock.js').Instance} Instance */
/** @typedef {import('./instance-lock.js').Lock} Lock */
/** @typedef {import('./settings.js').Settings} Settings */

/** @typedef {{ settings: Settings, lock: Lock | null, door: FrontDoor, address: string }} Entrance */

/** How much the heap may grow, in percent of what is in use, before it is swept. V8's own measure is the machine's memory. */
const HEAP_GROWTH = 100;

/** A file of 20 MB, and the form around it. Forms without a file are held to less: server/auth/form-body.ts. */
const LARGEST_POST = String(21 * 1024 * 1024);

/** @returns {Promise<Handler>} */
const loadBuilt = async () => {
  /** @type {unknown} */
  const built = await import(new URL('../../build/handler.js', import.meta.url).href);
  return /** @type {{ handler: Handler }} */ (built).handler;
};

/**
 * Makes sure of the data folder and the port before anything else: what stands in the way is said at once, and whoever
 * opens the address meanwhile reads that Quarterday is starting.
 * @returns {Promise<Entrance>}
 */
export async function enter() {
  const settings = readSettings(process.env);
  const lock = await takeLockOrLeave(settings);
  const warning = settingsWarning(settings, process.env);
  if (warning !== null) console.warn(warning);
  const door = await openFrontDoor(settings.host, settings.port, settings.origin);
  const address = settings.origin ?? addressOf(settings.host, door.port);
  lock?.tell({ pid: process.pid, isReady: false, address });
  return { settings, lock, door, address };
}

/**
 * Takes the lock of the data folder. Where a Quarterday runs on it already, says where, and ends in peace: what was
 * wanted is so. A database server of one's own may serve several, and needs no lock.
 * @param {Settings} settings
 * @returns {Promise<Lock | null>}
 */
async function takeLockOrLeave({ isOwnServer, dataFolder, host, port }) {
  if (isOwnServer) return null;
  const outcome = await takeLock(dataFolder, { pid: process.pid, isReady: false, address: addressOf(host, port) });
  if ('lock' in outcome) return outcome.lock;
  console.log(sayRunning(outcome.running));
  process.exit(0);
}

/** @param {Instance | null} running */
function sayRunning(running) {
  if (!running) return 'Quarterday runs already, and does not say where: look at the window in which it was started.';
  const { isReady, address, pid } = running;
  return isReady
    ? `Quarterday is running already at ${address} (process ${String(pid)}).`
    : `Quarterday is starting already (process ${String(pid)}), and will soon be at ${address}.`;
}

/**
 * Serves the built application until it is told to end.
 * @param {Entrance} entrance
 * @param {() => Promise<Handler>} [load]
 */
export async function serve({ settings, lock, door, address }, load = loadBuilt) {
  prepareEnvironment(settings, door.port);
  const loading = load();
  endOnSignal(door, lock, loading);
  const handler = await loading.catch(leave);
  // Not sooner: a heap that is only filling up would be swept again and again.
  setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWTH)}`);
  door.open(handler);
  lock?.tell({ pid: process.pid, isReady: true, address });
  console.log(`\nQuarterday is ready at ${address}\n${signInHint(settings)}\nPress Ctrl+C to stop it.\n`);
}

/** @param {Settings} settings */
const signInHint = ({ isDemonstration }) =>
  isDemonstration
    ? 'Open it in a browser, choose Sign in, and then one of the demonstration people: no password is needed.'
    : 'Open it in a browser and sign in with your e-mail address and password.';

/**
 * What the application and its adapter read from the environment, with nothing left to chance.
 * @param {Settings} settings
 * @param {number} port
 */
function prepareEnvironment({ host, dataFolder, origin }, port) {
  Object.assign(process.env, { HOST: host, PORT: String(port), DATA_FOLDER: dataFolder });
  process.env['NODE_ENV'] ||= 'production';
  // The adapter takes an empty ORIGIN for a wrong one. Without any, addresses are as the browser has them, by http.
  if (origin === null) delete process.env['ORIGIN'];
  process.env['PROTOCOL_HEADER'] ||= PROTOCOL_HEADER;
  process.env['BODY_SIZE_LIMIT'] ||= LARGEST_POST;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(root);
  await enter().then(serve).catch(endWith);
}
