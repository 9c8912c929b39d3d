import { type Direction } from './measure';
import { type Amount, type AmountOf, type KpiToken } from './kpi-tokens';
import { CALENDAR_RULES } from './timescale-calendar-rules';
import { QUARTER_RULES } from './timescale-quarter-rules';
import { type Rhythm } from './timescale-tokens';
import { anyOf, NUMBER_SOURCE, numberOf, phraseRule, type ScanRule } from './words';

type Rule = ScanRule<KpiToken>;

const AMOUNT = `(£\\s?)?(${NUMBER_SOURCE})(\\.\\d+)?\\s?(k\\b|m\\b|million|thousand)?(\\s?%|\\s?per ?cent)?`;
const SCALES: Readonly<Record<string, number>> = { k: 1_000, thousand: 1_000, m: 1_000_000, million: 1_000_000 };

interface Figure {
  readonly value: number;
  readonly of: AmountOf;
}

/** The figure in the five groups of an amount, from a group on. */
function figure(match: RegExpExecArray, group: number): Figure {
  const [pound, digits, decimals, scale, percent] = [0, 1, 2, 3, 4].map((place) => match[group + place] ?? '');
  const whole = numberOf(digits ?? '') ?? 0;
  const value = (whole + Number(`0${decimals ?? ''}`)) * (SCALES[scale ?? ''] ?? 1);
  return { value: Number(value.toFixed(6)), of: percent ? 'per cent' : pound ? 'pounds' : 'things' };
}

const amount = (one: Figure, more: Partial<Amount> = {}): Amount => ({
  kind: 'amount',
  ...one,
  baseline: null,
  direction: null,
  assumed: null,
  ...more,
});

const ofBoth = (one: Figure, other: Figure): AmountOf => (other.of === 'things' ? one.of : other.of);

function change(match: RegExpExecArray): Amount {
  const [from, to] = [figure(match, 1), figure(match, 6)];
  const direction: Direction = to.value < from.value ? 'at most' : 'at least';
  return amount({ value: to.value, of: ofBoth(from, to) }, { baseline: from.value, direction });
}

function range(match: RegExpExecArray): Amount | null {
  const [low, high] = [figure(match, 1), figure(match, 6)];
  if (low.value >= high.value) return null;
  const assumed = `Of the range, ${low.value} was taken as the least that is asked`;
  return amount({ value: low.value, of: ofBoth(low, high) }, { assumed });
}

const UNIT = "(?:working |calendar |school )?(?:days?|weeks?|months?|hours?|hrs?|minutes?|mins?|years?)'?";
const SPAN = `(?:${NUMBER_SOURCE})(?:\\s?(?:[-/]|to)\\s?(?:${NUMBER_SOURCE}))?\\s?-?${UNIT}`;

const REFERENCE_RULES: readonly Rule[] = [
  phraseRule<KpiToken>(
    { kind: 'reference' },
    '(?:section|phase|stage|level|tier|objective|action|article|chapter|type|category|key stage|ks|ni|bvpi|lpi|outcome|annex|appendix|version|step|priority|strand|theme|paragraph|para|table|figure|part|band|grade|item|line|year|so|iso|act)\\s?(?:no\\.?\\s?)?\\d{1,4}(?:[.\\d]{1,8})?[a-z]?',
    '24/7',
    `(?:aged?|ages|over|under)[- ]?\\d{1,2}(?:\\s?(?:-|to)\\s?\\d{1,2})?s(?! )`,
    'aged? \\d{1,2}(?:\\s?(?:-|to|and)\\s?(?:\\d{1,2}|over|under))?',
    '\\d{1,2}(?:\\s?(?:-|to)\\s?\\d{1,2})?[- ]year[- ]?olds?',
    '(?:first|second|third|fourth)',
    'one[- ]stop',
    'no one',
    'one another',
  ),
  phraseRule<KpiToken>(
    { kind: 'condition' },
    `(?:within|in|inside|in under|in less than|for|over|every|after|at least|no more than|not more than|less than|a minimum of)\\s+(?:the )?(?:first |next |last )?${SPAN}(?: (?:of|in advance|before|after|notice|prior)[^.;,]*)?`,
    `${SPAN}\\s+(?:in advance|before|prior|notice|after|beforehand)(?:[^.;,]*)`,
    'on time|to deadline|to time',
  ),
];

const direction = (value: Direction, isAfter: boolean, assumed: string | null, ...phrases: readonly string[]): Rule =>
  phraseRule<KpiToken>({ kind: 'direction', direction: value, isAfter, assumed }, ...phrases);

