import { type Aggregation, type Direction } from './measure';
import { type Schedule } from './schedule';
import { pace, type Pace, PACES, paceOf } from './kpi-paces';
import { type Amount, type KpiToken, type MeasureDraft } from './kpi-tokens';
import { nameOf, trimmed, unitOf } from './kpi-names';
import { type Token } from './words';

type Placed = Token<KpiToken>;

/** What was drafted, and what was taken for granted in drafting it. */
export interface Drafted {
  readonly measure: MeasureDraft;
  readonly assumed: readonly string[];
}

const kindOf = (token: Placed): string => token.value?.kind ?? 'word';

interface Stretch {
  readonly amount: Amount;
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
}

/** Each amount with the words after it, up to the next amount and what leads to that one. */
export function stretchesOf(tokens: readonly Placed[]): readonly Stretch[] {
  const places = tokens.flatMap(({ value }, place) => (value?.kind === 'amount' ? [place] : []));
  return places.flatMap((place, index): Stretch[] => {
    const amount = tokens[place]?.value;
    if (amount?.kind !== 'amount') return [];
    let end = places[index + 1] ?? tokens.length;
    while (
      index + 1 < places.length &&
      ['joint', 'direction', 'stop', 'average', 'verb'].includes(
        kindOf(tokens[end - 1] ?? { value: null, start: 0, end: 0 }),
      )
    )
      end -= 1;
    const start = index === 0 ? 0 : (places[index - 1] ?? 0) + 1;
    return [{ amount, before: tokens.slice(start, place), after: tokens.slice(place + 1, end) }];
  });
}

interface Bearing {
  readonly direction: Direction;
  readonly assumed: string | null;
}

function directionOf({ amount, before, after }: Stretch): Bearing {
  if (amount.direction !== null) return { direction: amount.direction, assumed: null };
  const [next, last] = [
    after.find(({ value }) => value?.kind === 'direction')?.value,
    before.findLast(({ value }) => value?.kind === 'direction')?.value,
  ];
  if (next?.kind === 'direction' && next.isAfter) return { direction: next.direction, assumed: next.assumed };
  if (last?.kind === 'direction' && !last.isAfter) return { direction: last.direction, assumed: last.assumed };
  return { direction: 'at least', assumed: null };
}

function paceNear({ before, after }: Stretch, tokens: readonly Placed[], schedule: Schedule): Pace {
  const near = [...after, ...before, ...tokens].find(({ value }) => value?.kind === 'per')?.value;
  return near?.kind === 'per' ? (PACES[near.rhythm] ?? pace('plan')) : paceOf(schedule);
}

const has = (tokens: readonly Placed[], kind: string): boolean => tokens.some((token) => kindOf(token) === kind);

function aggregationOf(tokens: readonly Placed[], amount: Amount): Aggregation {
  if (has(tokens, 'average')) return 'average';
  return has(tokens, 'keep') || amount.baseline !== null ? 'latest' : 'sum';
}

const baselineOf = (tokens: readonly Placed[], amount: Amount): number | null => {
  const said = tokens.find(({ value }) => value?.kind === 'baseline')?.value;
  return amount.baseline ?? (said?.kind === 'baseline' ? said.value : null);
};

/** Words that say what is to be done with a figure, and are no part of what it counts. */
const AIMS = /^(?:increase|raise|reduce|maintain|keep|improve|retain)\s+/iu;

/** One amount as a measure: a share where it is in per cent, otherwise a count. */
export function fromAmount(text: string, stretch: Stretch, tokens: readonly Placed[], schedule: Schedule): Drafted {
  const { amount, before, after } = stretch;
  const { direction, assumed } = directionOf(stretch);
  const { per, times, assumed: ofPace } = paceNear(stretch, tokens, schedule);
  const baseline = baselineOf(tokens, amount);
  const name = amount.of === 'pounds' ? trimmed(text) : nameOf(text, before, after);
  const unit = unitOf(text, after, amount.value === 1) || unitOf(text, before, false) || name.replace(AIMS, '');
  const shared = { name, unit, target: amount.value, baseline, per, direction };
  if (amount.of === 'per cent') {
    return { measure: { ...shared, kind: 'ratio', aggregation: 'average' }, assumed: said(amount.assumed, assumed) };
  }
  const aggregation = aggregationOf(tokens, amount);
  const counted = { ...shared, kind: 'count' as const, unit: amount.of === 'pounds' ? 'pounds' : unit, aggregation };
  if (aggregation !== 'sum') return { measure: counted, assumed: said(amount.assumed, assumed) };
  const target = amount.value * times;
  return { measure: { ...counted, target }, assumed: said(amount.assumed, assumed, ofPace) };
}

const said = (...doubts: readonly (string | null)[]): readonly string[] => doubts.filter((doubt) => doubt !== null);

/** A count of something without a target: its actuals are asked, and nothing is held against them. */
export function countWithoutTarget(name: string, unit: string, schedule: Schedule): MeasureDraft {
  const { per } = paceOf(schedule);
  return { kind: 'count', name, unit, target: null, baseline: null, per, aggregation: 'sum', direction: 'at least' };
}

/** One of something in each of a rhythm’s times: “Quarterly newsletter”. */
export function onePer(rhythm: string, name: string, unit: string): Drafted {
  const { per, times, assumed } = PACES[rhythm] ?? pace('plan');
  const measure = {
    kind: 'count',
    name,
    unit,
    target: times,
    baseline: null,
    per,
    aggregation: 'sum',
    direction: 'at least',
  } as const;
  const one = 'One was taken for each time that it comes round';
  return { measure, assumed: assumed === null ? [one] : [one, assumed] };
}

/** A share whose target, if any, the words imply. */
export function shareWithoutFigure(
  name: string,
  unit: string,
  target: number | null,
  schedule: Schedule,
): MeasureDraft {
  const { per } = paceOf(schedule);
  return { kind: 'ratio', name, unit, target, baseline: null, per, aggregation: 'average', direction: 'at least' };
}
