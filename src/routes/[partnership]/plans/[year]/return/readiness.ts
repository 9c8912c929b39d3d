import { dayInWords } from '$lib/domain/day';
import { unservedKeyObjectives } from '$lib/domain/plan';
import { quarterInAddress, quarterInWords } from '$lib/domain/quarter';
import type { Report } from '$lib/domain/report/report';
import type { ReturnQuarter, ReturnYear } from '$lib/domain/report/return-year';
import { counted, latenessInWords } from '$lib/domain/standing-words';

/** A line without an answer, whose turn it is, and where to give it. */
interface SilentLine {
  readonly key: string;
  readonly reference: string;
  readonly text: string;
  readonly href: string;
  readonly note: string;
  readonly isLate: boolean;
}

/** The lines of one quarter that nobody has answered for. */
export interface SilentQuarter {
  readonly words: string;
  readonly href: string;
  readonly lines: readonly SilentLine[];
}

/** One thing that a return wants: whether it is there, and where to see to it. */
export interface ReadinessPoint {
  readonly says: string;
  readonly note: string;
  readonly isReady: boolean;
  readonly href: string | null;
}

export interface Readiness {
  readonly points: readonly ReadinessPoint[];
  readonly silent: readonly SilentQuarter[];
}

interface Links {
  readonly plan: string;
  /** Whether whoever looks may answer for lines, so that the links lead to the form. */
  readonly mayAnswer: boolean;
}

function silentQuarter(year: ReturnYear, { quarter, lines }: ReturnQuarter, links: Links): SilentQuarter {
  const { planYear } = year.plan;
  const address = `${links.plan}/quarters/${quarterInAddress(quarter, planYear)}`;
  const silent = lines.filter(({ standing }) => standing.isAsked && !standing.update);
  return {
    words: quarterInWords(quarter, planYear.startsMonth),
    href: links.mayAnswer ? `${address}/updates` : address,
    lines: silent.map(({ line, action, standing }) => ({
      key: line.reference,
      reference: line.reference,
      text: action.text,
      href: links.mayAnswer
        ? `${address}/updates?line=${encodeURIComponent(line.reference)}`
        : `${links.plan}/actions/${action.reference}`,
      note: [line.lead === '' ? 'no lead named' : line.lead, latenessInWords(standing)].filter(Boolean).join(', '),
      isLate: standing.daysLate !== null,
    })),
  };
}

/** One sentence about something counted, ready when there is none of it. */
const absent = (
  count: number,
  some: string,
  none: string,
  rest: Pick<ReadinessPoint, 'note' | 'href'>,
): ReadinessPoint => ({
  says: count === 0 ? none : some,
  isReady: count === 0,
  ...rest,
});

function linesPoint(silent: readonly SilentQuarter[]): ReadinessPoint {
  const count = silent.reduce((sum, { lines }) => sum + lines.length, 0);
  const some = `${counted(count, 'answer')} ${count === 1 ? 'is' : 'are'} missing`;
  return absent(count, some, 'Every line that was asked has an answer', {
    note: count === 0 ? '' : 'They go out as not reported, never as not started.',
    href: count === 0 ? null : '#not-reported',
  });
}

function figuresPoint({ toDate }: ReturnYear): ReadinessPoint {
  const count = toDate
    .flatMap(({ measures }) => measures)
    .filter((one) => one.attainment.result === 'no figure').length;
  const some = `${counted(count, 'measure')} ${count === 1 ? 'has' : 'have'} no figure`;
  return absent(count, some, 'Every measure with a target has a figure', {
    note: count === 0 ? '' : 'They go out as [x], not available.',
    href: '#sheet-measures',
  });
}

function openPoint({ toDate }: ReturnYear): ReadinessPoint {
  const late = toDate.filter(({ standing }) => standing.position === 'overdue');
  const some = `${counted(late.length, 'line')} ${late.length === 1 ? 'is' : 'are'} overdue and still open`;
  return absent(late.length, some, 'No line is overdue', {
    note: late.map(({ line }) => line.reference).join(', '),
    href: '#sheet-exceptions',
  });
}

function dutiesPoint(year: ReturnYear): ReadinessPoint {
  const unserved = unservedKeyObjectives(year.plan).map(({ letter }) => letter);
  const some = `${counted(unserved.length, 'key objective')} ${unserved.length === 1 ? 'has' : 'have'} no action planned`;
  return absent(unserved.length, some, 'Every key objective has an action', {
    note: unserved.join(' and '),
    href: '#sheet-key-objectives',
  });
}

function contradictionsPoint(count: number, links: Links): ReadinessPoint {
  const some = `The plan contradicts itself in ${counted(count, 'place')}`;
  return absent(count, some, 'The plan’s words contradict nothing', {
    note: count === 0 ? '' : 'They are listed among the exceptions.',
    href: `${links.plan}/findings`,
  });
}

/** What the cover names and nobody has said, such as the grant's reference. */
function coverPoint({ sheets }: Report): ReadinessPoint {
  const [cover] = sheets;
  const missing = (cover?.table.rows ?? []).flatMap(([item, value]) =>
    typeof item === 'string' && typeof value === 'object' && value.kind === 'shorthand' ? [item.toLowerCase()] : [],
  );
  const some = `The cover lacks ${counted(missing.length, 'entry', 'entries')}`;
  return absent(missing.length, some, 'The cover is complete', { note: missing.join(', '), href: '#sheet-cover' });
}

function quartersPoint({ quarters, plan, today }: ReturnYear): ReadinessPoint {
  const [ahead] = quarters.filter(({ hasBegun }) => !hasBegun);
  const begun = quarters.filter(({ hasBegun }) => hasBegun).length;
  return {
    says: ahead ? `${begun} of 4 quarters have begun` : 'All four quarters have begun',
    note: ahead ? `${quarterInWords(ahead.quarter, plan.planYear.startsMonth)} had not by ${dayInWords(today)}.` : '',
    isReady: !ahead,
    href: null,
  };
}

/** What a return still wants, point by point, and the answers that are missing, quarter by quarter. Source: Domain, Readiness. */
export function readinessOf(
  { year, report, contradictions }: { year: ReturnYear; report: Report; contradictions: number },
  links: Links,
): Readiness {
  const silent = year.quarters
    .filter(({ hasBegun }) => hasBegun)
    .map((quarter) => silentQuarter(year, quarter, links))
    .filter(({ lines }) => lines.length > 0);
  return {
    points: [
      quartersPoint(year),
      linesPoint(silent),
      figuresPoint(year),
      openPoint(year),
      dutiesPoint(year),
      coverPoint(report),
      contradictionsPoint(contradictions, links),
    ],
    silent,
  };
}