const DIRECTION_RULES: readonly Rule[] = [
  direction(
    'at least',
    false,
    null,
    'at least',
    'a minimum(?: of)?',
    'minimum(?: of)?',
    'min\\.?(?: of)?',
    'not? (?:fewer|less) than',
    'no fewer than',
    '>=',
    '≥',
  ),
  direction('at least', true, null, 'or (?:more|over|above|higher|better)', 'minimum', 'plus', 'and (?:above|over)'),
  direction(
    'at most',
    false,
    null,
    'at most',
    'a maximum(?: of)?',
    'maximum(?: of)?',
    'max\\.?(?: of)?',
    '(?:no|not) (?:more|greater|higher) than',
    'not exceed(?:ing)?',
    'not to exceed',
    '<=',
    '≤',
    'capped at',
  ),
  direction('at most', true, null, 'or (?:fewer|less|under|below|lower)', 'maximum'),
  direction('exactly', false, null, 'exactly', 'precisely'),
  direction(
    'at least',
    false,
    'More than was taken as that many or more',
    '(?:more|greater|higher) than',
    'over',
    'above',
    'in excess of',
    'exceed(?:ing|s)?',
    '>',
  ),
  direction(
    'at most',
    false,
    'Fewer than was taken as that many or fewer',
    '(?:less|fewer|lower) than',
    'under',
    'below',
    '<',
  ),
  direction('at most', false, 'Up to was taken as a limit', 'up to'),
  direction(
    'at least',
    false,
    'An approximate figure was taken as the least that is asked',
    'approx(?:\\.|imately)?',
    'around',
    'about',
    'circa',
    'c\\.',
    'roughly',
    'some(?= \\d)',
    '~',
  ),
];

const AMOUNT_RULES: readonly Rule[] = [
  {
    pattern: anyOf(
      `(?:from )?(?:a |the )?(?:baseline of |current |from )${AMOUNT}\\s+(?:up |down )?to\\s+(?:at least )?${AMOUNT}`,
    ),
    read: change,
  },
  {
    pattern: anyOf(
      `(?:\\()?(?:against )?(?:a |the )?baseline(?: of| is| was|:)?\\s*${AMOUNT}\\)?`,
      `(?:compared (?:to|with)|against|up from|down from)\\s+${AMOUNT}(?: in| last year)?`,
    ),
    read: (match) => ({ kind: 'baseline', value: figure(match, match[2] === undefined ? 6 : 1).value }),
  },
  {
    pattern: anyOf(
      `(?:increas|ris|grow|improv|reduc|decreas|fall|cut|drop|rais)\\p{L}* (?:[^.;,\\d]{0,60}\\s)?by (?:at least |a minimum of |up to )?${AMOUNT}`,
      `${AMOUNT} (?:increase|reduction|rise|improvement|growth|decrease)(?: in [^.;,\\d]*)?`,
      `(?:up|down) (?:by )?${AMOUNT}`,
    ),
    read: () => ({ kind: 'step' }),
  },
  {
    pattern: anyOf(`(?:between )?${AMOUNT}\\s?(?:-|to|and)\\s?${AMOUNT}`),
    read: (match) => (/ and /.test(match[0]) && !match[0].startsWith('between') ? null : range(match)),
  },
  {
    pattern: anyOf(`(${NUMBER_SOURCE}) (?:out of|in)(?: every)? (ten|10|100|a hundred|five|5|four|4|three|3)`),
    read: (match) => {
      const [part, all] = [numberOf(match[1] ?? '') ?? 0, numberOf(match[2] ?? '') ?? 1];
      const assumed = `${match[0]} was taken as a share of ${Math.round((100 * part) / all)} per cent`;
      return part > all ? null : amount({ value: (100 * part) / all, of: 'per cent' }, { assumed });
    },
  },
  {
    pattern: new RegExp(
      `(?:${AMOUNT})(?![\\p{L}\\p{N}.:/]*[\\p{N}])(\\s?\\+|\\s?x(?!\\p{L})|\\s?no\\.?(?=\\s))?(?!\\p{L})`,
      'uy',
    ),
    read: (match) => (/^no?$/.test(match[0]) ? null : amount(figure(match, 1))),
  },
];

type Per = Extract<KpiToken, { kind: 'per' }>['rhythm'];
const per = (rhythm: Per, ...phrases: readonly string[]): Rule =>
  phraseRule<KpiToken>({ kind: 'per', rhythm }, ...phrases);
