import { may, type Ability, type Role } from '../../domain/access';
import type { Account } from '../../domain/account';
import { dayWithWeekday } from '../../domain/day';
import { planYearInAddress, type PlanYears } from '../../domain/financial-year';
import type { Partnership } from '../../domain/partnership';
import { planInHand } from '../../domain/plan-in-hand';
import { quarterInAddress } from '../../domain/quarter';
import { quarterInHand } from '../../domain/quarter-in-hand';
import { today } from '../clock';
import { config } from '../config';

interface Place {
  readonly label: string;
  readonly ability: Ability;
  readonly href: (places: Places) => string;
  /** What its pages stand under, where that is not its own address: any quarter's pages belong to the one in hand. */
  readonly within?: (places: Places) => string;
}

/** Where a partnership's pages begin, and those of the plan and quarter in hand, where it has a plan. */
interface Places {
  readonly home: string;
  readonly plan: string | null;
  readonly quarter: string | null;
}

const PLACES: readonly Place[] = [
  { label: 'Home', ability: 'read', href: ({ home }) => home },
  {
    label: 'Plan',
    ability: 'read',
    href: ({ home, plan }) => plan ?? `${home}/plans`,
    within: ({ home }) => `${home}/plans`,
  },
  {
    label: 'Quarter',
    ability: 'read',
    href: ({ quarter }) => quarter ?? '',
    within: ({ plan }) => `${plan ?? ''}/quarters`,
  },
  { label: 'Return', ability: 'prepare-return', href: ({ plan }) => (plan ? `${plan}/return` : '') },
  { label: 'Groups', ability: 'read', href: ({ home }) => `${home}/groups` },
  { label: 'People', ability: 'administer-people', href: ({ home }) => `${home}/people` },
];

interface Membership {
  readonly partnership: Partnership;
  readonly roles: readonly Role[];
}

/** What stands around a page: where it is, where else its reader may go, and who the reader is. */
export function frameOf(
  account: Account | null,
  membership: Membership | null = null,
  planYears: readonly PlanYears[] = [],
) {
  return {
    partnership: membership && placeOf(membership.partnership),
    navigation: membership ? navigationOf(membership, placesOf(membership.partnership, planYears)) : [],
    account: account && { name: account.name, href: '/account' },
    demonstrationToday: config().isDemonstration ? dayWithWeekday(today()) : null,
  };
}

const placeOf = ({ slug, shortName }: Partnership) => ({ name: shortName, href: `/${slug}` });

function placesOf({ slug, yearStartsMonth }: Partnership, planYears: readonly PlanYears[]): Places {
  const home = `/${slug}`;
  const inHand = planInHand(planYears, today(), yearStartsMonth);
  if (!inHand) return { home, plan: null, quarter: null };
  const planYear = { ...inHand, startsMonth: yearStartsMonth };
  const plan = `${home}/plans/${planYearInAddress(planYear)}`;
  return { home, plan, quarter: `${plan}/quarters/${quarterInAddress(quarterInHand(planYear, today()), planYear)}` };
}

const navigationOf = ({ roles }: Membership, places: Places) =>
  PLACES.filter(({ ability }) => may(roles, ability))
    .map(({ label, href, within = href }) => ({ label, href: href(places), within: within(places) }))
    .filter(({ href }) => href !== '');
