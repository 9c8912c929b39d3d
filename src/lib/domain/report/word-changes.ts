/** A stretch of words that two texts share, or that only one of them has. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A word or sign with the spaces after it, so that stretches put together give the text again. */
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*\s*|[^\p{L}\p{N}\s]\s*|^\s+/gu;

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

const isSameWord = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.trim() === other.trim();

/** Beyond so many pairs of words two texts are told as one gone and one come: nobody could read the difference. */
const MOST_PAIRS = 4_000_000;

/** How long the longest row of shared words is from each pair of places on. */
function sharedFrom(before: readonly string[], after: readonly string[]): (one: number, other: number) => number {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const at = one * width + other;
      lengths[at] = isSameWord(before[one], after[other])
        ? (lengths[at + width + 1] ?? 0) + 1
        : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return (one, other) => lengths[one * width + other] ?? 0;
}

type Step = readonly [kind: WordChange['kind'], word: string];

function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  const removed = before.map((word): Step => ['removed', word]);
  const added = after.map((word): Step => ['added', word]);
  if (before.length * after.length > MOST_PAIRS) return [...removed, ...added];
  const shared = sharedFrom(before, after);
  const steps: Step[] = [];
  let [one, other] = [0, 0];
  while (one < before.length && other < after.length) {
    if (isSameWord(before[one], after[other])) {
      steps.push(['same', after[other] ?? '']);
      one += 1;
      other += 1;
    } else if (shared(one + 1, other) >= shared(one, other + 1)) steps.push(removed[one++] as Step);
    else steps.push(added[other++] as Step);
  }
  return [...steps, ...removed.slice(one), ...added.slice(other)];
}

/** Steps of one kind put together; where words go and come by turns, first all that goes and then all that comes. */
function joined(steps: readonly Step[]): readonly WordChange[] {
  const changes: WordChange[] = [];
  let [removed, added] = ['', ''];
  const finish = (): void => {
    if (removed !== '') changes.push({ kind: 'removed', text: removed });
    if (added !== '') changes.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [kind, word] of steps) {
    if (kind === 'removed') removed += word;
    else if (kind === 'added') added += word;
    else {
      finish();
      const last = changes.at(-1);
      if (last?.kind === 'same') changes[changes.length - 1] = { kind, text: last.text + word };
      else changes.push({ kind, text: word });
    }
  }
  finish();
  return changes;
}

/**
 * What became of a text, word by word: what both have, what went and what came, in the order of reading. Spaces alone are no
 * difference. What is not removed, put together, is the later text.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (isSameWord(one[start], other[start])) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && isSameWord(one.at(-1 - end), other.at(-1 - end))) end += 1;
  const same = (word: string): Step => ['same', word];
  return joined([
    ...other.slice(0, start).map(same),
    ...stepsBetween(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    ...other.slice(other.length - end).map(same),
  ]);
}
