import { type FrontMatterSection } from '../plan-draft';
import { tidied } from '../words';

/** What a heading outside the tables opens: a section of the front matter, or a part that is no section. */
export type Section = FrontMatterSection | 'contents' | 'abbreviations';

const rule = (section: Section, ...patterns: readonly string[]) => ({
  section,
  pattern: new RegExp(`^(?:${patterns.join('|')})$`, 'u'),
});

const RULES = [
  rule('contents', '(?:table of )?contents', 'index'),
  rule(
    'introduction',
    'introduction.*',
    'foreword.*',
    'welcome.*',
    '(?:executive )?summary',
    'purpose.*',
    'about this plan',
  ),
  rule(
    'background',
    'background.*',
    'context.*',
    'strategic context',
    'about (?:us|the partnership).*',
    'who we are.*',
  ),
  rule(
    'highlights',
    '(?:key )?highlights.*',
    'achievements.*',
    '(?:key )?(?:successes|achievements).*',
    'progress (?:in|during|over) .*',
    'last year.*',
  ),
  rule('task-groups', '(?:our )?(?:task|sub|working)[ -]?(?:and finish )?groups?.*', 'workstreams'),
  rule('members', '(?:.* )?(?:members|membership)(?: of .*)?', 'who is involved', 'our partners'),
  rule(
    'size-of-business',
    'size of (?:our|the) business.*',
    '(?:key )?statistics.*',
    'facts and figures.*',
    'the region in figures',
  ),
  rule(
    'principal-aim',
    '(?:our )?(?:principal|overall|main|strategic) aim.*',
    '(?:our )?(?:aim|vision|mission)(?: statement| and .*)?',
  ),
  rule(
    'key-objectives',
    '(?:our )?(?:key|strategic|grant) objectives?',
    'key objectives.*',
    'objectives? of the (?:grant|agreement).*',
    'objectives',
  ),
  rule('resources', 'resources?(?: .*)?', '(?:funding|finance|budget)(?: .*)?', 'staffing.*'),
  rule('framework', '(?:legal |legislative |policy )?framework.*', 'legislation.*'),
  rule('abbreviations', '(?:list of )?(?:abbreviations|acronyms|glossary)(?: .*)?'),
  rule('activity', 'activit(?:y|ies)(?:,? .*)?', 'what we (?:have )?(?:did|done).*'),
] as const;

const NUMBER = /^(?:\d+(?:\.\d+)*|[a-z])[.):]?\s+/u;

/** `3.1.4 …` stands within section 3, whatever its words. */
const WITHIN = /^\d+\.\d+/u;

/** The section that a heading opens; null where it opens none that plans have, or stands within one by its number. */
export function sectionOf(heading: string): Section | null {
  if (WITHIN.test(heading.trim())) return null;
  const words = tidied(heading)
    .lower.replace(NUMBER, '')
    .replace(/[:.\s]+$/u, '');
  return RULES.find(({ pattern }) => pattern.test(words))?.section ?? null;
}
