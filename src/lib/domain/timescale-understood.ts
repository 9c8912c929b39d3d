import { planPeriod, type PlanYear } from './financial-year';
import { find, type Found, type Kind } from './timescale-found';
import { daysOf, fromRhythm, fromSpans, notUnderstood, RARE, type Understood, understood } from './timescale-schedules';
import { type Span } from './timescale-span';
import { type TimeToken } from './timescale-tokens';
import { type Token } from './words';

interface Rule {
  readonly applies: (found: Found) => boolean;
  readonly understand: (found: Found) => Understood;
}

const NO_TIME = 'The words name no time that a quarter or a day can be read from.';
const BESIDE: readonly Kind[] = ['on-demand', 'conditional', 'open-ended'];
const AND_TIMES = 'The times named beside the rhythm are not counted apart';

/** Whether a time stands after “ongoing” as its end: not a review, a start, or the whole of the plan’s own time. */
function endsOngoing({ chain, has, isTimeFirst, planYear }: Found): boolean {
  const plan = planPeriod(planYear);
  const isAll = (span: Span): boolean => span.isStart || (span.from <= plan.from && span.to >= plan.to);
  return chain.spans.length > 0 && !has('review') && !isTimeFirst && !chain.spans.every(isAll);
}

/** Rules in the order they are tried; the first that applies decides. */
const RULES: readonly Rule[] = [
  {
    applies: ({ isNegated }) => isNegated,
    understand: () => notUnderstood('The words say when it is not due, or take something back.'),
  },
  {
    applies: ({ none }) => none?.isFinal === true,
    understand: ({ none }) => notUnderstood(none?.because ?? ''),
  },
  {
    applies: ({ chain }) => chain.refusal !== null,
    understand: ({ chain }) => notUnderstood(chain.refusal ?? ''),
  },
  {
    applies: ({ has, chain }) => has('turn') && chain.spans.length > 1,
    understand: () => notUnderstood('The words name more than one time and say that it was changed.'),
  },
  {
    applies: ({ every, chain }) => every !== undefined && RARE.has(every.every) && chain.spans.length > 0,
    understand: ({ chain }) => fromSpans(chain.spans),
  },
  {
    applies: ({ every }) => every !== undefined,
    understand: ({ every, chain, has, planYear }) => {
      if (!every) return notUnderstood(NO_TIME);
      const rhythm = fromRhythm(every, planYear);
      const isBeside = chain.spans.length > 0 || BESIDE.some(has);
      return { ...rhythm, assumed: isBeside ? [...rhythm.assumed, AND_TIMES] : rhythm.assumed };
    },
  },
  {
    applies: (found) => found.has('open-ended') && !found.has('on-demand') && !endsOngoing(found),
    understand: ({ chain, has }) =>
      understood({ kind: 'open-ended' }, [
        chain.spans.length > 0 ? 'The time named beside “ongoing” was not taken as its end' : null,
        has('conditional') ? 'The condition was set aside' : null,
      ]),
  },
  {
    applies: (found) => found.has('open-ended') && endsOngoing(found),
    understand: ({ chain, planYear }) => {
      const to = daysOf(chain.spans).at(-1) ?? '';
      const { from, assumed } = {
        from: (chain.spans.length > 1 ? chain.spans[0]?.from : null) ?? planPeriod(planYear).from,
        assumed: 'Ongoing was taken to end with the time named',
      };
      return understood({ kind: 'period', from, to }, [...chain.spans.flatMap((span) => span.assumed), assumed]);
    },
  },
  {
    applies: ({ chain, none, has }) =>
      chain.spans.length > 0 && (none !== undefined || has('conditional') || has('on-demand')),
    understand: ({ chain }) =>
      fromSpans(chain.spans, ['The time named was taken although the words also put it in doubt']),
  },
  { applies: ({ chain }) => chain.spans.length > 0, understand: (found) => fromSpans(found.chain.spans) },
  {
    applies: ({ has }) => has('on-demand'),
    understand: ({ has }) =>
      understood({ kind: 'on-demand' }, [
        has('open-ended') || has('conditional') ? 'On demand was taken of the two that the words name' : null,
      ]),
  },
  {
    applies: ({ has }) => has('conditional'),
    understand: ({ condition, none }) =>
      understood({ kind: 'conditional', condition }, [
        none ? 'The condition was taken of the two that the words name' : null,
      ]),
  },
  { applies: ({ none }) => none !== undefined, understand: ({ none }) => notUnderstood(none?.because ?? '') },
];

const HEDGED = 'The words themselves are not sure';

const CHANGED = 'The words tell of a change; the time named was taken as the one in force';

/** What a timescale’s tokens come to, by the first rule that applies, and which of their numbers named no day. */
export function understand(
  text: string,
  tokens: readonly Token<TimeToken>[],
  planYear: PlanYear,
): Understood & { readonly unread: ReadonlySet<number> } {
  const found = find(text, tokens, planYear);
  const rule = RULES.find(({ applies }) => applies(found));
  const result = rule?.understand(found) ?? notUnderstood(NO_TIME);
  const doubts = [found.has('hedge') ? HEDGED : null, found.has('turn') ? CHANGED : null].filter(
    (doubt) => doubt !== null,
  );
  const assumed = result.refusal === null ? [...result.assumed, ...doubts] : result.assumed;
  return { ...result, assumed, unread: found.chain.unread };
}
