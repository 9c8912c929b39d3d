import { type MeasureDraft } from './kpi-tokens';
import { type Measure } from './measure';

/** What becomes of a line's measures once its words are read anew. */
export interface MeasureChange {
  readonly updated: readonly { readonly id: number; readonly draft: MeasureDraft }[];
  readonly added: readonly MeasureDraft[];
  readonly removed: readonly Measure[];
  /** Not asked for by the new words, but somebody gave figures for them: they go on being counted. */
  readonly kept: readonly Measure[];
}

/** Whether figures given for one can be read as figures for the other: only the aim differs. */
function countsTheSame(one: Measure | MeasureDraft, other: Measure | MeasureDraft): boolean {
  if (one.kind === 'milestone' || other.kind === 'milestone') return one.kind === other.kind;
  return (
    one.kind === other.kind && one.unit === other.unit && one.per === other.per && one.aggregation === other.aggregation
  );
}

/**
 * Brings a line's measures to what its new words ask for. A measure that counts the same in both goes on with its figures and
 * another aim; one that the words no longer ask for goes, unless it has figures, which are never lost. Source: domain, Measure.
 */
export function measureChange(
  present: readonly Measure[],
  drafts: readonly MeasureDraft[],
  withFigures: ReadonlySet<number>,
): MeasureChange {
  const left = [...present];
  const updated: { id: number; draft: MeasureDraft }[] = [];
  const added: MeasureDraft[] = [];
  for (const draft of drafts) {
    const place = left.findIndex((measure) => countsTheSame(measure, draft));
    const [same] = place < 0 ? [] : left.splice(place, 1);
    if (same) updated.push({ id: same.id, draft });
    else added.push(draft);
  }
  return {
    updated,
    added,
    removed: left.filter(({ id }) => !withFigures.has(id)),
    kept: left.filter(({ id }) => withFigures.has(id)),
  };
}
