import { resolve } from 'node:path';
import { startRefusal } from './refusal.js';

/** @typedef {{ host: string, port: number, dataFolder: string, isOwnServer: boolean, isDemonstration: boolean, origin: string | null }} Settings */

/**
 * The settings that are needed before the application is loaded, which checks them all with its own rules.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 */
export function readSettings(environment) {
  const host = environment['HOST']?.trim() || '127.0.0.1';
  const port = environment['PORT']?.trim() || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw startRefusal('PORT must be a whole number from 0 to 65535.');
  }
  const origin = environment['ORIGIN']?.trim() || null;
  if (origin !== null && !isOrigin(origin)) {
    throw startRefusal('ORIGIN must be the address people type, without a path, such as https://plans.example.org.');
  }
  const isOwnServer = Boolean(environment['DATABASE_URL']?.trim());
  return {
    host,
    port: Number(port),
    dataFolder: resolve(environment['DATA_FOLDER']?.trim() || 'data'),
    isOwnServer,
    isDemonstration: !isOwnServer && environment['QUARTERDAY_DEMONSTRATION']?.trim() !== 'no',
    origin,
  };
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * What is likely to be missing from settings that work: an address for others means a proxy in front, and behind one
 * every request comes from the proxy, unless a header is named that tells where it came from first.
 * @param {Settings} settings
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | null}
 */
export function settingsWarning({ origin }, environment) {
  const isForOthers = origin !== null && !LOOPBACK.test(new URL(origin).hostname);
  if (!isForOthers || environment['ADDRESS_HEADER']?.trim()) return null;
  return (
    'ORIGIN is set and ADDRESS_HEADER is not: if a proxy stands in front, the whole world is one address to Quarterday, ' +
    'and a burst of wrong passwords from anywhere stops everybody from signing in. See .env.example.'
  );
}

/** @param {string} text */
function isOrigin(text) {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/**
 * The address to type into a browser on this machine.
 * @param {string} host
 * @param {number} port
 */
export function addressOf(host, port) {
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
}
