import { error } from '@sveltejs/kit';
import { dayInWords } from '$lib/domain/day';
import { NOT_FOUND } from '$lib/server/auth/guards';
import { londonDay } from '$lib/server/clock';
import type { KeptFile, ListedIntake } from '$lib/server/repositories/intakes';

/** Who sent a file, and when: `sent by Ruth Ashdown on 14 April 2009`. */
export const sentBy = ({ receivedBy, receivedAt }: Pick<ListedIntake, 'receivedBy' | 'receivedAt'>): string =>
  `sent by ${receivedBy} on ${dayInWords(londonDay(new Date(receivedAt)))}`;

/** A file as it came: to be kept, and never to be run or shown by the browser. */
export function handOut(file: KeptFile | null): Response {
  if (!file) error(404, NOT_FOUND);
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'cache-control': 'no-store',
    },
  });
}
