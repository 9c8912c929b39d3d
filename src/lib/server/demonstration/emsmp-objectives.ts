import { type ObjectiveDraft } from '../../domain/plan-draft';
import { objective1, objective2 } from './emsmp-objectives-1-2';
import { objective3, objective4, objective5, objective6, objective7, objective8 } from './emsmp-objectives-3-8';

/** The tabled objectives of the EMSMP plan 2008-9 with their outcomes, actions and lines. Key objectives c and g have none. */
export const emsmpObjectives: readonly ObjectiveDraft[] = [
  objective1,
  objective2,
  objective3,
  objective4,
  objective5,
  objective6,
  objective7,
  objective8,
];
