import { type ItemKey, type ItemKind, KIND_WORDS } from './plan-item';
import { type Quarter, quarterInWords } from './quarter';

export type StructureChangeKind =
  'added' | 'removed' | 'taken-out' | 'put-back' | 'moved' | 'renumbered' | 'split' | 'merged';

/** A part of a plan as it was at a moment. What a line said besides its Target/KPI is kept where the line may be gone. */
export interface ItemThen {
  readonly reference: string;
  readonly words: string;
  readonly lead?: string;
  readonly timescale?: string;
  readonly taskGroup?: string;
}

/** One change of what a plan consists of, or of its order, as it is to be kept. */
export interface NewStructureChange extends ItemKey {
  readonly kind: StructureChangeKind;
  /** The action on whose page it is told; null of an outcome or an objective. */
  readonly actionId: number | null;
  /** Null of what is new. */
  readonly before: ItemThen | null;
  /** Null of what is gone. */
  readonly after: ItemThen | null;
}

/** The same as history keeps it: everything that was done at once has the same revision. */
export interface StructureChange extends NewStructureChange {
  readonly revision: number;
  readonly position: number;
  /** The quarter from which it counts; null where it counts for the whole plan. */
  readonly countsFrom: Quarter | null;
  readonly reason: string;
  readonly minute: string;
  readonly changedBy: string;
  /** The instant, ISO in UTC. */
  readonly changedAt: string;
}

type Told = (what: string, before: string, after: string) => string;

const TOLD: Readonly<Record<StructureChangeKind, Told>> = {
  added: (what, _, after) => `Added ${what} ${after}`,
  removed: (what, before) => `Removed ${what} ${before}`,
  'taken-out': (what, before) => `Took ${what} ${before} out of the plan`,
  'put-back': (what, _, after) => `Put ${what} ${after} back into the plan`,
  moved: (what, before, after) =>
    before === after ? `Moved ${what} ${before}` : `Moved ${what} ${before}: it is ${after} from now on`,
  renumbered: (what, before, after) => `Renumbered ${what} ${before}: it is ${after} from now on`,
  split: (what, before, after) => `Split ${what} ${before}: what is new is ${after}`,
  merged: (what, before, after) => `Merged ${what} ${before} into ${after}`,
};

/** A change in a sentence without a full stop: `Moved action 2.1.3: it is 2.1.2 from now on`. */
export function structureChangeInWords({ kind, item, before, after }: NewStructureChange): string {
  return TOLD[kind](KIND_WORDS[item satisfies ItemKind], before?.reference ?? '', after?.reference ?? '');
}

/** From when on a change counts: `July to September 2009`; nothing where it counts for the whole plan. */
export const countsFromInWords = ({ countsFrom }: Pick<StructureChange, 'countsFrom'>, startsMonth: number): string =>
  countsFrom === null ? '' : quarterInWords(countsFrom, startsMonth);
