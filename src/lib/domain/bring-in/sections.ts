import { isFrontMatterSection } from '../plan-draft';
import { type Section, sectionOf } from './section';
import { type SourceBlock, type SourceText } from './source-document';

/** Where a text of the front matter goes; `leave-out` goes nowhere. */
export type TextSection = Section | 'leave-out';

/** A text of the front matter with the section it stands in. */
export interface SectionText extends SourceText {
  readonly section: TextSection;
}

const sectionAfter = (current: TextSection, { kind, text }: SourceText): TextSection =>
  (kind === 'heading' ? sectionOf(text) : null) ?? current;

/**
 * The texts outside a document's plan tables, each with its section by the heading above it, or by the person's choice for
 * its place. A list of contents is left out, for the plan makes its own, and so is what stands before the first section and
 * behind the last table, unless somebody says where it belongs.
 */
export function sortIntoSections(
  blocks: readonly SourceBlock[],
  chosen: Readonly<Record<string, TextSection>>,
): readonly SectionText[] {
  let current: TextSection = 'leave-out';
  return blocks.flatMap((block): readonly SectionText[] => {
    if (block.kind === 'table') {
      current = 'leave-out';
      return [];
    }
    current = sectionAfter(current, block);
    return [{ ...block, section: chosen[block.place] ?? (current === 'contents' ? 'leave-out' : current) }];
  });
}

/**
 * Where texts belong after a person chose for some of them: `chosen` has a choice for each text, empty where none was offered.
 * A section is taken, any other choice takes back what was chosen before, and without one it stays.
 */
export function chosenSections(
  texts: readonly SectionText[],
  before: Readonly<Record<string, TextSection>>,
  chosen: readonly string[],
): Readonly<Record<string, TextSection>> {
  const sections = new Map(Object.entries(before));
  for (const [index, { place }] of texts.entries()) {
    const choice = chosen[index] ?? '';
    if (isFrontMatterSection(choice)) sections.set(place, choice);
    else if (choice !== '') sections.delete(place);
  }
  return Object.fromEntries(sections);
}
