import { type MemberDraft } from '../plan-draft';
import { type SectionText } from './sections';
import { readPrintedNumber } from './printed-number';

const PERSON = /^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Sir|Dame|Lord|Lady|Professor|Prof)\b\.? /u;
const BODY =
  /\b(?:Council|Service|Services|Authority|Trust|Agency|Constabulary|University|College|Association|Board)\b/u;
const BY_DASH = /^(.+)\s+[-–—]\s+(.+)$/su;
const BY_COMMA = /^(.+?),\s+(.+)$/su;
const OFFICE = /\s*\(([^()]*(?:chair|convenor|treasurer|secretary|observer)[^()]*)\)\s*$/iu;

/** Words with which nobody's name and no post begins: the line goes on from the one before. */
const GOES_ON = /^(?:Council|County Council|Borough Council|District Council|City Council|Public Health|Region)\b/u;
const OPEN_ENDED = /(?:\b(?:of|and|for|the|County|District|Borough|City)|[,&])$/u;

const isContinued = (line: string, before: string | undefined): boolean =>
  before !== undefined && (GOES_ON.test(line) || OPEN_ENDED.test(before));

const wholeLines = (lines: readonly string[]): readonly string[] =>
  lines.reduce<readonly string[]>((whole, line) => {
    const before = whole.at(-1);
    return isContinued(line, before) ? [...whole.slice(0, -1), `${before ?? ''} ${line}`] : [...whole, line];
  }, []);

/** Post or person, and body, at the last dash or else at the first comma: in a post there are commas, in a body rarely dashes. */
function partsOf(words: string): readonly [string, string] {
  const [, post = '', body = ''] = BY_DASH.exec(words) ?? BY_COMMA.exec(words) ?? [];
  return [post, body];
}

/** `Cllr Jo Bell – One East`, `Housing Services - Nottingham City Council`, `Assistant Chief Executive, Lincolnshire County Council`. */
function memberOf(sector: string, line: string): MemberDraft {
  const [, office = ''] = OFFICE.exec(line) ?? [];
  const words = line.replace(OFFICE, '');
  const [post, body] = partsOf(words);
  const isNamed = PERSON.test(words);
  if (BODY.test(body) || (isNamed && BY_DASH.test(words))) {
    return { sector, organisation: body, representative: post, office };
  }
  return BODY.test(words) && !isNamed
    ? { sector, organisation: words, representative: '', office }
    : { sector, organisation: '', representative: words, office };
}

/** A person's name in one line and their organisation in the next make one member. */
function membersOfSector(sector: string, lines: readonly string[]): readonly MemberDraft[] {
  return wholeLines(lines).reduce<readonly MemberDraft[]>((members, line) => {
    const last = members.at(-1);
    const next = memberOf(sector, line);
    if (last && last.organisation === '' && PERSON.test(last.representative) && !PERSON.test(line)) {
      return [
        ...members.slice(0, -1),
        { ...next, representative: last.representative, organisation: next.organisation || next.representative },
      ];
    }
    return [...members, next];
  }, []);
}

interface SectorLines {
  readonly sector: string;
  readonly lines: readonly string[];
}

/** Headings in a row make one sector's name, as a line break in a heading does. */
function bySector(texts: readonly SectionText[]): readonly SectorLines[] {
  return texts.reduce<readonly SectorLines[]>((sectors, { kind, text }) => {
    const last = sectors.at(-1);
    const before = sectors.slice(0, -1);
    if (kind !== 'heading') return last ? [...before, { ...last, lines: [...last.lines, text.trim()] }] : sectors;
    const goesOn = last?.lines.length === 0;
    return goesOn
      ? [...before, { ...last, sector: `${last.sector} ${text.trim()}` }]
      : [...sectors, { sector: text.trim(), lines: [] }];
  }, []);
}

const isMembersText = ({ section }: SectionText): boolean => section === 'members';

/** What the members' section says before it lists anybody: its heading, and its numbered paragraphs. */
const isIntroduction = ({ text }: SectionText): boolean => readPrintedNumber(text).printedNumber !== null;

/** The members listed under a heading for each sector, as far as they can be told apart; a person checks them. */
export function membersOf(texts: readonly SectionText[]): readonly MemberDraft[] {
  const [, ...rest] = texts.filter(isMembersText);
  const listed = rest.filter((text) => !isIntroduction(text));
  return bySector(listed).flatMap(({ sector, lines }) => membersOfSector(sector, lines));
}

/** Whether a text is one of the members listed, and so no paragraph of the section. */
export const isListedMember = (text: SectionText): boolean => isMembersText(text) && !isIntroduction(text);
