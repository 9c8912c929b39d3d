import { MONTH_SOURCE, monthOfName } from '../calendar-words';
import { type Day, lastDayOfMonth } from '../day';
import { type StatisticDraft } from '../plan-draft';
import { type SectionText } from './sections';

const FIGURE = '(\\d{1,3}(?:,\\d{3})+|\\d{1,9})';
const PERIOD_LAST = new RegExp(`^${FIGURE}\\s+(.+?)\\s*\\(([^()]*\\d{4}[^()]*)\\)\\.?$`, 'su');
const PERIOD_FIRST = new RegExp(`^In (\\d{4}(?:[/-]\\d{1,4})?),? there were ${FIGURE}\\s+(.+?)\\.?$`, 'su');
const MONTH = new RegExp(`^(${MONTH_SOURCE}) (\\d{4})$`, 'iu');

/** A month is taken at its last day; a year, or anything else, has no day. */
function asAtOf(periodWords: string): Day | null {
  const [, name = '', year = ''] = MONTH.exec(periodWords) ?? [];
  const month = monthOfName(name.toLowerCase());
  return month === null ? null : lastDayOfMonth(Number(year), month);
}

const numberOf = (written: string): number => Number(written.replace(/,/g, ''));

function figureIn(sentence: string, source: string): readonly StatisticDraft[] {
  const [, last = '', what = '', period = ''] = PERIOD_LAST.exec(sentence) ?? [];
  const [, early = '', first = '', counted = ''] = PERIOD_FIRST.exec(sentence) ?? [];
  const [written, series, periodWords] = last === '' ? [first, counted, early] : [last, what, period];
  if (written === '') return [];
  const unit = series.split(/\s+(?:supported|receiving|for|under|in|who|with)\s/u)[0] ?? series;
  const asAt = asAtOf(periodWords);
  return [{ series, unit, area: '', source, periodWords, asAt, value: numberOf(written), isRestricted: false }];
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.)\s+(?=In \d{4})/u);

/** The figures about the region that a plan gives with their period, each in a sentence or a list item of its own. */
export function figuresOf(texts: readonly SectionText[], source: string): readonly StatisticDraft[] {
  return texts
    .filter(({ section, kind }) => section === 'size-of-business' && kind !== 'heading')
    .flatMap(({ text }) => sentencesOf(text.trim()).flatMap((sentence) => figureIn(sentence, source)));
}
