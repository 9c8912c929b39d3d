import { alikeTables } from '$lib/domain/bring-in/alike-tables';
import { type BroughtIn, bringIn } from '$lib/domain/bring-in/brought-in';
import { COLUMNS } from '$lib/domain/bring-in/column';
import type { PlacedRow } from '$lib/domain/bring-in/objective-of-rows';
import { findingKey } from '$lib/domain/bring-in/settled';
import { findingsOf } from '$lib/domain/finding';
import type { Finding } from '$lib/domain/finding-kinds';
import { isAboutLine, type LineInDraft, linesOfDraft } from '$lib/domain/finding-places';
import { measureInSentence } from '$lib/domain/kpi';
import { scheduleInWords } from '$lib/domain/schedule-words';
import { STATUSES } from '$lib/domain/status';
import type { Intake } from '$lib/server/repositories/intakes';
import { columnField, sectionField } from './decisions-in-form';
import { findingsToSettle } from './findings-to-settle';

/** What stands in one cell of the file, and what was made of it. */
export interface ReadPart {
  readonly label: string;
  readonly words: string;
  /** Null where the words are taken as they are. */
  readonly understood: string | null;
}

export interface ReadLine {
  readonly reference: string;
  readonly place: string;
  /** Which of the file's rows it is, from 1. */
  readonly row: number;
  readonly isCorrected: boolean;
  readonly parts: readonly ReadPart[];
  readonly findings: readonly string[];
}

const AS_ABOVE = 'As in the row above';

const measuresOf = ({ measures }: LineInDraft): string =>
  measures.understood.length > 0 ? measures.understood.map(measureInSentence).join(' ') : measures.because;

const statusOf = ({ status }: LineInDraft): string =>
  status.understood.status ? `${STATUSES[status.understood.status].label}. ${status.because}` : status.because;

function partsOf({ row }: PlacedRow, line: LineInDraft): readonly ReadPart[] {
  const { parts } = row;
  const timescale = `${scheduleInWords(line.timescale.understood, line.planYear)}. ${line.timescale.because}`;
  return [
    { label: COLUMNS.outcome, words: parts.outcome, understood: parts.outcome === '' ? AS_ABOVE : null },
    { label: COLUMNS.action, words: parts.action, understood: parts.action === '' ? AS_ABOVE : null },
    { label: COLUMNS.kpi, words: parts.kpi, understood: measuresOf(line) },
    { label: COLUMNS.lead, words: parts.lead, understood: null },
    { label: COLUMNS.timescale, words: parts.timescale, understood: timescale },
    { label: COLUMNS.status, words: parts.status, understood: statusOf(line) },
    ...row.notes.map(({ heading, text }) => ({ label: heading, words: text, understood: 'Kept as a note' })),
  ];
}

function lineViews(broughtIn: BroughtIn, lines: readonly LineInDraft[], findings: readonly Finding[], intake: Intake) {
  const at = new Map(broughtIn.rows.map((placed, index) => [placed.row.place, { placed, row: index + 1 }]));
  return lines.flatMap((line): (ReadLine & { objective: string })[] => {
    const place = line.line.place ?? '';
    const found = at.get(place);
    if (!found) return [];
    return [
      {
        objective: line.reference.split('.')[0] ?? '',
        reference: line.reference,
        place,
        row: found.row,
        isCorrected: place in intake.decisions.corrections,
        parts: partsOf(found.placed, line),
        findings: findings.filter(({ reference }) => isAboutLine(reference, line)).map(({ says }) => says),
      },
    ];
  });
}

/** What of the document stands around the plan's table, by what there is of it. */
function aroundTable({ draft, texts, otherTables }: BroughtIn, { decisions }: Intake) {
  const counts: readonly (readonly [string, number])[] = [
    ['paragraphs of front matter', draft.frontMatter.length],
    ['key objectives', draft.keyObjectives.length],
    ['task groups', draft.taskGroups.length],
    ['members', draft.members.length],
    ['figures about the region', draft.statistics.length],
    ['abbreviations', draft.abbreviations.length],
  ];
  return {
    found: counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count })),
    // What somebody gave a place stays among them, or the choice could not be taken back.
    leftOut: texts.flatMap(({ place, text, section }, index) =>
      section === 'leave-out' || place in decisions.sections
        ? [{ place, text, section, field: sectionField(index) }]
        : [],
    ),
    otherTables: otherTables.map(({ name }) => name),
  };
}

const rowsOf = (views: readonly ReadLine[]) => new Map(views.map(({ reference, row }) => [reference, row]));

/** A file as it would be brought in now, for the person who decides about it. */
export function intakeView(intake: Intake) {
  const broughtIn = bringIn(intake.source, intake.decisions);
  const lines = linesOfDraft(broughtIn.draft);
  const findings = findingsOf(broughtIn.draft, lines);
  const left = new Set(intake.decisions.left);
  const open = findings.filter((finding) => !left.has(findingKey(finding)));
  const views = lineViews(broughtIn, lines, open, intake);
  const { dropped } = intake.decisions;
  return {
    tables: alikeTables(broughtIn.tables).map((group, at) => ({
      names: group.map(({ name, title }) => (title ? `${name}, ${title}` : name)).join('; '),
      rows: group.reduce((sum, { rows }) => sum + rows.length, 0),
      columns: group[0].columns.map((column, index) => ({ ...column, field: columnField(at, index) })),
    })),
    objectives: broughtIn.draft.objectives.map(({ number, text }) => ({
      number,
      text,
      lines: views.filter(({ objective }) => objective === String(number)),
    })),
    lines: views.length,
    findings: findingsToSettle(findings, lines, rowsOf(views), left),
    findingCount: findings.length,
    findingsOpen: open.length,
    dropped: broughtIn.rows
      .filter(({ row }) => dropped.includes(row.place))
      .map(({ row }) => ({ place: row.place, words: row.parts.action || row.parts.kpi || row.parts.outcome })),
    around: aroundTable(broughtIn, intake),
    remarks: broughtIn.remarks,
  };
}
