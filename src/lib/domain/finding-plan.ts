import { alike, firstWord, squashed } from './alike';
import { type Day, dayInWords } from './day';
import { planPeriod, type PlanYear } from './financial-year';
import { type Finding } from './finding-kinds';
import { actionsOfDraft } from './finding-places';
import { type LineDraft, type PlanDraft, type StatisticDraft } from './plan-draft';
import { readTimescale } from './timescale';
import { tidied } from './words';

const found = (kind: Finding['kind'], reference: string, says: string, suggestion: string | null = null): Finding => ({
  kind,
  reference,
  says,
  suggestion,
});

const listed = (names: readonly string[]): string =>
  names
    .map((name) => `“${name}”`)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

const linesOf = (draft: PlanDraft): readonly LineDraft[] => actionsOfDraft(draft).flatMap(({ lines }) => lines);

/** Key objectives that no strategic objective serves. */
function unserved({ keyObjectives, objectives }: PlanDraft): readonly Finding[] {
  const served = new Set(objectives.flatMap(({ keyObjectiveLetters }) => keyObjectiveLetters));
  return keyObjectives
    .filter(({ letter }) => !served.has(letter))
    .map(({ letter }) =>
      found('key-objective-unserved', letter, `No strategic objective serves key objective ${letter}.`),
    );
}

const bare = (text: string): string => tidied(text).lower.replace(/[.,;:]+$/u, '');

function wordedDifferently({ keyObjectives, objectives }: PlanDraft): readonly Finding[] {
  return objectives.flatMap(({ number, text, keyObjectiveLetters }) =>
    keyObjectives
      .filter((key) => keyObjectiveLetters.includes(key.letter) && bare(key.text) !== bare(text))
      .map(({ letter }) =>
        found(
          'objective-worded-differently',
          String(number),
          `Strategic objective ${number} differs in words from key objective ${letter}, which it serves.`,
        ),
      ),
  );
}

const CARRIED = /\b(?:rolled|carried|brought)[ -](?:over|forward|in)\b|\bc\/f(?:wd)?\b/iu;

function carriedIn(draft: PlanDraft): readonly Finding[] {
  return actionsOfDraft(draft)
    .filter(({ text }) => CARRIED.test(text))
    .map(({ reference, carriedInFrom }) =>
      found(
        'carried-in-within-words',
        reference,
        'The action’s own words tell that it was carried over.',
        carriedInFrom,
      ),
    );
}

const LONGEST_NAME = 60;

function similarLeads(draft: PlanDraft): readonly Finding[] {
  const leads = linesOf(draft)
    .filter(({ lead, kpi }) => bare(lead) !== bare(kpi) && lead.length <= LONGEST_NAME)
    .map(({ lead }) => lead);
  return alike(leads, firstWord).map((group) => found('similar-leads', '', `${listed(group)} look alike.`));
}

function spellings(draft: PlanDraft): readonly Finding[] {
  const texts = linesOf(draft).flatMap(({ timescale, statusWords, lead }) => [timescale, statusWords, lead]);
  return alike(texts, squashed).map((group) => found('spellings-differ', '', `${listed(group)} are the same words.`));
}

const FIGURES = 'size-of-business';

/** The last day of what a figure is for; null where its words name none. */
function figureDay({ asAt, periodWords }: StatisticDraft, planYear: PlanYear): Day | null {
  const { understood } = readTimescale(periodWords, planYear);
  if (asAt !== null) return asAt;
  if (understood.kind === 'dates') return understood.dues.at(-1) ?? null;
  return understood.kind === 'period' ? understood.to : null;
}

function figures({ statistics, planYear }: PlanDraft): readonly Finding[] {
  const { from } = planPeriod(planYear);
  const stale = statistics.flatMap((statistic) => {
    const day = figureDay(statistic, planYear);
    if (day === null || day >= from) return [];
    const says = `“${statistic.series}” is for ${statistic.periodWords}, before the plan’s year began on ${dayInWords(from)}.`;
    return [found('stale-figure', FIGURES, says)];
  });
  const periods = [...new Set(statistics.map(({ periodWords }) => tidied(periodWords).text))];
  const several = `The figures are for ${listed(periods)}.`;
  return periods.length > 1 ? [found('figures-of-several-days', FIGURES, several), ...stale] : stale;
}

/** Findings about a plan’s document that belong to no single line. */
export function findingsOfPlan(draft: PlanDraft): readonly Finding[] {
  return [unserved, wordedDifferently, carriedIn, similarLeads, spellings, figures].flatMap((rule) => rule(draft));
}
