/** How long texts may be, in characters, and how large a file, in bytes. Forms, fields and the database's checks all use these. */
export const LIMITS = {
  comment: 4000,
  reason: 4000,
  supersededBy: 500,
  saidBy: 200,
  email: 254,
  personName: 200,
  leadName: 200,
  planTitle: 300,
  planWords: 20_000,
  minute: 500,
  fileName: 255,
  fileBytes: 20 * 1024 * 1024,
} as const;

/** How large a file may be, in words. */
export const LARGEST_FILE = `${String(LIMITS.fileBytes / 1024 / 1024)} MB`;
