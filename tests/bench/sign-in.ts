import { type Application } from './application';

const PERSON = /value="(\d+)"[^>]*>Ruth Ashdown</;

/** Signs the demonstration's lead officer in by the button, and gives the session's cookie. */
export async function signIn({ origin }: Pick<Application, 'origin'>): Promise<string> {
  const page = await (await fetch(`${origin}/sign-in`)).text();
  const person = PERSON.exec(page)?.[1];
  if (person === undefined) throw new Error('The sign-in page offers no lead officer of the demonstration.');
  const response = await fetch(`${origin}/sign-in?/demonstration`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, accept: 'text/html' },
    body: new URLSearchParams({ person }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (response.status !== 303 || cookie === undefined) throw new Error(`Signing in answered ${response.status}.`);
  return cookie.slice(0, cookie.indexOf(';'));
}
