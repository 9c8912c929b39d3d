import { type Say, type StatusToken } from './status-reading-tokens';
import { phraseRule, type ScanRule } from './words';

/** A rule of a status’s words. */
export type Rule = ScanRule<StatusToken>;

/** A rule for phrases that all say one thing of the work. */
export const says = (say: Say, isSure: boolean, ...phrases: readonly string[]): Rule =>
  phraseRule<StatusToken>({ kind: 'say', say, isSure, by: null }, ...phrases);
