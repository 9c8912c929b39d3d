import { readFileSync } from 'node:fs';

interface Ticks {
  readonly all: number;
  readonly stolen: number;
}

/** The processors' time so far, and what the machine's host gave to others of it; none where the system does not say. */
function ticks(): Ticks | null {
  try {
    const numbers = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).slice(1, 9).map(Number);
    return { all: numbers.reduce((sum, one) => sum + one, 0), stolen: numbers[7] ?? 0 };
  } catch {
    return null;
  }
}

/** Watches how much of the processors' time others get: what is measured on a machine that is not one's own depends on it. */
export function watchStolenTime(): { readonly say: () => string } {
  const before = ticks();
  return {
    say: () => {
      const after = ticks();
      if (!before || !after || after.all === before.all) return 'nobody can say how much of the machine others had';
      const share = (after.stolen - before.stolen) / (after.all - before.all);
      return `others had ${(share * 100).toFixed(1)} % of the machine`;
    },
  };
}
