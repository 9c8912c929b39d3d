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
