/** A partnership of the demonstration, as it is brought in. `yearStartsMonth` counts from 1. */
export interface DemonstrationPartnership {
  readonly slug: string;
  readonly shortName: string;
  readonly fullName: string;
  readonly region: string;
  readonly leadOrganisation: string;
  readonly funder: string;
  readonly yearStartsMonth: number;
}

export const emsmpPartnership: DemonstrationPartnership = {
  slug: 'emsmp',
  shortName: 'EMSMP',
  fullName: 'East Midlands Strategic Migration Partnership',
  region: 'East Midlands',
  leadOrganisation: 'LGEM',
  funder: 'UKBA',
  yearStartsMonth: 4,
};
