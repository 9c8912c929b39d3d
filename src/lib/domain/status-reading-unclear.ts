import { type StatusToken } from './status-reading-tokens';
import { anyOf, phraseRule, type ScanRule } from './words';

/** A rule of a status’s words. */
export type Rule = ScanRule<StatusToken>;

const unclear = (because: string, ...phrases: readonly string[]): Rule =>
  phraseRule<StatusToken>({ kind: 'unclear', because, isFinal: true }, ...phrases);

const WHOLE = '(?=\\s*[.!]*\\s*$)';

const unclearAlone = (because: string, ...phrases: readonly string[]): Rule => ({
  pattern: anyOf(`(?:${phrases.join('|')})${WHOLE}`),
  read: (match) => (match.index === 0 ? { kind: 'unclear', because, isFinal: true } : null),
});

/** Words that look like an answer and are none, each with the reason. */
export const UNCLEAR_RULES: readonly Rule[] = [
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
