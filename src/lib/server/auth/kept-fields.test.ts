import { expect, test } from 'vitest';
import { keptFields, readTypedFields, typedFields } from './kept-fields';

const formOf = (...fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

test('everything typed is kept in its order, names that come twice too', () => {
  const form = formOf(['line-1-comment', 'One\ntwo'], ['group', 'a'], ['group', 'b']);
  expect(typedFields(form)).toEqual([
    ['line-1-comment', 'One\ntwo'],
    ['group', 'a'],
    ['group', 'b'],
  ]);
});

test('passwords and files are not kept', () => {
  const form = formOf(['newPassword', 'secret'], ['name', 'Ann']);
  form.append('sheet', new File(['x'], 'plan.xlsx'));
  expect(typedFields(form)).toEqual([['name', 'Ann']]);
});

test('what is more than a post can carry is not kept in part', () => {
  expect(typedFields(formOf(['comment', 'x'.repeat(399_000)]))).toHaveLength(1);
  expect(typedFields(formOf(['comment', 'x'.repeat(400_000)]))).toEqual([]);
  expect(typedFields(formOf(['comment', '’'.repeat(150_000)]))).toEqual([]);
});

test('a sign-in form gives back the fields that it carried, and its own are not among them', () => {
  const form = formOf(['email', 'ann@example.org'], ['kept:line-1-comment', 'One'], ['kept:kept:odd', 'Two']);
  expect(keptFields(form)).toEqual([
    ['line-1-comment', 'One'],
    ['kept:odd', 'Two'],
  ]);
});

const post = (body: string, type: string) =>
  new Request('http://localhost', { method: 'POST', body, headers: { 'content-type': type } });

test('a body that is no form, or a broken one, has nothing to keep', async () => {
  expect(await readTypedFields(post('{"a":1}', 'application/json'))).toEqual([]);
  expect(await readTypedFields(post('nonsense', 'multipart/form-data; boundary=x'))).toEqual([]);
  expect(await readTypedFields(post('a=1', 'application/x-www-form-urlencoded'))).toEqual([['a', '1']]);
});

test('nothing is kept of a form with a large file, and its sender is led to sign in as with any other', async () => {
  const form = formOf(['title', 'Business Plan']);
  form.append('file', new File(['x'.repeat(600_000)], 'plan.docx'));
  const request = new Request('http://localhost', { method: 'POST', body: form });
  expect(await readTypedFields(request)).toEqual([]);
});
