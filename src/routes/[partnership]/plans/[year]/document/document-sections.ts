import { FRONT_MATTER_SECTIONS, type FrontMatterSection, type Paragraph, SECTION_TITLES } from '$lib/domain/plan-draft';
import { type PrintedText } from '$lib/domain/report/business-plan-sections';

/** A paragraph with its number as printed, or bullets that stand together. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'quotation'; readonly number: string | null; readonly text: string }
  | { readonly kind: 'bullets'; readonly texts: readonly string[] };

export interface DocumentSection {
  readonly id: FrontMatterSection | 'actions' | 'abbreviations';
  readonly title: string;
  /** The number that the section's paragraphs share; null where they have none. */
  readonly number: string | null;
  readonly blocks: readonly Block[];
}

/** Paragraphs as blocks: bullets that follow each other become one list. */
export function blocksOf(paragraphs: readonly PrintedText[]): readonly Block[] {
  return paragraphs.reduce<Block[]>((blocks, { style, printedNumber, text }) => {
    if (style !== 'bullet') return [...blocks, { kind: style, number: printedNumber, text }];
    const last = blocks.at(-1);
    if (last?.kind !== 'bullets') return [...blocks, { kind: 'bullets', texts: [text] }];
    return [...blocks.slice(0, -1), { kind: 'bullets', texts: [...last.texts, text] }];
  }, []);
}

const numberOf = (paragraphs: readonly Paragraph[]): string | null =>
  paragraphs.find(({ printedNumber }) => printedNumber !== null)?.printedNumber?.split('.')[0] ?? null;

/** The sections of a plan's document in their order; those without a paragraph stay in only where something else fills them. */
export function documentSections(
  paragraphs: readonly Paragraph[],
  filled: ReadonlySet<DocumentSection['id']>,
): readonly DocumentSection[] {
  const printed = FRONT_MATTER_SECTIONS.map((id): DocumentSection => {
    const own = paragraphs.filter(({ section }) => section === id);
    return { id, title: SECTION_TITLES[id], number: numberOf(own), blocks: blocksOf(own) };
  });
  const after: readonly DocumentSection[] = [
    { id: 'actions', title: 'Action plan', number: null, blocks: [] },
    { id: 'abbreviations', title: 'Abbreviations', number: null, blocks: [] },
  ];
  return [...printed, ...after].filter(({ id, blocks }) => blocks.length > 0 || filled.has(id));
}
