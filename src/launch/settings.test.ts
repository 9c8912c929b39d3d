import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { nodeRefusal } from './node-version.js';
import { addressOf, readSettings, settingsWarning } from './settings.js';

it('listens on this machine alone, with the demonstration, where nothing is set', () => {
  expect(readSettings({ PORT: '', ORIGIN: ' ' })).toEqual({
    host: '127.0.0.1',
    port: 3000,
    dataFolder: resolve('data'),
    isOwnServer: false,
    isDemonstration: true,
    origin: null,
  });
});

it.each([
  ['PORT', '65536'],
  ['PORT', '3000x'],
  ['ORIGIN', 'https://plans.example.org/path'],
  ['ORIGIN', 'plans.example.org'],
])('refuses %s=%s', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be `));
});

it.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['plans.example.org', 'http://plans.example.org:3000'],
])('listening at %s it is opened as %s', (host, address) => {
  expect(addressOf(host, 3000)).toBe(address);
});

it.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['18.20.8', false],
  ['22.1.0', true],
  ['24.0.0', true],
])('with Node %s', (version, isGood) => {
  expect(nodeRefusal(version) === null).toBe(isGood);
});

it.each([
  [{}, false],
  [{ ORIGIN: 'http://localhost:3000' }, false],
  [{ ORIGIN: 'http://127.0.0.1:3000' }, false],
  [{ ORIGIN: 'http://[::1]:3000' }, false],
  [{ ORIGIN: 'https://plans.example.org', ADDRESS_HEADER: 'x-forwarded-for' }, false],
  [{ ORIGIN: 'https://plans.example.org', ADDRESS_HEADER: ' ' }, true],
  [{ ORIGIN: 'https://localhost.example.org' }, true],
])('with %j it warns that everybody may be one address: %s', (environment, isWarned) => {
  expect(settingsWarning(readSettings(environment), environment) !== null).toBe(isWarned);
});
