import { type Bound, type Edge, type Join } from './timescale-tokens';
import { half, OF_THE, type Rule, WHOLE_RULES, YEAR_OF_PLAN } from './timescale-whole-rules';
import { anyOf, numberOf, phraseRule } from './words';

const bound = (value: Bound, ...phrases: readonly string[]): Rule =>
  phraseRule({ kind: 'bound', bound: value }, ...phrases);

const edge = (value: Edge, ...phrases: readonly string[]): Rule =>
  phraseRule({ kind: 'edge', edge: value }, ...phrases);

const join = (value: Join, ...phrases: readonly string[]): Rule => ({
  pattern: new RegExp(`(?:${phrases.join('|')})`, 'uy'),
  read: () => ({ kind: 'join', join: value }),
});

const BOUND_RULES: readonly Rule[] = [
  bound(
    'by',
    'by',
    'no later than',
    'not later than',
    'at (?:the )?latest(?: by)?',
    'latest',
    'on or before',
    'due(?: by| on)?',
  ),
  bound('by', 'complete(?: by| in| on| at)?', 'finish(?: by| in| on| at)?'),
  bound('before', 'before', 'prior to', 'in advance of', 'ahead of', 'earlier than'),
  bound('onwards', 'on ?wards?', 'on(?=$)', 'forward', 'start(?=$)'),
  bound(
    'from',
    '(?:starting|start|starts|commencing|commences|commence|beginning|effective|with effect|w\\.?e\\.?f\\.?)(?: from| in| on)?',
  ),
  bound('from', 'from', 'since', 'launch(?:ed|ing)? (?:in|on|from)'),
  bound(
    'until',
    'until',
    'till',
    'up (?:to|until)(?: and including)?',
    'through to',
    '(?:ending|ends|finishing)(?: in| on| by)?',
  ),
  bound('after', 'after', 'following', 'post', 'not before', 'no earlier than', 'not earlier than', 'earliest'),
  bound('between', 'between'),
  bound('during', 'across', 'throughout', 'during', 'over(?: the course of)?', '(?:the )?whole of', 'all of'),
];

const EDGE_RULES: readonly Rule[] = [
  edge('end', `end${OF_THE}`, `close${OF_THE}`, `last day${OF_THE}`, `(?:the )?back end${OF_THE}`, 'month end'),
  edge('start', `(?:beginning|start|outset) of`, `first day${OF_THE}`, '1st day of', 'the start of'),
  edge('early', `early(?: in)?`, `first (?:week|fortnight)(?: in| of)`, 'early part of'),
  edge('mid', `mid[- ]?(?:way through|point of)?`, `middle of`, 'half ?way through'),
  edge('late', `late(?:r)?(?: in)?`, `last (?:week|fortnight)(?: in| of)`, 'latter part of'),
];

const FILLERS = [
  'the|of|a|an|in|on|at|for|with|this|within|about|around|about|it|is|will|be|are',
  '(?:to be )?(?:complet(?:ed|ion)|deliver(?:ed|y)?|finish(?:ed)?|achieved?|submit(?:ted)?|report(?:ed)?|in place|ready|held|met|done)(?: (?:by|date|due|in|on|at|before)(?: end)?)',
  '(?:to be )?(?:completed|delivered|finished|submitted|held|launched|implemented|produced|published)(?= (?:by|in|before))',
  '(?:target|completion|end|due|finish|submission|milestone|delivery|deadline)(?: (?:date|for completion|deadline|by))?s?',
  'target:?|date:?|deadline:?|timescale:?|timeframe:?|quarter ending|qtr ending|quarter end(?:s|ed)?|basis|period|quarter|qtr|year|month',
  'meetings?|reports?|reporting|updates?|returns?|submissions?|newsletters?|bulletins?|cycle|intervals|(?:work|process|action|activity|task|objective)(?=$)',
  '(?:phase|stage|part|section|step|milestone|wave|tranche|round|version|draft|objective|action|item|para|point) \\d{1,2}',
  '\'|"|\\(|\\)|\\[|\\]|:|\\.|\\*|!',
];

/** What holds days together: joins, bounds, edges, halves, the whole year; and words that add nothing. */
export const LINK_RULES: readonly Rule[] = [
  {
    pattern: anyOf(
      '(?:h|half (?:year )?)([12])',
      '(1st|2nd|first|second|latter|last)[- ]half(?: ?-?years?)?(?: of (?:the )?(?:financial )?year)?',
    ),
    read: half,
  },
  ...WHOLE_RULES,
  {
    pattern: YEAR_OF_PLAN,
    read: (match) => {
      const number = numberOf(match[1] ?? '') ?? 0;
      return number >= 1 && number <= 10 ? { kind: 'year of plan', number } : null;
    },
  },
  ...EDGE_RULES,
  ...BOUND_RULES,
  phraseRule({ kind: 'calendar' }, 'calendar(?: (?:year|quarters?))?'),
  phraseRule(
    { kind: 'review' },
    'review(?:ed|s|ing)?(?: (?:date|due|in|by|at|on))*',
    'next review',
    'monitor(?:ed|ing)?',
    'progress',
  ),
  phraseRule(
    { kind: 'hedge' },
    'approx(?:\\.|imately)?',
    'circa',
    'c\\.',
    'roughly',
    'possibly',
    'probably',
    'provisional(?:ly)?',
    'hopefully',
    'est(?:\\.|imated)?',
    'likely',
    'tentative(?:ly)?',
    '(?:aim(?:ing)?|hope(?:fully)?|expected|planned|anticipated|intended|scheduled)(?: (?:for|by|to|in))*',
    'ideally',
  ),
  { pattern: /[~?]+/uy, read: () => ({ kind: 'hedge' }) },
  phraseRule({ kind: 'turn', isNegation: true }, 'not', 'never', 'unless', 'no', "isn't", "won't", 'cannot', 'without'),
  phraseRule(
    { kind: 'turn', isNegation: false },
    'was',
    'were',
    'originally',
    'formerly',
    'previously',
    'now',
    'revised(?: to)?',
    'moved(?: to)?',
    'slipped(?: to)?',
    'delayed(?: (?:to|until|till))?',
    'extended(?: to)?',
    'instead',
    'rather than',
    'postponed(?: (?:to|until|till))?',
  ),
  phraseRule({ kind: 'filler' }, ...FILLERS.slice(0, -1)),
  join('range', 'through(?=\\s)', 'to(?=\\s)', '-+', '>'),
  join('and', 'and(?=\\s)', '&', '\\+', ',', ';', 'then(?=\\s)', 'plus(?=\\s)'),
  join('slash', '/', 'or(?=\\s)'),
  { pattern: new RegExp(`(?:${FILLERS.at(-1) ?? ''})`, 'uy'), read: () => ({ kind: 'filler' }) },
];
