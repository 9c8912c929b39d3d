import { may, type Ability, type Role } from '../../domain/access';
import type { Account } from '../../domain/account';
import { dayWithWeekday } from '../../domain/day';
import type { Partnership } from '../../domain/partnership';
import { today } from '../clock';
import { config } from '../config';

interface Place {
  readonly label: string;
  /** What follows the partnership's own address. */
  readonly path: string;
  readonly ability: Ability;
}

const PLACES: readonly Place[] = [
  { label: 'Home', path: '', ability: 'read' },
  { label: 'Plans', path: '/plans', ability: 'read' },
  { label: 'People', path: '/people', ability: 'administer-people' },
];

interface Membership {
  readonly partnership: Partnership;
  readonly roles: readonly Role[];
}

/** What stands around a page: where it is, where else its reader may go, and who the reader is. */
export function frameOf(account: Account | null, membership: Membership | null = null) {
  return {
    partnership: membership && placeOf(membership.partnership),
    navigation: membership ? navigationOf(membership) : [],
    account: account && { name: account.name, href: '/account' },
    demonstrationToday: config().isDemonstration ? dayWithWeekday(today()) : null,
  };
}

const placeOf = ({ slug, shortName }: Partnership) => ({ name: shortName, href: `/${slug}` });

const navigationOf = ({ partnership, roles }: Membership) =>
  PLACES.filter(({ ability }) => may(roles, ability)).map(({ label, path }) => ({
    label,
    href: `/${partnership.slug}${path}`,
  }));
