import { type Say, type StatusToken } from './status-reading-tokens';
import { anyOf, phraseRule, type ScanRule } from './words';

type Rule = ScanRule<StatusToken>;

const says = (say: Say, isSure: boolean, ...phrases: readonly string[]): Rule =>
  phraseRule<StatusToken>({ kind: 'say', say, isSure, by: null }, ...phrases);

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

const DONE: readonly Rule[] = [
  says(
    'completed',
    true,
    '(?:completed?|done|achieved|delivered|finished) (?:on|to|ahead of) (?:target|track|schedule|time|plan|budget)',
  ),
  says(
    'completed',
    true,
    'completed?',
    'done',
    'achieved',
    'finished',
    'fully (?:completed?|achieved|met|delivered|implemented)',
  ),
  says(
    'completed',
    true,
    '(?:targets?|kpis?|objectives?|milestones?) (?:has been |have been |was |were )?(?:fully )?(?:met|achieved|reached|exceeded)',
  ),
  says(
    'completed',
    true,
    '(?:action|task|work|project|objective|activity|target|kpi) (?:is |now |has been |was )*(?:completed?|closed|finished|done)',
  ),
  says(
    'completed',
    false,
    'delivered',
    'implemented',
    'concluded',
    'fulfilled',
    'accomplished',
    'discharged',
    'exceeded',
    'finalised',
    'comp\\.?',
  ),
  says(
    'deed',
    false,
    'submitted',
    'published',
    'held',
    'produced',
    'launched',
    'established',
    'attended',
    'adopted',
    'approved',
    'circulated',
  ),
  says(
    'deed',
    false,
    'reviewed',
    'signed off',
    'agreed',
    'issued',
    'distributed',
    'met',
    'sent',
    'in place',
    'updated',
    'developed',
    'reported',
  ),
];

const OPEN: readonly Rule[] = [
  says('started', true, 'started', 'commenced', 'begun', 'began', 'initiated'),
  says(
    'in-progress',
    true,
    '(?:work )?(?:still )?in[- ]progress',
    '(?:well )?under[- ]?way',
    'on[- ](?:track|target|schedule|course)',
    'w\\.?i\\.?p\\.?',
  ),
  says(
    'in-progress',
    true,
    '(?:progressing|proceeding)(?: well| as planned| to plan| on schedule)?',
    'in hand',
    'being (?:developed|drafted|progressed|implemented|delivered|prepared|finalised|produced|reviewed|worked on|taken forward)',
  ),
  says(
    'in-progress',
    false,
    'in development',
    'under (?:review|consideration|discussion|development|construction|preparation|negotiation)',
    'in draft',
    'drafted',
    'drafting',
    'working (?:on|towards)',
    'work continues',
    'active',
    'current',
    'continues to progress',
    'advanced stage',
  ),
  says(
    'in-progress',
    true,
    '(?:part|partly|partially|nearly|almost|substantially|largely|mostly|half)[- ](?:completed?|done|finished)',
    'near(?:ing|ly at)? completion',
    'close to completion',
    'well advanced',
  ),
  says(
    'in-progress',
    false,
    '(?:part|partly|partially|nearly|almost|substantially|largely|mostly)[- ](?:achieved|met|delivered|implemented)',
    'awaiting completion',
    'some progress(?: made)?',
    '(?:good|slow|limited|steady) progress(?: made| being made)?',
  ),
  says(
    'in-progress',
    false,
    'incomplete',
    'uncompleted',
    'unfinished',
    'unachieved',
    'missed',
    'outstanding',
    'failed',
    'unmet',
    'off[- ](?:track|target)',
  ),
  says(
    'late',
    false,
    'delayed',
    'delay',
    'behind(?: schedule| target)?',
    'slipped',
    'slippage',
    'slipping',
    'overdue',
    'late',
    'running late',
    'at risk',
  ),
  says(
    'ongoing',
    true,
    'on[- ]?going',
    'onging',
    'contin(?:uing|uous|uously|ual|ues)(?: work)?',
    'rolling(?: programme)?',
    'business as usual',
    'b\\.?a\\.?u\\.?',
  ),
  says(
    'not-started',
    true,
    'not (?:yet )?(?:been )?(?:started|commenced|begun|initiated)',
    '(?:yet|still) to (?:start|commence|begin|be started)',
    'unstarted',
    "(?:has|have|had)(?: not|n't) (?:yet )?(?:started|commenced|begun)",
  ),
  says(
    'not-started',
    false,
    'no (?:action|work|activity|progress)(?: to date| yet| taken| done| undertaken| made| so far| as yet| has been (?:made|taken|done))*',
    'to do',
    'nothing (?:done|started)(?: yet)?',
    'not (?:yet )?due(?: yet| to start| until)?',
    'not (?:yet )?(?:actioned|progressed)',
  ),
  says(
    'planned',
    false,
    'planned',
    'scheduled',
    '(?:due|expected|scheduled|planned|set|about|going|hoping|intend(?:s|ed)?|will|to) (?:to )?(?:start|commence|begin)',
    'start date',
    'future action',
  ),
];

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
