import { type TaskGroupDraft } from '../plan-draft';
import { readPrintedNumber } from './printed-number';
import { type SectionText } from './sections';

const KIND = /\s*(?:task|sub|working|task and finish)[ -]?group\s*$/iu;

/** A name as it stands in an address: `Employment and Skills` is `employment-and-skills`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);

/** The task groups that the section on them has under headings of their own. */
export function taskGroupsOf(texts: readonly SectionText[]): readonly TaskGroupDraft[] {
  return texts.flatMap(({ section, kind, text }) => {
    const { printedNumber, text: named } = readPrintedNumber(text.trim());
    const name = named.replace(KIND, '').trim();
    const isGroup = section === 'task-groups' && kind === 'heading' && (printedNumber !== null || KIND.test(named));
    return isGroup && slugOf(name) !== '' ? [{ slug: slugOf(name), name, theme: '', startedOn: null }] : [];
  });
}
