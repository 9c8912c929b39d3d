import { beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount, addDemonstrationPerson } from '../../../../tests/support/people';
import { thrownBy, visit } from '../../../../tests/support/visit';
import { listDemonstrationPeople, requireDemonstrationPerson } from './demonstration';

const settings = vi.hoisted(() => ({
  isDemonstration: true,
  host: '127.0.0.1',
  origin: null as string | null,
}));
vi.mock('../config', () => ({ config: () => settings }));

const { sql } = await testDatabase();
const ruth = await addDemonstrationPerson(sql, 'Ruth Ashdown');
const real = await addAccount(sql, 'Ann Lee');

const here = () => visit(sql).event;
const elsewhere = () => visit(sql, { address: '192.0.2.7' }).event;

beforeEach(() => {
  settings.isDemonstration = true;
  settings.host = '127.0.0.1';
  settings.origin = null;
});

test('at this machine the invented people are offered, with what they are', async () => {
  expect(await listDemonstrationPeople(here())).toEqual([{ id: ruth.id, name: ruth.name, roles: 'Lead officer' }]);
});

test('their button signs them in, and a real account never', async () => {
  expect(await requireDemonstrationPerson(here(), ruth.id)).toEqual(ruth);
  expect(await thrownBy(() => requireDemonstrationPerson(here(), real.id))).toMatchObject({ status: 404 });
  expect(await thrownBy(() => requireDemonstrationPerson(here(), 0))).toMatchObject({ status: 404 });
});

test('from another machine there are none, by hand neither', async () => {
  expect(await listDemonstrationPeople(elsewhere())).toEqual([]);
  expect(await thrownBy(() => requireDemonstrationPerson(elsewhere(), ruth.id))).toMatchObject({ status: 404 });
});

test('in a real installation there are none, by hand neither', async () => {
  settings.isDemonstration = false;
  expect(await listDemonstrationPeople(here())).toEqual([]);
  expect(await thrownBy(() => requireDemonstrationPerson(here(), ruth.id))).toMatchObject({ status: 404 });
});

test.each([
  ['0.0.0.0', null],
  ['127.0.0.1', 'https://plans.example.org'],
])('where others come too, at %s as %s, nobody is offered', async (host, origin) => {
  Object.assign(settings, { host, origin });
  expect(await listDemonstrationPeople(here())).toEqual([]);
});

test.each(['ADDRESS_HEADER', 'HOST_HEADER'])(
  'where %s says that a proxy stands in front, nobody is offered',
  async (name) => {
    vi.stubEnv(name, 'x-real-ip');
    expect(await listDemonstrationPeople(here())).toEqual([]);
    expect(await thrownBy(() => requireDemonstrationPerson(here(), ruth.id))).toMatchObject({ status: 404 });
    vi.unstubAllEnvs();
  },
);
