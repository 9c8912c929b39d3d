import {
  FRONT_MATTER_SECTIONS,
  type FrontMatterSection,
  type MemberDraft,
  type Paragraph,
  type PlanDraft,
  SECTION_TITLES,
} from '../plan-draft';

/** A paragraph as it is printed, its number with the dot that a lone letter or figure has. */
export type PrintedText = Omit<Paragraph, 'section'>;

export interface PrintedSection {
  readonly id: FrontMatterSection;
  readonly title: string;
  readonly texts: readonly PrintedText[];
}

const withDot = (number: string): string => (/^[a-z\d]+$/.test(number) ? `${number}.` : number);

/** A list item has no room for a number of its own beside it: it begins with it. */
function printed({ style, printedNumber, text }: PrintedText): PrintedText {
  const number = printedNumber === null ? null : withDot(printedNumber);
  if (style !== 'bullet' || number === null) return { style, printedNumber: number, text };
  return { style, printedNumber: null, text: `${number} ${text}` };
}

const plain = (style: Paragraph['style'], text: string): PrintedText => ({ style, printedNumber: null, text });

function memberInWords({ representative, organisation, office, sector }: MemberDraft): string {
  const words = [representative, organisation].filter((text) => text !== '').join(' – ');
  return office === '' || office === sector ? words : `${words} (${office})`;
}

/** Under a heading for each sector, in the order listed. */
const membersAsTexts = (members: readonly MemberDraft[]): readonly PrintedText[] =>
  members.flatMap((member, index) => [
    ...(member.sector === members[index - 1]?.sector ? [] : [plain('heading', member.sector)]),
    plain('paragraph', memberInWords(member)),
  ]);

const keyObjectivesAsTexts = (keyObjectives: PlanDraft['keyObjectives']): readonly PrintedText[] =>
  keyObjectives.map(({ letter, text }) => ({ style: 'paragraph', printedNumber: letter, text }));

/**
 * The sections around a plan's tables in their order, each with its paragraphs, members and key objectives as they are printed;
 * one with nothing in it is left out. Source: returns, Business plan.
 */
export function printedSections(draft: PlanDraft): readonly PrintedSection[] {
  return FRONT_MATTER_SECTIONS.map((id) => {
    const own = draft.frontMatter.filter(({ section }) => section === id);
    const members = id === 'members' ? membersAsTexts(draft.members) : [];
    const duties = id === 'key-objectives' ? keyObjectivesAsTexts(draft.keyObjectives) : [];
    return { id, title: SECTION_TITLES[id], texts: [...own, ...duties, ...members].map(printed) };
  }).filter(({ texts }) => texts.length > 0);
}
