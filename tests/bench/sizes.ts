/** How much is generated: partnerships, each with a plan for every year, each plan with its lines, answered four times. */
export interface Size {
  readonly partnerships: number;
  readonly years: number;
  readonly lines: number;
  /** Keeps what is generated apart: the first partnership's id, and the first plan's. */
  readonly firstPartnership: number;
  readonly firstPlan: number;
  /** Whether the demonstration's lead officer leads its partnerships too; otherwise each has an officer of its own. */
  readonly isTheLeadOfficers: boolean;
}

/** The year of every generated partnership's newest plan: the one that the demonstration's clock stands just after. */
export const NEWEST_YEAR = 2008;

const USUAL: Size = {
  partnerships: 12,
  years: 15,
  lines: 120,
  firstPartnership: 101,
  firstPlan: 1001,
  isTheLeadOfficers: true,
};
const BIG: Size = {
  partnerships: 1000,
  years: 10,
  lines: 100,
  firstPartnership: 1001,
  firstPlan: 10_001,
  isTheLeadOfficers: false,
};
const LARGE_PLAN: Size = {
  partnerships: 1,
  years: 1,
  lines: 10_000,
  firstPartnership: 99,
  firstPlan: 901,
  isTheLeadOfficers: true,
};

export interface Sizes {
  readonly usual: Size;
  /** Comes on top of the usual one. */
  readonly big: Size;
  /** One plan of as many lines as the longest export. */
  readonly largePlan: Size;
}

export const FULL: Sizes = { usual: USUAL, big: BIG, largePlan: LARGE_PLAN };

/** For trying out a change: says nothing of growth. */
export const QUICK: Sizes = {
  usual: { ...USUAL, years: 5 },
  big: { ...BIG, partnerships: 20 },
  largePlan: { ...LARGE_PLAN, lines: 2000 },
};

/** How many answers a size has. */
export function updatesOf({ partnerships, years, lines }: Size): number {
  return partnerships * years * lines * 4;
}

/** A generated partnership by its number in its size, from nought. */
export function partnershipOf(size: Size, index: number): { readonly id: number; readonly slug: string } {
  const id = size.firstPartnership + index;
  return { id, slug: `generated-${id}` };
}

/** A generated plan by its partnership's number and its year's, from nought; the last year is the newest. */
export function planOf(size: Size, partnership: number, year: number) {
  const firstYear = NEWEST_YEAR - size.years + 1 + year;
  const { id: partnershipId, slug } = partnershipOf(size, partnership);
  const address = `/${slug}/plans/${firstYear}-${String((firstYear + 1) % 100).padStart(2, '0')}`;
  return { partnershipId, planId: size.firstPlan + partnership * size.years + year, firstYear, address };
}

export type GeneratedPlan = ReturnType<typeof planOf>;

/** Each partnership's plan of one year, counted back from the newest. */
export function plansOf(size: Size, yearsBack = 0): readonly GeneratedPlan[] {
  return Array.from({ length: size.partnerships }, (_, index) => planOf(size, index, size.years - 1 - yearsBack));
}

/** Every plan of a size, in an order that goes from partnership to partnership. */
export function allPlans(size: Size): readonly GeneratedPlan[] {
  return Array.from({ length: size.years }, (_, yearsBack) => plansOf(size, yearsBack)).flat();
}

/** The id of a plan's line by its number, from nought. */
export function lineId({ planId }: GeneratedPlan, line: number): number {
  return planId * 10_000 + line + 1;
}
