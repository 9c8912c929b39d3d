import { type Partnership } from '../../domain/partnership';

/** A partnership of the demonstration, as it is brought in. */
export type DemonstrationPartnership = Omit<Partnership, 'id'>;

export const emsmpPartnership: DemonstrationPartnership = {
  slug: 'emsmp',
  shortName: 'EMSMP',
  fullName: 'East Midlands Strategic Migration Partnership',
  region: 'East Midlands',
  leadOrganisation: 'LGEM',
  funder: 'UKBA',
  yearStartsMonth: 4,
};
