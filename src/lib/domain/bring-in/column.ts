import { tidied } from '../words';

/** What a column of a plan's table holds. `note` is any column that has no room of its own and is kept under its heading. */
export type Column =
  | 'objective-number'
  | 'objective'
  | 'outcome'
  | 'action'
  | 'kpi'
  | 'lead'
  | 'timescale'
  | 'status'
  | 'reference'
  | 'note'
  | 'leave-out';

/** What each column is called where a person assigns one, in the order of a plan's table. */
export const COLUMNS: Readonly<Record<Column, string>> = {
  'objective-number': 'Number of the objective',
  objective: 'Strategic objective',
  outcome: 'Outcome',
  action: 'Action',
  kpi: 'Target/KPI',
  lead: 'Lead',
  timescale: 'Timescale',
  status: 'Status',
  reference: 'Number of the action',
  note: 'Keep as a note',
  'leave-out': 'Leave out',
};

/** Whether a word is the name of a column. */
export const isColumn = (text: string): text is Column => Object.hasOwn(COLUMNS, text);

const rule = (column: Column, ...patterns: readonly string[]) => ({
  column,
  pattern: new RegExp(`^(?:${patterns.join('|')})$`, 'u'),
});

/**
 * The headings that UK plans use, as whole headings: the first rule that fits decides, so that “target date” is a day and
 * “lead indicator” no lead. Spaces, dashes, slashes and underscores are alike.
 */
const RULES = [
  rule(
    'reference',
    '(?:action |activity |task |kpi |item )?(?:ref|reference|no|number|id|nr|#)',
    'ref no',
    '(?:ref|reference) number',
  ),
  rule('objective-number', '(?:strategic |key )?(?:objective|priority|theme|aim|goal) (?:no|number|ref|id)'),
  rule(
    'timescale',
    '(?:by )?when(?: by)?',
    'time ?(?:scale|frame|line|table|period|limit)s?',
    '(?:target |due |end |completion |delivery |review |finish |target completion |planned )?dates?(?: due)?',
    '(?:target |completion )?deadlines?',
    'due(?: by| date| in| quarter)?',
    '(?:to be )?complete[d]? by',
    '(?:date|quarter|year)(?: for)? (?:of )?(?:completion|delivery)',
    'quarters?',
    'schedule',
  ),
  rule(
    'status',
    '(?:current |latest |rag |overall |delivery |action |progress )?status(?: update| report| rag)?',
    '(?:current )?rag(?: status| rating)?',
    '(?:latest |quarterly |current )?(?:progress|updates?|position)(?: update| report| to date| so far| made| status| rag)?',
    'outturn',
    'year end (?:position|status)',
  ),
  rule(
    'note',
    '(?:key |other |supporting |delivery )?partners?(?: involved| organisations?| agencies)?',
    'in partnership with',
    'who (?:else )?(?:will )?(?:help|support)s?',
    '(?:key )?(?:stake ?holders?|supported by|support)',
    'resources?(?: required| needed| implications?)?',
    '(?:estimated |total )?(?:costs?|budget|funding)(?: source)?',
    'risks?',
    'comments?',
    'notes?',
    'evidence',
  ),
  rule(
    'lead',
    '(?:action |project |delivery |overall )?leads?(?: officer| organisation| agency| partner| person| body| by| responsibility| officers| partners)?',
    'led by',
    'by whom',
    'who(?: by| leads| is responsible| will do it| will lead)?',
    'owners?',
    'action owners?',
    '(?:person|officer|organisation|people|agency|lead)s? responsible',
    'responsib(?:le|ility)(?: officer| person| organisation| owner| lead| of)?',
    'accountab(?:le|ility)(?: officer| person)?',
    'allocated to',
    'assigned to',
  ),
  rule(
    'kpi',
    '(?:key )?(?:targets?|kpis?|measures?|indicators?|milestones?|success criteria|performance (?:indicators?|measures?)|performance indicators? pi)(?: (?:kpis?|indicators?|measures?|targets?|milestones?))*',
    '(?:success|performance|output|outcome) (?:measures?|indicators?|criteria|targets?)',
    'measures? of success',
    'measures? and targets?',
    'targets? and (?:measures?|milestones?|indicators?)',
    'how (?:will we|we will|do we|will we all|it will be) (?:know|measured?)(?: .*)?',
    'how measured',
    'what will success look like',
    'outputs?',
    'deliverables?',
    'key performance indicators?(?: kpis?)?',
  ),
  rule(
    'outcome',
    '(?:expected |desired |intended |key |planned |overall |expected key )?(?:outcomes?|results?|impacts?|benefits?)',
    'what (?:difference|change) (?:will|do) (?:we|it|this) (?:make|want).*',
    'what we want to achieve',
  ),
  rule(
    'action',
    '(?:key |planned |main |specific |proposed |agreed )?(?:actions?|activit(?:y|ies)|tasks?|initiatives?|steps?|projects?|interventions?)(?: required| needed| point| points| to be taken| planned)?',
    'what',
    'what (?:will we|we will|are we going to|we are going to|needs to be) do(?:ne)?',
    'how(?: we will do it| will we do it)?',
    'actions? (?:and|&) milestones?',
    'work(?: to be done)?',
  ),
  rule(
    'objective',
    '(?:strategic |key |corporate |our )?(?:objectives?|priorit(?:y|ies)|themes?|aims?|goals?|pillars?)(?: text| name| title)?',
    'work ?(?:areas?|streams?|packages?|strands?)',
    'areas? of work',
  ),
] as const;

const comparable = (heading: string): string =>
  tidied(heading)
    .lower.replace(/[_/\\|&+,;:.()[\]\-?'"*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** What a column is for by its heading; null where the heading is none that plans use. Source: returns, Business plan. */
export function columnOf(heading: string): Column | null {
  const words = comparable(heading);
  return RULES.find(({ pattern }) => pattern.test(words))?.column ?? null;
}
