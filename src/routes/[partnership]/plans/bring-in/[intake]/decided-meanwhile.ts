const MEANWHILE = 'Somebody decided something about this file in the meantime';

/** What is said where a choice was not kept because another person's came first. */
export const DECIDED_MEANWHILE = {
  file: `${MEANWHILE}: look at it as it is now, and choose again.`,
  row: `${MEANWHILE}. What you typed is still here: save it again.`,
} as const;
