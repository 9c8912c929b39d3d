import type { Plan } from '$lib/domain/plan';
import { quarterInAddress, quarterInWords } from '$lib/domain/quarter';
import type { LineStanding } from '$lib/domain/line-standing';
import type { MissingAnswers } from '$lib/domain/missing-answers';
import type { Readiness, RemarkKind, WantedKind } from '$lib/domain/report/readiness';
import { counted, latenessInWords, pastDayInWords } from '$lib/domain/standing-words';
import { updatesAddress } from '../quarters/[quarter]/quarter-of-plan';

interface Links {
  readonly plan: string;
  readonly sheet: (name: string) => string;
  /** Whether whoever looks may answer for lines, so that the links lead to the form. */
  readonly mayAnswer: boolean;
}

interface SilentLine {
  readonly key: string;
  readonly reference: string;
  readonly text: string;
  readonly href: string;
  readonly note: string;
  readonly isLate: boolean;
}

/** The lines of one quarter that nobody has answered for, whose turn it is, and where to answer. */
export interface SilentQuarter {
  readonly words: string;
  readonly count: string;
  readonly past: { readonly says: string; readonly href: string } | null;
  readonly href: string;
  readonly lines: readonly SilentLine[];
}

/** One thing about a return as the page shows it. A remark has no state: it goes out as it is. */
export interface PointView {
  readonly says: string;
  readonly note: string;
  readonly href: string | null;
  readonly isReady: boolean | null;
}

const PLACES: Readonly<Record<WantedKind | RemarkKind, ((links: Links) => string) | null>> = {
  quarters: null,
  answers: () => '#not-reported',
  figures: ({ sheet }) => sheet('Measures'),
  overdue: ({ sheet }) => sheet('Exceptions'),
  duties: ({ sheet }) => sheet('Key objectives'),
  contradictions: ({ sheet }) => sheet('Exceptions'),
};

const placeOf = (kind: WantedKind | RemarkKind, links: Links): string | null => PLACES[kind]?.(links) ?? null;

const silentLine = (one: LineStanding, address: string, links: Links): SilentLine => ({
  key: one.line.reference,
  reference: one.line.reference,
  text: one.action.text,
  href: links.mayAnswer ? updatesAddress(address, [one]) : `${links.plan}/actions/${one.action.reference}`,
  note: [one.line.lead === '' ? 'no lead named' : one.line.lead, latenessInWords(one.standing)]
    .filter(Boolean)
    .join(', '),
  isLate: one.standing.daysLate !== null,
});

function silentQuarter({ quarter, lines, pastTheirDay }: MissingAnswers, plan: Plan, links: Links): SilentQuarter {
  const { planYear } = plan;
  const address = `${links.plan}/quarters/${quarterInAddress(quarter, planYear)}`;
  const says = pastDayInWords(lines.length, pastTheirDay.length);
  return {
    words: quarterInWords(quarter, planYear.startsMonth),
    count: counted(lines.length, 'answer'),
    past: says === null ? null : { says, href: links.mayAnswer ? updatesAddress(address, pastTheirDay) : address },
    href: links.mayAnswer ? updatesAddress(address, lines) : address,
    lines: lines.map((line) => silentLine(line, address, links)),
  };
}

/** What a return wants, what goes out as it is, and the answers that are missing, each with where to see to it. */
export function readinessView({ wanted, remarks, missing }: Readiness, plan: Plan, links: Links) {
  return {
    wanted: wanted.map(({ kind, says, note, isReady }): PointView => {
      return { says, note, isReady, href: isReady ? null : placeOf(kind, links) };
    }),
    remarks: remarks.map(({ kind, says, note }): PointView => ({
      says,
      note,
      isReady: null,
      href: placeOf(kind, links),
    })),
    silent: missing.map((one) => silentQuarter(one, plan, links)),
  };
}
