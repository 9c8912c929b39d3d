import { frameOf } from '$lib/server/auth/frame';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({ frame: frameOf(locals.account) });
