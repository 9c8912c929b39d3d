import { describe, expect, test } from 'vitest';
import { thrownBy } from '../../../../tests/support/visit';
import { MOST_FIELDS } from './form-body';
import { readTypedFields } from './kept-fields';
import { readSentForm } from './sent-form';

const URLENCODED = 'application/x-www-form-urlencoded';

const post = (body: BodyInit, type: string | null = URLENCODED) =>
  new Request('http://localhost', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) });

const fieldsOf = async (request: Request) => [...(await readSentForm({ request }))];

const fields = (count: number): string => Array.from({ length: count }, () => 'a=').join('&');

describe('a form', () => {
  test('is read as it was typed, whichever way a browser sends it', async () => {
    const typed: [string, string][] = [
      ['?comment', 'Two & a half\r\nlines, 50 % – done'],
      ['group', 'a'],
      ['group', 'b+c'],
    ];
    expect(await fieldsOf(post(new URLSearchParams(typed), null))).toEqual(typed);
    const form = new FormData();
    for (const [name, value] of typed) form.append(name, value);
    expect(await fieldsOf(post(form, null))).toEqual(typed);
  });

  test('loses what no keyboard types, and what would make its words read backwards', async () => {
    const typed = post(
      new URLSearchParams({ name: 'Ann\u0000 \u202eeeL\u202c \u2066x\u2069', comment: 'One\n\ttwo' }),
      null,
    );
    expect(await fieldsOf(typed)).toEqual([
      ['name', 'Ann eeL x'],
      ['comment', 'One\n\ttwo'],
    ]);
  });

  test('that arrived incomplete is refused with what to do', async () => {
    const broken = post('--x\r\nContent-Disp', 'multipart/form-data; boundary=x');
    expect(await thrownBy(() => readSentForm({ request: broken }))).toMatchObject({
      status: 400,
      body: { message: 'The form arrived incomplete: go back and send it again.' },
    });
  });

  test('with more fields than any page has is refused before it is taken apart', async () => {
    expect(await fieldsOf(post(fields(MOST_FIELDS)))).toHaveLength(MOST_FIELDS);
    const tooMany = { status: 413, body: { message: expect.stringContaining('too many fields') as string } };
    for (const type of [URLENCODED, 'multipart/form-data; boundary=x, application/X-WWW-Form-Urlencoded']) {
      const many = () => post(fields(MOST_FIELDS + 1), type);
      expect(await thrownBy(() => readSentForm({ request: many() })), type).toMatchObject(tooMany);
      expect(await thrownBy(() => readTypedFields(many())), type).toMatchObject(tooMany);
    }
  });
});
