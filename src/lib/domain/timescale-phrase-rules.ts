import { MONTH_SOURCE } from './calendar-words';
import { LENGTH, NONE_RULES, type Rule } from './timescale-none-rules';
import { type TimeToken } from './timescale-tokens';
import { anyOf, phraseRule } from './words';

const HAS_DATE = new RegExp(
  `\\d{4}|\\d/\\d|\\b(?:${MONTH_SOURCE}|spring|summer|autumn|winter|quarter|q[1-4]|christmas|easter|year)(?![\\p{L}])`,
  'u',
);

/** A condition takes the words up to the next stop; it is none where those words name a date. */
const undated = (source: string): Rule => ({
  pattern: anyOf(`${source}\\b[^;,.]*`),
  read: (match) => (HAS_DATE.test(match[0]) ? null : { kind: 'conditional' }),
});

const WHEN_AGREED =
  '(?:approved|agreed|confirmed|available|known|published|announced|received|appointed|established|completed?|in place|issued|secured|released|signed|ready|allows?|permits?)';

const CONDITION_RULES: readonly Rule[] = [
  {
    pattern: anyOf(
      `(?:within |in |up to |about |around )?${LENGTH}'?\\s+(?:of|after|from|following|prior to|before|in advance of|ahead of|post|on from)\\b[^;,.]*`,
    ),
    read: () => ({ kind: 'conditional' }),
  },
  phraseRule<TimeToken>(
    { kind: 'conditional' },
    '(?:all |this is )?(?:subject to|depend(?:e?[ae]nt|ing|s) (?:up)?on|contingent (?:up)?on|conditional (?:up)?on|conditional to|provided|providing|pending|awaiting)\\b[^;,.]*',
    '(?:if |as |when )?(?:and when )?(?:funding|funds|resources?|capacity|budgets?|time|staffing)(?: are| is)? (?:permit(?:s|ting)?|allow(?:s|ing)?|available|becomes? available|secured|agreed|confirmed)',
    '(?:in (?:line|accordance|conjunction|step) with|as per|linked to|tied to|aligned (?:with|to)|to (?:coincide|tie in|fit in|fit) with|in time for)\\b[^;,.]*',
    '(?:at|after|before|following|for|to|by)?\\s*(?:each|every|the next|all|next)\\s+[^;,.]*?meetings?',
  ),
  undated(
    '(?:once|upon|after|following|prior to|before|in advance of|ahead of|until|as soon as)\\s(?!possible|practica)',
  ),
  undated(`(?:when|whenever|if)\\s[^;,.]*\\b${WHEN_AGREED}`),
  undated(
    '(?:on|by) (?:the )?(?:receipt|completion|approval|publication|appointment|confirmation|agreement|adoption|launch)',
  ),
];

const OPEN_ENDED = [
  'on[- ]?going',
  'onging',
  'contin(?:uous|uously|uing|ual|ually|ues?|uation)',
  'rolling(?: (?:programme|basis|process))?',
  'permanent(?:ly)?',
  'indefinite(?:ly)?',
  'open[- ]ended',
  'no end date',
  'always',
  'at all times',
  'all the time',
  'constant(?:ly)?',
  'perpetual',
  'b\\.?a\\.?u\\.?',
  'business as usual',
  'day[- ]to[- ]day',
  'core (?:business|work|activity)',
  'throughout(?=\\s*$)',
];

const NEED = '(?:required|needed|necessary|appropriate|arranged|requested|asked|invited|relevant|applicable|possible)';

const ON_DEMAND = [
  `(?:as|when|where|if|whenever|wherever|as and where|as and when|as & when|if and when|when and where|where and when|as or when)(?: (?:it is|they are|it|this is|is|so|and))? ?${NEED}(?: to do so)?`,
  'as (?:and|&) when',
  '(?:in response to |up?on |on |by |according to |as per |led by |responsive to |in line with )?demand(?:[- ](?:led|driven|based))?',
  '(?:in response to |up?on |on |by )(?:requests?|referrals?|invitations?|enquir(?:y|ies)|need|consultations?)',
  'following (?:requests?|referrals?|invitations?|enquir(?:y|ies))',
  'ad[- ]?hoc',
  'reactive(?:ly)?',
  'responsive',
  '(?:as|when|if|whenever) (?:(?:and when|the) )?(?:they |it |opportunit(?:y|ies) |needs? |issues? |cases? |events? |the need )?(?:arises?|occurs?|come up|comes up)',
  'as opportunit(?:y|ies) (?:allow|permit)s?',
  'by arrangement',
  'by appointment',
  'by invitation',
  'needs?[- ]led',
];

/** Timescales that name no day: open-ended, on demand, conditional, and those that are none. */
export const PHRASE_RULES: readonly Rule[] = [
  phraseRule<TimeToken>({ kind: 'on-demand' }, ...ON_DEMAND),
  ...CONDITION_RULES,
  ...NONE_RULES,
  phraseRule<TimeToken>({ kind: 'open-ended' }, ...OPEN_ENDED),
];
