const ELSEWHERE = new URL('http://here.invalid');

/** A path on this site to go to after signing in, or `/`: an address that leads elsewhere is never followed. */
export function localPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, ELSEWHERE)) return '/';
  const { origin, pathname, search } = new URL(wanted, ELSEWHERE);
  return origin === ELSEWHERE.origin && !pathname.startsWith('//') ? `${pathname}${withoutActions(search)}` : '/';
}

/** Where a request was going, without the name of the form action that a post carries in its query. */
export function pathOf(url: URL): string {
  return localPath(`${url.pathname}${url.search}`);
}

function withoutActions(search: string): string {
  const query = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isAction(part));
  return query.length > 0 ? `?${query.join('&')}` : '';
}

const isAction = (part: string) => /^(\/|%2f)/i.test(part);

/** The address at which a page draws its form again with what was typed. */
export function restorePath(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}/restore`;
}
