import { type PlanYear } from '../financial-year';
import { type PlanDraft } from '../plan-draft';
import { abbreviationsOfTable, abbreviationsOfTexts, isAbbreviationTable } from './abbreviations';
import { type Column } from './column';
import { type Corrections } from './corrections';
import { frontMatterOf, keyObjectivesOf } from './front-matter';
import { membersOf } from './members';
import { type PlacedRow, placeRows } from './objective-of-rows';
import { type PlanRow } from './plan-row';
import { leadingBlocks, type PlanTable, planTables } from './plan-table';
import { objectivesOf } from './plan-tree';
import { figuresOf } from './region-figures';
import { sortIntoSections, type SectionText, type TextSection } from './sections';
import { type SourceBlock, type SourceDocument, type SourceRemark, type SourceTable } from './source-document';
import { taskGroupsOf } from './task-groups';

/** What a person decided about a file before its plan is brought in. Places and names are those of its source document. */
export interface Decisions {
  readonly title: string;
  readonly planYear: PlanYear;
  /** By table: what each of its columns holds, in order; an absent table’s are read from its headings. */
  readonly columns: Readonly<Record<string, readonly Column[]>>;
  /** Rows that are no lines of the plan. */
  readonly dropped: readonly string[];
  readonly corrections: Corrections;
  /** By text: the section where it belongs. */
  readonly sections: Readonly<Record<string, TextSection>>;
  /** The keys of findings whose words are to stay as they are. */
  readonly left: readonly string[];
}

/** A file taken as it is read; its title and year are always somebody's. */
export const NOTHING_DECIDED: Omit<Decisions, 'title' | 'planYear'> = {
  columns: {},
  dropped: [],
  corrections: {},
  sections: {},
  left: [],
};

/** A file as it would be brought in: the plan, and how it came about. */
export interface BroughtIn {
  readonly draft: PlanDraft;
  readonly tables: readonly PlanTable[];
  readonly rows: readonly PlacedRow[];
  readonly texts: readonly SectionText[];
  /** Tables that no reader took for anything. */
  readonly otherTables: readonly SourceTable[];
  readonly remarks: readonly SourceRemark[];
}

const correctedBy =
  ({ corrections }: Decisions) =>
  (row: PlanRow): PlanRow => ({ ...row, parts: { ...row.parts, ...corrections[row.place] } });

const tablesIn = (blocks: readonly SourceBlock[]): readonly SourceTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

/** The blocks that name the objectives of plan tables: they are the tables' headings and no front matter. */
function headingsOfTables(blocks: readonly SourceBlock[], tables: ReadonlyMap<SourceBlock, PlanTable>) {
  return new Set(blocks.flatMap((block, at) => (tables.has(block) ? leadingBlocks(blocks, at) : [])));
}

/**
 * The plan that a file holds, by its own words and a person's decisions; nothing in it is left out without being told.
 * Source: domain, The plan; returns, Business plan.
 */
export function bringIn(document: SourceDocument, decisions: Decisions): BroughtIn {
  const { blocks } = document;
  const tables = planTables(document, decisions.columns);
  const placed = placeRows(blocks, tables, correctedBy(decisions));
  const rows = placed.rows.filter(({ row }) => !decisions.dropped.includes(row.place));
  const named = headingsOfTables(blocks, tables);
  const texts = sortIntoSections(
    blocks.filter((block) => !named.has(block)),
    decisions.sections,
  );
  const lists = tablesIn(blocks).filter((table) => !tables.has(table));
  const explained = lists.filter(isAbbreviationTable);
  const draft: PlanDraft = {
    title: decisions.title,
    planYear: decisions.planYear,
    adoptedOn: null,
    adoptionMinute: '',
    frontMatter: frontMatterOf(texts),
    keyObjectives: keyObjectivesOf(texts),
    objectives: objectivesOf(rows, placed.texts, decisions.planYear.firstYear),
    taskGroups: taskGroupsOf(texts),
    members: membersOf(texts),
    statistics: figuresOf(texts, decisions.title),
    abbreviations: [...explained.flatMap(abbreviationsOfTable), ...abbreviationsOfTexts(texts)],
  };
  const otherTables = lists.filter((table) => !explained.includes(table));
  return { draft, tables: [...tables.values()], rows: placed.rows, texts, otherTables, remarks: document.remarks };
}
