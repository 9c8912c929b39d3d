/** How long texts may be, in characters. Forms, fields and the database's checks all use these. */
export const LIMITS = {
  comment: 4000,
  reason: 4000,
  supersededBy: 500,
  saidBy: 200,
  email: 254,
  personName: 200,
  planTitle: 300,
  planWords: 20_000,
  minute: 500,
  fileName: 255,
} as const;
