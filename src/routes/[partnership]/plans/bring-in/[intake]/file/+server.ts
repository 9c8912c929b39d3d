import { error } from '@sveltejs/kit';
import { NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import * as intakes from '$lib/server/repositories/intakes';
import { intakeIn } from '../intake-in-address';
import type { RequestHandler } from './$types';

/** The file as it came: to be kept, and never to be run or shown by the browser. */
export const GET: RequestHandler = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  const file = await here.read((tx) => intakes.findFile(tx, here.partnership.id, intakeIn(event)));
  if (!file) error(404, NOT_FOUND);
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'cache-control': 'no-store',
    },
  });
};
