import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

const URL = 'postgres://app:hunter2@db.example.org:5432/plans';

describe('readConfig', () => {
  it('shows the demonstration on its own day, on this machine alone, where nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      databaseUrl: null,
      databaseOwnerUrl: null,
      host: '127.0.0.1',
      port: 3000,
      origin: null,
      fixedToday: '2009-04-14',
      isDemonstration: true,
    });
  });

  it('takes a variable that is left blank for one that is not set', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: ' ', ORIGIN: '' })).toEqual(readConfig({}));
  });

  it('has no demonstration beside a server of one’s own, whatever else is set', () => {
    const config = readConfig({ DATABASE_URL: URL, QUARTERDAY_DEMONSTRATION: 'yes' });
    expect(config).toMatchObject({ databaseUrl: URL, isDemonstration: false, fixedToday: null });
  });

  it('can leave the demonstration out, and then has the real day', () => {
    expect(readConfig({ QUARTERDAY_DEMONSTRATION: 'no' })).toMatchObject({ isDemonstration: false, fixedToday: null });
  });

  it.each([
    `postgresql://app@localhost/plans`,
    `postgres://app@localhost/plans?host=/var/run/postgresql`,
    `postgres:///plans?host=/var/run/postgresql`,
  ])('takes %s for the address of a database', (DATABASE_URL) => {
    expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  });

  it.each([
    ['DATABASE_URL', 'localhost:5432/plans'],
    ['DATABASE_URL', 'mysql://app:hunter2@localhost/plans'],
    ['DATABASE_URL', 'postgres://app:hunter2@localhost'],
    ['DATABASE_URL', 'postgres://app:hunter2@localhost:port/plans'],
    ['DATABASE_URL', 'postgres:///plans'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['HOST', 'my host'],
    ['ORIGIN', 'plans.example.org'],
    ['ORIGIN', 'https://plans.example.org/emsmp'],
    ['ORIGIN', 'ftp://plans.example.org'],
    ['QUARTERDAY_TODAY', '2009-02-29'],
    ['QUARTERDAY_DEMONSTRATION', 'maybe'],
  ])('refuses %s=%s in a sentence that names it and does not repeat it', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(expect.objectContaining({ name: 'StartRefusal' }));
    expect(read).toThrow(new RegExp(`^${name} must [^\n]*\\.$`));
    expect(read).not.toThrow('hunter2');
  });

  it('refuses an owner without a database', () => {
    expect(() => readConfig({ DATABASE_OWNER_URL: URL })).toThrow('DATABASE_OWNER_URL is given without DATABASE_URL');
  });
});
