import { amount, AMOUNT_RULES, type Rule } from './kpi-amount-rules';
import { DIRECTION_RULES, PERIOD_RULES, REFERENCE_RULES, RHYTHM_RULES } from './kpi-measure-rules';
import { type KpiToken } from './kpi-tokens';
import { CALENDAR_RULES } from './timescale-calendar-rules';
import { QUARTER_RULES } from './timescale-quarter-rules';
import { phraseRule } from './words';

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
