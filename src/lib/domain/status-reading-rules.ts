import { type Rag } from './status';
import { MODIFIER_RULES } from './status-reading-modifiers';
import { SAYING_RULES } from './status-reading-says';
import { type StatusToken } from './status-reading-tokens';
import { type Rule, UNCLEAR_RULES } from './status-reading-unclear';
import { CALENDAR_RULES } from './timescale-calendar-rules';
import { QUARTER_RULES } from './timescale-quarter-rules';
import { type TimeToken } from './timescale-tokens';
import { anyOf, phraseRule, type ScanRule } from './words';

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
