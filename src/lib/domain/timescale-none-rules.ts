import { type NoTimescale, type TimeToken } from './timescale-tokens';
import { NUMBER_SOURCE, phraseRule, type ScanRule } from './words';

/** A rule of a timescale’s words. */
export type Rule = ScanRule<TimeToken>;

const none = (because: string, ...phrases: readonly string[]): Rule =>
  phraseRule<NoTimescale>({ kind: 'none', because, isFinal: false }, ...phrases);

const noneAtAll = (because: string, ...phrases: readonly string[]): Rule =>
  phraseRule<NoTimescale>({ kind: 'none', because, isFinal: true }, ...phrases);

/** Pattern source for a length of time. */
export const LENGTH = `(?:${NUMBER_SOURCE})[\\s-]*(?:(?:working|calendar) )?(?:days?|weeks?|months?|years?|yrs?)`;

const NOT_GIVEN = 'The words say that no timescale has been set yet.';

const NO_DAY = 'The words ask for haste or patience but name no day to be held to.';

const NO_START = 'A length of time says when it is due only with a day to count from.';

const A_STATUS = 'This tells how the work stands, not when it is due.';

const ELSEWHERE = 'The timescale points to another line, which this one cannot be read by.';

const RELATIVE = 'The words count from a day that they do not give.';

/** What stands where a timescale should, and names no time. */
export const NONE_RULES: readonly Rule[] = [
  none(
    NOT_GIVEN,
    't\\.?b\\.?[acd]\\.?',
    'to be (?:confirmed|agreed|determined|decided|advised|arranged|set|announced)',
  ),
  none(
    NOT_GIVEN,
    '(?:not )?(?:yet )?(?:un)?(?:known|set|agreed|decided|confirmed|specified)',
    'none',
    'n/a',
    'nil',
    'na',
  ),
  none(
    NOT_GIVEN,
    'not applicable',
    'no (?:date|timescale|deadline)(?: set| yet| agreed| given)?',
    '\\?+',
    'x+',
    'date tbc',
  ),
  none(
    NO_DAY,
    'a\\.?s\\.?a\\.?p\\.?',
    'as soon as (?:possible|practicabl[ey]|practical)',
    'immediate(?:ly)?',
    'urgent(?:ly)?',
  ),
  none(
    NO_DAY,
    '(?:in the )?(?:very )?near future',
    'in due course',
    'soon',
    'shortly',
    'imminent(?:ly)?',
    'now',
    'at once',
  ),
  none(NO_DAY, '(?:high|medium|low) priority', 'priority', 'straight away', 'without delay', 'in the future', 'future'),
  none(
    'Short, medium and long term mean a length of time only with the plan’s own legend.',
    '(?:(?:short|medium|mid|long|longer)(?: to |[-/ ])*)+[- ]?term',
  ),
  none(
    NO_START,
    `(?:within |in |for |over |approx(?:imately)? )*(?:the )?(?:next |first |last )?${LENGTH}`,
    'one[- ]off',
  ),
  noneAtAll(
    A_STATUS,
    'completed',
    'complete(?=\\s*[.!]?\\s*$)',
    'done',
    'achieved',
    'in progress',
    'under ?way',
    'started',
    'not started',
    'overdue',
  ),
  noneAtAll(
    A_STATUS,
    'on hold',
    'cancelled',
    'withdrawn',
    'on (?:track|target|schedule)',
    'carried (?:forward|over)',
    'closed',
  ),
  none(
    ELSEWHERE,
    '(?:see|as) (?:above|below|over)',
    'ditto',
    'same as (?:above|below)',
    'as before',
    '(?:see|as) \\d[\\d.]*',
  ),
  none(
    RELATIVE,
    '(?:next|last|previous|this|current|following) (?:month|quarter|week|meeting|term|period)(?! of)',
    'next year',
  ),
  none(
    RELATIVE,
    '(?:in the )?new year',
    'half[- ]?way(?: point)?',
    'last year',
    'later in the year',
    'later this year',
  ),
];
