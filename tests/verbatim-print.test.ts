import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BroughtIn, bringIn, NOTHING_DECIDED } from '../src/lib/domain/bring-in/brought-in';
import { FRONT_MATTER_SECTIONS, type MemberDraft, type Paragraph, type PlanDraft } from '../src/lib/domain/plan-draft';
import { businessPlan } from '../src/lib/domain/report/business-plan';
import { emsmpPlan } from '../src/lib/server/demonstration/emsmp-plan';
import { documentOf } from '../src/lib/server/exports/document';
import { readFile } from '../src/lib/server/intake/read-file';

const DOCUMENT = fileURLToPath(new URL('../../shared/data/emsmp-2008-09-plan.docx', import.meta.url));

async function broughtIn(bytes: Uint8Array, { title, planYear }: PlanDraft): Promise<BroughtIn> {
  const reading = await readFile(Buffer.from(bytes));
  if (!reading.ok) throw new Error(reading.reason);
  return bringIn(reading.source, { ...NOTHING_DECIDED, title, planYear });
}

const printed = (draft: PlanDraft): Promise<Uint8Array> =>
  documentOf(
    businessPlan({
      draft,
      statuses: 'written',
      lines: [],
      partnership: 'North & East Partnership',
      today: '2009-04-14',
      preparedBy: 'Lead Officer',
    }),
  );

const printedAndBroughtIn = async (draft: PlanDraft): Promise<BroughtIn> => broughtIn(await printed(draft), draft);

/** A plan without where its lines stand in a file; its paragraphs in their sections' order, as a plan keeps them. */
function withoutPlaces(draft: PlanDraft) {
  const objectives = draft.objectives.map(({ outcomes, ...objective }) => ({
    ...objective,
    outcomes: outcomes.map(({ actions, ...outcome }) => ({
      ...outcome,
      actions: actions.map(({ lines, ...action }) => ({
        ...action,
        lines: lines.map(({ kpi, lead, timescale, statusWords, notes = [] }) => {
          return { kpi, lead, timescale, statusWords, notes };
        }),
      })),
    })),
  }));
  const frontMatter = FRONT_MATTER_SECTIONS.flatMap((id) => draft.frontMatter.filter(({ section }) => section === id));
  return { ...draft, objectives, frontMatter };
}

const memberWords = ({ sector, representative, organisation, office }: MemberDraft): string =>
  [sector, representative, organisation, office === sector ? '' : office].filter((words) => words !== '').join(' – ');

// Loads what reads and writes Word, which on a busy machine takes as long as a test may.
beforeAll(() => printedAndBroughtIn(emsmpPlan), 60_000);

describe('a plan printed to Word and brought in again', () => {
  test('is the demonstration’s plan, all that is printed of it', async () => {
    const { draft, otherTables, remarks } = await printedAndBroughtIn(emsmpPlan);
    const [before, after] = [withoutPlaces(emsmpPlan), withoutPlaces(draft)];
    // Which objective serves which duty is nowhere on the paper.
    const objectives = before.objectives.map((objective) => ({ ...objective, keyObjectiveLetters: [] }));
    expect(after.objectives).toEqual(objectives);
    expect(after.frontMatter).toEqual(before.frontMatter);
    expect(after.keyObjectives).toEqual(before.keyObjectives);
    expect(after.abbreviations).toEqual(before.abbreviations);
    expect(after.taskGroups.map(({ name }) => name)).toEqual(before.taskGroups.map(({ name }) => name));
    expect(after.members.map(memberWords)).toEqual(before.members.map(memberWords));
    expect({ otherTables, remarks }).toEqual({ otherTables: [], remarks: [] });
  });

  test('keeps what stood in further columns, line breaks, tabs and numbers of every kind', async () => {
    const notes = [{ heading: 'Partners', text: 'Police\nHealth' }];
    const line = { kpi: '1.\tOne\n2.\tTwo', lead: '', timescale: 'Q1', statusWords: '', taskGroupSlug: null, notes };
    const actions = [{ text: 'Meet “all”  & <some>', carriedInFrom: null, lines: [line] }];
    const objectives = [{ number: 2, text: 'Safe\nhomes', keyObjectiveLetters: [], outcomes: [{ text: '', actions }] }];
    const numbered = (
      printedNumber: string | null,
      text: string,
      style: Paragraph['style'] = 'paragraph',
    ): Paragraph => {
      return { section: 'resources', printedNumber, style, text };
    };
    const frontMatter = [
      numbered('a', 'By letter'),
      numbered('(b)', 'In brackets'),
      numbered('5', 'By figure'),
      numbered('8.1', 'Two\nlines'),
      numbered('c', 'In a list', 'bullet'),
      numbered(null, 'Under a heading', 'heading'),
    ];
    const members = [{ sector: 'All', representative: 'Cllr Jo Bell', organisation: 'One East', office: 'Chair' }];
    const draft = { ...emsmpPlan, objectives, frontMatter, members };
    const [before, after] = [draft, (await printedAndBroughtIn(draft)).draft].map(withoutPlaces);
    expect(after?.objectives).toEqual(before?.objectives);
    expect(after?.frontMatter).toEqual(frontMatter);
    expect(after?.members).toEqual(members);
  });
});

describe('the partnership’s own plan', () => {
  if (!existsSync(DOCUMENT)) {
    test.skip('is not printed: the file ../shared/data/emsmp-2008-09-plan.docx is missing');
    return;
  }

  test('brought in, printed to Word and brought in again is the same, character for character', async () => {
    const { draft: first } = await broughtIn(readFileSync(DOCUMENT), emsmpPlan);
    const { draft: second, otherTables, remarks } = await printedAndBroughtIn(first);
    expect(withoutPlaces(second)).toEqual(withoutPlaces(first));
    expect({ otherTables, remarks }).toEqual({ otherTables: [], remarks: [] });
  });
});
