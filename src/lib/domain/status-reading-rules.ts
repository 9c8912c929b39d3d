import { type Rag } from './status';
import { SAYING_RULES } from './status-reading-says';
import { type Modifier, type StatusToken } from './status-reading-tokens';
import { CALENDAR_RULES } from './timescale-calendar-rules';
import { QUARTER_RULES } from './timescale-quarter-rules';
import { type TimeToken } from './timescale-tokens';
import { anyOf, NUMBER_SOURCE, numberOf, phraseRule, type ScanRule } from './words';

type Rule = ScanRule<StatusToken>;

const unclear = (because: string, ...phrases: readonly string[]): Rule =>
  phraseRule<StatusToken>({ kind: 'unclear', because, isFinal: true }, ...phrases);

const WHOLE = '(?=\\s*[.!]*\\s*$)';
const unclearAlone = (because: string, ...phrases: readonly string[]): Rule => ({
  pattern: anyOf(`(?:${phrases.join('|')})${WHOLE}`),
  read: (match) => (match.index === 0 ? { kind: 'unclear', because, isFinal: true } : null),
});

const UNCLEAR_RULES: readonly Rule[] = [
  unclearAlone('Not applicable may mean not asked, not due or no longer needed.', 'n\\.?/?a\\.?', 'not applicable'),
  unclearAlone('Yes or no does not say how the work stands.', 'y', 'n', 'yes', 'no', 'ok', 'okay', 'x', '[✓✔✗✘☑✅❌]'),
  unclearAlone('Open and closed mean different things in different plans.', 'open', 'closed?', 'live', 'new'),
  unclearAlone(
    'Nobody has said yet how the work stands.',
    't\\.?b\\.?[acd]\\.?',
    'unknown',
    'not known',
    'to be (?:confirmed|advised|determined)',
  ),
  unclearAlone(
    'The words name a colour or a mark that needs the plan’s own legend.',
    'blue',
    'yellow',
    'grey',
    'purple',
    'white',
    'black',
    'orange',
    'b',
    'bragg?',
  ),
  unclearAlone(
    'Good or poor is an opinion, not how the work stands.',
    'good',
    'fine',
    'excellent',
    'satisfactory',
    'poor',
    'unsatisfactory',
    'high',
    'low',
    'medium',
  ),
  unclear(
    'The words point to another line or an earlier answer.',
    '(?:see|as) (?:above|below|over|previous(?:ly)?|before|attached|last (?:quarter|year|time)|comments?|notes?)',
    'ditto',
    'as per (?:above|last (?:quarter|year))',
    'same as (?:above|last \\p{L}+)',
    '(?:see|as) \\d[\\d.]*',
  ),
  unclear(
    'The words only say that nothing has changed since an answer they do not repeat.',
    '(?:no|without) changes?(?: since [^.;]{0,60})?',
    'unchanged',
    'as you were',
    'no update(?:s)?(?: (?:provided|received|available|given|this \\p{L}+))?',
    'update (?:awaited|required|needed|due|to follow)',
    'not (?:reported|provided|updated|answered)',
    'no (?:response|information|return)(?: (?:provided|received))?',
  ),
  unclear(
    'The words tell where the work came from, not where it stands.',
    '(?:carried|rolled|brought) (?:forward|over|in) from',
    'brought forward',
  ),
  { pattern: /\?+/uy, read: () => ({ kind: 'unclear', because: 'The words ask rather than tell.', isFinal: true }) },
  phraseRule<StatusToken>(
    { kind: 'restriction' },
    'restricted(?: (?:data|information|access|circulation))?',
    'confidential(?:ity)?',
    '(?:only )?available (?:only )?(?:on|upon|by) request',
    'not for publication',
    'official[- ]sensitive',
    '(?:commercially |politically )?sensitive(?: data| information)?',
    'data protection',
    'embargoed',
    'not (?:to be (?:published|disclosed|shared)|publishable|disclosable)',
    'private',
    'exempt',
  ),
];

const modifier = (value: Modifier, ...phrases: readonly string[]): Rule =>
  phraseRule<StatusToken>({ kind: 'modifier', modifier: value }, ...phrases);

const FRACTION = anyOf(
  `(${NUMBER_SOURCE})\\s*(?:out of|of|from)\\s*(?:the |a possible )?(${NUMBER_SOURCE})`,
  `(\\d{1,4})\\s*/\\s*(\\d{1,4})(?=\\s+(?:\\p{L}+\\s+){0,3}(?:complete|done|achieved|delivered|held|met|attended|finished))`,
);

