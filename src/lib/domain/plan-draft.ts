import { type Day } from './day';
import { type PlanYear } from './financial-year';

export const FRONT_MATTER_SECTIONS = [
  'introduction',
  'background',
  'highlights',
  'task-groups',
  'members',
  'size-of-business',
  'principal-aim',
  'key-objectives',
  'resources',
  'framework',
  'activity',
] as const;

export type FrontMatterSection = (typeof FRONT_MATTER_SECTIONS)[number];

/** Whether a word names a section of the front matter. */
export const isFrontMatterSection = (text: string): text is FrontMatterSection =>
  FRONT_MATTER_SECTIONS.some((section) => section === text);

/** What each section of the front matter is called on the screen. */
export const SECTION_TITLES: Readonly<Record<FrontMatterSection, string>> = {
  introduction: 'Introduction',
  background: 'Background',
  highlights: 'Highlights',
  'task-groups': 'Task groups',
  members: 'Members',
  'size-of-business': 'Size of our business',
  'principal-aim': 'Principal aim',
  'key-objectives': 'Key objectives',
  resources: 'Resources',
  framework: 'Framework',
  activity: 'Activity, by strategic objective',
};

/** One paragraph of a plan's front matter, in its section's order, with its number as printed. */
export interface Paragraph {
  readonly section: FrontMatterSection;
  readonly printedNumber: string | null;
  readonly style: 'heading' | 'paragraph' | 'bullet' | 'quotation';
  readonly text: string;
}

export interface LineDraft {
  readonly kpi: string;
  readonly lead: string;
  readonly timescale: string;
  /** The status as the document has it; empty where the cell is. */
  readonly statusWords: string;
  readonly taskGroupSlug: string | null;
  /** Where the line stands in the file that it was brought in from. */
  readonly place?: string;
  /** What stood beside it under headings that a plan has no room for, such as Partners. */
  readonly notes?: readonly NamedNote[];
}

/** Text kept under the heading that it had. */
export interface NamedNote {
  readonly heading: string;
  readonly text: string;
}

export interface ActionDraft {
  /** In its outcome; its place there, from 1, where nobody has given it another. */
  readonly number?: number;
  readonly text: string;
  /** The year the action was carried in from, as written: `2007/8`. */
  readonly carriedInFrom: string | null;
  readonly lines: readonly LineDraft[];
}

export interface OutcomeDraft {
  /** In its objective; its place there, from 1, where nobody has given it another. */
  readonly number?: number;
  readonly text: string;
  readonly actions: readonly ActionDraft[];
}

/** The number of an outcome or action of a draft, by its place from 0 where it has none of its own. */
export const draftNumber = ({ number }: OutcomeDraft | ActionDraft, place: number): number => number ?? place + 1;

export interface ObjectiveDraft {
  readonly number: number;
  readonly text: string;
  readonly keyObjectiveLetters: readonly string[];
  readonly outcomes: readonly OutcomeDraft[];
}

export interface TaskGroupDraft {
  readonly slug: string;
  readonly name: string;
  readonly theme: string;
  readonly startedOn: Day | null;
}

export interface MemberDraft {
  readonly sector: string;
  readonly organisation: string;
  /** A person or a post; empty where only the organisation is named. */
  readonly representative: string;
  /** An office held in the partnership, such as Chair; empty where none is. */
  readonly office: string;
}

/** One figure about the region: a series, the period or day it is for as written, and its value, a whole number. */
export interface StatisticDraft {
  readonly series: string;
  readonly unit: string;
  readonly area: string;
  readonly source: string;
  readonly periodWords: string;
  readonly asAt: Day | null;
  readonly value: number;
  readonly isRestricted: boolean;
}

/** A plan as it stands in a document, before it is brought in: every text as written, nothing interpreted. */
export interface PlanDraft {
  readonly title: string;
  readonly planYear: PlanYear;
  readonly adoptedOn: Day | null;
  readonly adoptionMinute: string;
  readonly frontMatter: readonly Paragraph[];
  readonly keyObjectives: readonly { readonly letter: string; readonly text: string }[];
  readonly objectives: readonly ObjectiveDraft[];
  readonly taskGroups: readonly TaskGroupDraft[];
  readonly members: readonly MemberDraft[];
  readonly statistics: readonly StatisticDraft[];
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
}
