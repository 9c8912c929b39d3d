/** A regional Strategic Migration Partnership, as its pages and papers name it. */
export interface Partnership {
  readonly id: number;
  /** Its place in addresses, such as `emsmp`. */
  readonly slug: string;
  readonly shortName: string;
  readonly fullName: string;
  readonly region: string;
  readonly leadOrganisation: string;
  readonly funder: string;
  /** Counts from 1. */
  readonly yearStartsMonth: number;
}