const MODIFIER_RULES: readonly Rule[] = [
  modifier(
    'negated',
    'not(?: yet| all| fully| quite| currently)?',
    "(?:is|are|was|were|has|have|had|does|do|did|could|can|wo|should|would)n'?t",
    'cannot',
    'never',
    'none(?: of(?: the| these)?)?',
    'nothing',
    'no',
    'neither',
    'nor',
    'without',
    'unable to(?: be)?',
    'fail(?:ed|ing|s)? to(?: be)?',
    'unlikely(?: to)?(?: be)?',
    'yet to(?: be)?',
    'far from',
    'hardly',
    'barely',
    'nowhere near',
    'short of',
  ),
  modifier(
    'future',
    '(?:is |are |was |were )?(?:still |now |due |expected |anticipated |scheduled |planned |likely |hoped |hoping |intended |set |about |going |on course |on track |on target |aiming |aims? |plans? |needs? |required |ready |remains? )*to (?:be|get|become)',
    '(?:will|shall|should|would|could|might|must|can)(?: (?:now|soon|then|shortly))?(?: be)?',
    'may (?:now |soon |then |not )?(?:be|have|need)',
    `to(?= (?:be|have|get|become|complete|finish|deliver|achieve|do|publish|submit|produce|implement|hold|start|commence|begin|develop|review|update|continue|progress|report|send|issue|agree)(?!\\p{L}))`,
    'due(?! to(?! be))(?: (?:for|in|by|to|date))*',
    '(?:expected|anticipated|scheduled|planned|likely|hoped|hoping|intended|aiming|plan|aim|target|estimated|forecast|projected)(?: (?:for|in|by|to|date))*',
    "(?:we|it|they|i)'ll(?: be)?",
    'soon',
    'awaiting',
    'towards',
    'on course',
  ),
  modifier(
    'partial',
    'nearly',
    'almost',
    'partly',
    'partially',
    'part',
    'mostly',
    'most(?: of)?(?: the)?',
    'largely',
    'substantially',
    'some(?: of)?(?: the)?',
    'half',
    'in part',
    'virtually',
    'practically',
    'all but',
    'roughly',
    'approximately',
    'partial',
    'close to',
    'near(?:ing)?',
  ),
  modifier(
    'partial',
    '(?:phase|stage|part|step|section|milestone|tranche|round|year) (?:\\d{1,2}|one|two|three|four|i{1,3})(?: of [^.;,]{0,30}?)?',
    '(?:first|initial|1st|second|interim|preliminary|early|working) (?:draft|phase|stage|part|round|half|steps?|meeting|session|version)',
    '(?:a |the )?drafts?',
    'interim',
    'pilot',
    'one of(?: the)?',
    'majority(?: of)?(?: the)?',
    'elements?(?: of)?',
    'preparat(?:ion|ory)(?: work)?',
    'planning',
    'scoping',
    'consultation',
  ),
  { pattern: FRACTION, read: (match) => fraction(match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '') },
  modifier(
    'conditional',
    `(?:the|an?|any|these|those)(?= (?:completed?|finished|achieved|delivered|implemented|done) \\p{L})`,
    'if',
    'once',
    'when',
    'whether',
    'until',
    'unless',
    'assuming',
    'provided',
    'on completion',
    'upon',
    'only',
    'dependent',
  ),
  phraseRule<StatusToken>(
    { kind: 'exception' },
    'except(?:ing|ion)?(?: for| that)?',
    'apart from',
    'bar',
    'other than',
    'save for',
    'aside from',
    'all but',
    'with the exception(?: of)?',
    'subject to',
    'but not(?! (?:on|in|to|within) )',
    'pending',
    'minus',
    'excluding',
    'remaining',
    'remainder',
    'rest',
    'outstanding',
    'in part',
    'partially',
    'partly',
    'so far',
    'to date',
    'in principle',
    'in draft',
    'provisionally',
    'for (?:phase|stage|part|year) \\p{L}*\\d*',
  ),
];

function fraction(part: string, all: string): StatusToken | null {
  const [some, whole] = [numberOf(part), numberOf(all)];
  if (some === null || whole === null || some > whole) return null;
  return some < whole ? { kind: 'modifier', modifier: 'partial' } : { kind: 'filler' };
}