const EACH =
  '(?:per|each|every|a|in a|over a|in each|over the|in the|during the|during each|over each|for each|/)\\s?(?:financial |full )?';

const PERIOD_RULES: readonly Rule[] = [
  per(
    'plan',
    '(?:over|in|across|during|for) the (?:plan(?: period)?|life(?:time)? of the (?:plan|programme|project))',
    'in total',
    'overall',
    'by the end of the plan',
  ),
  per(
    'year',
    `${EACH}(?:year|annum)`,
    'p\\.?\\s?a\\.?',
    'annually',
    'yearly',
    '(?:by |at )?(?:the )?(?:year end|end of (?:the )?(?:financial )?year)',
    'in[- ]year',
    'this year',
    'throughout the year',
    '(?:in|during|over|for|across) (?:20\\d\\d\\s?[/-]\\s?\\d{1,4})',
  ),
  per('quarter', `${EACH}(?:quarter|qtr)`, 'quarterly', 'p/?q'),
  per('month', `${EACH}(?:calendar )?month`, 'monthly', 'p\\.?c?\\.?m\\.?'),
  per('week', `${EACH}week`, 'weekly', 'p\\.?w\\.?'),
  per(
    'six-monthly',
    'six[- ]monthly',
    '6[- ]monthly',
    'half[- ]yearly',
    'every (?:six|6) months',
    'every half[- ]year',
    'bi-?annually',
  ),
];

const rhythm = (value: Rhythm, source: string): Rule => ({
  pattern: anyOf(
    `(?:${source})(?=\\s+(?!following|after|in\\b|at\\b|by\\b|to\\b|and\\b|or\\b|on\\b|from\\b|for\\b|as\\b|with\\b|basis|until|throughout|during|reporting\\b)\\p{L})`,
  ),
  read: (match) =>
    match.index === 0 || /^(?:an?|the|hold|produce|publish|deliver) $/.test(match.input.slice(0, match.index))
      ? { kind: 'rhythm', rhythm: value }
      : null,
});

const RHYTHM_RULES: readonly Rule[] = [
  rhythm('weekly', 'weekly'),
  rhythm('monthly', 'monthly'),
  rhythm('quarterly', 'quarterly'),
  rhythm('six-monthly', 'six[- ]monthly|6[- ]monthly|half[- ]?yearly|bi-?annual'),
  rhythm('yearly', 'annual|yearly'),
];

const DEEDS =
  'attended|held|produced|completed?|submitted|published|established|adopted|reviewed|delivered|developed|distributed|displayed|circulated|launched|organised|organized|arranged|agreed|approved|created|implemented|updated|trained|supported|achieved|received|answered|issued|sent|signed|appointed|recruited|included|undertaken|carried out|set up|put in place|in place|provided|facilitated|run|made|hosted|commissioned|prepared|drafted|presented|reported|disseminated|secured|raised|generated|saved|resolved|processed|registered|placed|housed|helped|assisted|advised|engaged|consulted|visited|inspected|met|closed|opened|identified|collected|mapped|monitored|evaluated|written|printed|translated|convened|conducted|given|operational|available|kept|shown|shared|put|offered|taken|maintained|uploaded|posted|filled|awarded|funded|spent|reached|enrolled|qualified|invited|contacted|surveyed|interviewed|formed|tested|piloted|rolled out|introduced|refreshed|revised|recorded|logged|measured|analysed|verified|audited|signed up|signed off|passed|referred|dealt with|cleared|returned|finalised|concluded|finished|done|accepted|endorsed|ratified|tabled|planted|built|installed|purchased|procured|let|paid|claimed|certified|accredited|nominated|elected|filmed|broadcast|recruited|retained|employed|mentored|matched|resettled|rehoused';
const VERBS =
  'produce|publish|publicise|publicize|develop|hold|deliver|establish|submit|complete|circulate|review|create|launch|adopt|agree|set up|organise|organize|run|prepare|write|update|implement|appoint|recruit|sign|commission|conduct|undertake|carry out|convene|host|arrange|attend|distribute|issue|send|provide|train|recruit|draft|collate|collect|report|map|identify';
const NOUNS =
  'circulation|publication|completion|production|adoption|launch|establishment|submission|development|delivery|agreement|appointment|implementation|creation|dissemination|approval|distribution|introduction|sign-off|recruitment|formation|preparation';
