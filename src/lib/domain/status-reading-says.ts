import { type Say } from './status-reading-tokens';
import { DONE } from './status-reading-done';
import { OPEN } from './status-reading-open';
import { type Rule, says } from './status-reading-work';
import { anyOf } from './words';

/** A saying whose remaining words, to the next stop, name by what: `superseded by 2.3`. */
const saysBy = (say: Say, isSure: boolean, source: string): Rule => ({
  pattern: anyOf(`${source}([^.;,()]{0,200}(?:\\.\\d[^.;,()]{0,40})*)`),
  read: (match) => ({ kind: 'say', say, isSure, by: match[1]?.trim() ?? '' }),
});

const GONE =
  '(?:required|needed|applicable|relevant|possible|appropriate|viable|feasible|necessary|a priority|being pursued|going ahead)';

const ASKERS =
  '(?:requests?|demand|enquir(?:y|ies)|invitations?|referrals?|applications?|cases|call|consultations?|bookings?|take[- ]?up|uptake|need|interest)';

const NEXT_PLAN =
  '(?=(?:the\\s+)?(?:next|following) (?:financial )?year|(?:the\\s+)?20\\d\\d\\s?[/-]|(?:the\\s+)?next (?:business )?plan)';

const HELD: readonly Rule[] = [
  says('on-hold', true, '(?:put |placed |currently )?on[- ]hold', 'paused', 'suspended', 'in abeyance', 'frozen'),
  says(
    'on-hold',
    false,
    'parked',
    'stalled',
    'shelved',
    'blocked',
    '(?:awaiting|pending|waiting (?:for|on))(?: [^.;,()]{0,120})?',
    'subject to funding',
  ),
  says(
    'carried-forward',
    true,
    '(?:carried|rolled|carry|roll|moved|pushed) (?:forward|over|on)(?! from)(?: (?:in)?to)?',
    'c/f(?:wd)?',
    'c/o',
    'carry[- ]?(?:over|forward)',
  ),
  says(
    'carried-forward',
    true,
    '(?:deferred|postponed|moved|put back|transferred|slipped|delayed|reprogrammed|rescheduled|re-?profiled|pushed back|held over)(?: back)?(?: (?:to|until|till|into))+(?: the)?(?=\\s)',
  ),
  says('carried-forward', false, 'deferred', 'postponed', 'reprogrammed', 'rescheduled', 'put back', 'held over'),
  {
    pattern: anyOf(
      `(?:to|will|should|would|can|being|is to|are to)\\s+(?:now\\s+)?be\\s+[\\p{L}]+(?:\\s+[\\p{L}]+){0,3}?\\s+(?:as part of|in|within|into|under|during|for|by|to|through)(?=\\s+${NEXT_PLAN})`,
    ),
    read: () => ({ kind: 'say', say: 'carried-forward', isSure: false, by: 'to be' }),
  },
];

const OUT: readonly Rule[] = [
  says(
    'no-demand',
    true,
    'no (?:current |further |local |new )?(?:demand|requests?)(?: (?:was |were |has been |have been )?(?:received|made|identified|for (?:this|it)))?',
    'none requested',
    'not requested',
    '(?:there (?:was|were|has been|have been) )?no (?:demand|requests?)',
    'nil demand',
    'zero demand',
  ),
  says(
    'no-demand',
    false,
    `no ${ASKERS}(?: (?:was |were |has been |have been )?(?:received|made|identified))?`,
    'none (?:received|arranged|held|required|needed)',
    'not required (?:this|in this|during this) (?:year|quarter|period)',
    '(?:insufficient|lack of|low) (?:demand|interest|take[- ]?up)',
  ),
  says(
    'nothing-to-report',
    true,
    'nothing (?:further |new |more )?to (?:report|update|add)(?: (?:this|in this|for this) (?:quarter|period|time))?',
    'nil(?: returns?| reports?)?',
    'none to report',
    'no (?:activity|developments?|progress|updates?) to report',
    'nothing to note',
  ),
  says(
    'withdrawn',
    true,
    'cancelled',
    'canceled',
    'withdrawn',
    'abandoned',
    'dropped',
    'discontinued',
    'removed(?: from (?:the )?plan)?',
    'deleted',
    'terminated',
    'scrapped',
    'aborted',
  ),
  says(
    'withdrawn',
    true,
    `no longer ${GONE}`,
    '(?:will )?not (?:be |being )?(?:taken forward|proceeding|proceed|pursued|progressed further|going ahead|go ahead|continue|continuing)',
    'not to be (?:taken forward|pursued)',
  ),
  says(
    'withdrawn',
    false,
    '(?:not|never) (?:required|needed|applicable any more|feasible|viable|possible)',
    'stopped',
    'ceased',
    'no further action(?: required| needed)?',
    'n\\.?f\\.?a\\.?',
  ),
  saysBy(
    'superseded',
    true,
    '(?:superseded|replaced|overtaken|subsumed|absorbed|incorporated|merged|combined|amalgamated|covered|consolidated|integrated)\\s+(?:by|with|within|into|in|under|to)\\b',
  ),
  says('superseded', true, 'superseded', 'overtaken by events', 'obsolete'),
  says('superseded', false, 'replaced', 'merged', 'subsumed', 'absorbed'),
];

/** What a status can say, longest sayings within a rule first; what denies comes before what it denies. */
export const SAYING_RULES: readonly Rule[] = [...OUT, ...HELD, ...OPEN, ...DONE];