const RAGS_WRITTEN: Readonly<Record<string, Rag>> = {
  green: 'green',
  amber: 'amber',
  red: 'red',
  g: 'green',
  a: 'amber',
  r: 'red',
};
const BEFORE_RAG =
  /(?:^|[-:,;/(.|[]\s*|\b(?:rag|brag)(?: status| rating)?\s*[:=-]?\s*|rated\s*|status\s*[:=-]?\s*|currently\s*|remains?\s*|(?:green|amber|red) to\s*)$/u;

const RAG_RULES: readonly Rule[] = [
  {
    pattern: anyOf(
      '(green|amber|red)(?=\\s*(?:$|[-:,;/.()|!\\]]|rag\\b|rated\\b|rating\\b|status\\b|to (?:green|amber|red)\\b))',
    ),
    read: (match, lower) =>
      BEFORE_RAG.test(lower.slice(Math.max(0, match.index - 20), match.index)) ? rag(match) : null,
  },
  {
    pattern: anyOf('(g|a|r)(?=\\s*(?:$|[-:(/]))'),
    read: (match, lower) =>
      /^(?:.{0,8}\brag(?: status| rating)?\s*[:=-]?\s*)?$/u.test(lower.slice(0, match.index)) ? rag(match) : null,
  },
];

function rag(match: RegExpExecArray): StatusToken | null {
  const colour = RAGS_WRITTEN[match[1] ?? ''];
  return colour === undefined ? null : { kind: 'rag', rag: colour };
}

const TIMES = [...QUARTER_RULES, ...CALENDAR_RULES].map((rule: ScanRule<TimeToken>): Rule => ({
  pattern: rule.pattern,
  read: (match, lower) => {
    const time = rule.read(match, lower);
    return time === null ? null : { kind: 'time', time };
  },
}));

/** How punctual the work was says nothing of its state; “not on time” must not read as a denial. */
const ON_TIME = [
  'due to(?! (?:be|have|become|get|complete|finish|deliver|achieve|publish|submit|report|start|commence|begin|launch|hold|meet|go|take|conclude|happen|occur|end|close|produce|implement)(?!\\p{L}))|not (?:on time|in time|on schedule|to time|within (?:timescale|deadline|target))|on time|in time|on schedule|on target|to time|on budget|late|early|ahead of (?:schedule|time|target|plan)|within (?:timescale|deadline|target)|as planned|to plan|in full|fully|(?:\\d|one|two|three|four|six) (?:days?|weeks?|months?) (?:late|early)',
];

const FILLERS = [
  'and|the|of|in|on|at|for|has|have|been|is|are|was|were|this|that|with|by|during|within|from|now|very|all|it|as|also|already|since|till|a|an|be',
  'status|rag|rating|rated|update|progress|position|currently|still|remains?|again|successfully|formally|duly|just|well|work|action|task|target|kpi|actions|targets|objective',
  'business plan|plan|financial year|year|quarter|period|annum|date|to date|end|mid|early|beginning|start',
];

/** Every rule of a status’s words; the first that fits at a place is taken. */
export const STATUS_RULES: readonly Rule[] = [
  ...UNCLEAR_RULES,
  {
    pattern: anyOf('(\\d{1,3})(?:\\.\\d+)?\\s?(?:%|per ?cent)'),
    read: (match) => ({ kind: 'percent', percent: Number(match[1]) }),
  },
  { pattern: /(\d{1,3})(?:\.\d+)?\s?%/uy, read: (match) => ({ kind: 'percent', percent: Number(match[1]) }) },
  phraseRule<StatusToken>(
    { kind: 'next year' },
    "(?:the )?(?:next|following|new) (?:financial )?year(?:'s)?(?: (?:business )?plan)?",
    '(?:the )?next (?:business |annual )?plan',
  ),
  ...RAG_RULES,
  ...SAYING_RULES,
  ...TIMES.slice(0, QUARTER_RULES.length),
  phraseRule<StatusToken>({ kind: 'filler' }, ...ON_TIME),
  ...MODIFIER_RULES,
  phraseRule<StatusToken>({ kind: 'filler' }, ...FILLERS),
  phraseRule<StatusToken>(
    { kind: 'stop', sign: 'but' },
    'but',
    'however',
    'although',
    'though',
    'whilst',
    'while',
    'yet',
    'or',
    'with some',
    'except',
  ),
  ...TIMES.slice(QUARTER_RULES.length),
  { pattern: /[.;:,/()[\]|&+!*"'-]/uy, read: (match) => ({ kind: 'stop', sign: match[0] }) },
];