const VAGUE =
  '(?:to )?(?:continuously |continually |further |actively )?(?:improved?|improving|increased?|increasing|enhanced?|enhancing|raised? awareness|better|greater|strengthen(?:ed)?|promoted?|promoting|ensured?|encouraged?|reduced?|more effective|effective(?:ly)?|raise awareness|maximise|minimise|raise|raising|grow|cut|lower|decrease|boost|double|halve|build|support|continue|facilitate|work|explore|seek|consider)';

const TIMES = [...QUARTER_RULES, ...CALENDAR_RULES].map(({ pattern, read }): Rule => ({
  pattern,
  read: (match, lower) => {
    const time = read(match, lower);
    const isNumber =
      time === null || time.kind === 'number' || (time.kind === 'day' && time.year === null && match[0].includes('/'));
    return isNumber ? dayNumber(match, lower) : { kind: 'time', time };
  },
}));

/** A number just before the name of a month is a day of it. */
function dayNumber(match: RegExpExecArray, lower: string): KpiToken | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(match[0].replace(/\s/g, ''));
  const after = lower.slice(match.index + match[0].length, match.index + match[0].length + 16);
  if (!digits || !/^\s(?:of )?(?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec)/.test(after)) return null;
  return { kind: 'time', time: { kind: 'number', value: Number(digits[1]), isOrdinal: false, isPadded: false } };
}

/** Every rule of a KPI’s words; the first that fits at a place is taken. */
export const KPI_RULES: readonly Rule[] = [
  ...RHYTHM_RULES,
  ...REFERENCE_RULES,
  phraseRule<KpiToken>(
    { kind: 'number of' },
    '(?:the )?(?:total )?(?:numbers?|no\\.?s?|nos\\.?|#|count|quantity|volume|amount|level) of',
    'how many',
    'attendance (?:at|figures)',
  ),
  phraseRule<KpiToken>({ kind: 'share of' }, '(?:the )?(?:% ?age|percentages?|proportion|share|rate|%) of', '%'),
  { pattern: /%(?:age)? of/uy, read: () => ({ kind: 'share of' }) },
  {
    pattern:
      /(?:no|zero|nil)(?=\s+(?:\p{L}+\s+){0,2}(?:complaints?|breaches|breach|incidents?|errors?|accidents?|delays?|evictions?|failures?|objections?))/uy,
    read: () => amount({ value: 0, of: 'things' }, { direction: 'at most' }),
  },
  ...AMOUNT_RULES.slice(0, 3),
  ...PERIOD_RULES,
  ...TIMES,
  ...DIRECTION_RULES,
  ...AMOUNT_RULES.slice(3),
  phraseRule<KpiToken>({ kind: 'average' }, 'on average', 'an average of', 'average(?: of)?', 'mean(?: of)?'),
  phraseRule<KpiToken>(
    { kind: 'keep' },
    'maintain(?:ed|ing)?',
    'keep',
    'kept at',
    'retain(?:ed)?',
    'remain(?:s|ing)?(?: at)?',
    'membership of',
    'caseload of',
    'stock of',
  ),
  phraseRule<KpiToken>({ kind: 'all' }, 'all', 'every', 'each'),
  phraseRule<KpiToken>(
    { kind: 'by' },
    'by(?: the)?(?: end(?: of)?)?',
    'no later than',
    'before',
    'deadline(?: of)?',
    'on or before',
    'due',
    'end of',
    'end',
  ),
  phraseRule<KpiToken>({ kind: 'vague' }, VAGUE),
  phraseRule<KpiToken>(
    { kind: 'deed' },
    `(?:(?:to be|will be|has been|have been|being|been|is|are|was|were) )?(?:${DEEDS})`,
  ),
  phraseRule<KpiToken>({ kind: 'verb' }, VERBS, `(?:the )?(?:${NOUNS})(?= of)`),
  phraseRule<KpiToken>({ kind: 'joint' }, 'and', '&'),
  phraseRule<KpiToken>(
    { kind: 'preposition' },
    'to',
    'from',
    'in',
    'on',
    'at',
    'for',
    'with',
    'via',
    'through',
    'across',
    'between',
    'within',
    'into',
    'who',
    'that',
    'which',
    'where',
    'by',
    'about',
    'regarding',
    'is',
    'are',
    'was',
    'were',
    'will',
    'be',
    'as',
  ),
  { pattern: /[&+]/uy, read: () => ({ kind: 'joint' }) },
  { pattern: /[.;:,()[\]]|-(?=\s)/uy, read: () => ({ kind: 'stop' }) },
  { pattern: /\p{L}+(?:-\p{L}+)+/uy, read: () => ({ kind: 'word' }) },
];
