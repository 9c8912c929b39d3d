import { isFrontMatterSection, type Paragraph, type PlanDraft } from '../plan-draft';
import { isListedMember } from './members';
import { readPrintedNumber } from './printed-number';
import { type SectionText } from './sections';

const LETTER = /^\(?([a-z]{1,2})\)?$/u;

/** The letter of a key objective; null for any other text. */
function letterOf({ section, text }: SectionText): string | null {
  const { printedNumber } = readPrintedNumber(text.trim());
  return section === 'key-objectives' ? (LETTER.exec(printedNumber ?? '')?.[1] ?? null) : null;
}

/** The texts that are key objectives, by letter: where a letter stands twice, the first. */
function lettered(texts: readonly SectionText[]): ReadonlyMap<string, SectionText> {
  const first = new Map<string, SectionText>();
  for (const text of texts) {
    const letter = letterOf(text);
    if (letter !== null && !first.has(letter)) first.set(letter, text);
  }
  return first;
}

/** The duties of the grant agreement: the lettered paragraphs of their section, in order. */
export function keyObjectivesOf(texts: readonly SectionText[]): PlanDraft['keyObjectives'] {
  return [...lettered(texts)].map(([letter, { text }]) => ({ letter, text: readPrintedNumber(text.trim()).text }));
}

const QUOTED = /^[“"].*[”"]$/su;

function paragraphOf({ section, kind, text }: SectionText): readonly Paragraph[] {
  if (!isFrontMatterSection(section)) return [];
  const numbered = readPrintedNumber(text.trim());
  const style = kind === 'paragraph' && QUOTED.test(numbered.text) ? 'quotation' : kind;
  return [{ section, style, ...numbered }];
}

/** The heading that opened a section is the section itself, and no paragraph of it. */
const opensSection = (text: SectionText, before: SectionText | undefined): boolean =>
  text.kind === 'heading' && text.section !== before?.section;

/**
 * The paragraphs of a plan's front matter, section by section, with their printed numbers. What is held in a room of its own
 * (key objectives, members) is not told twice.
 */
export function frontMatterOf(texts: readonly SectionText[]): readonly Paragraph[] {
  const keyObjectives = new Set(lettered(texts).values());
  return texts
    .filter((text, index) => !opensSection(text, texts[index - 1]))
    .filter((text) => !keyObjectives.has(text) && !isListedMember(text))
    .flatMap(paragraphOf);
}
