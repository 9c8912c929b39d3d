import { type Rag } from './status';
import { type TimeToken } from './timescale-tokens';

/** What a phrase says of the work, before the words around it are weighed. A deed (“published”) may be all or only a part. */
export type Say =
  | 'completed'
  | 'deed'
  | 'started'
  | 'in-progress'
  | 'ongoing'
  | 'not-started'
  | 'planned'
  | 'late'
  | 'on-hold'
  | 'carried-forward'
  | 'no-demand'
  | 'nothing-to-report'
  | 'withdrawn'
  | 'superseded';

/** What bears on a saying: it is denied, still to come, done in part, or depends on something. */
export type Modifier = 'negated' | 'future' | 'partial' | 'conditional';

/** One thing that a status’s words say. */
export type StatusToken =
  | { readonly kind: 'say'; readonly say: Say; readonly isSure: boolean; readonly by: string | null }
  | { readonly kind: 'modifier'; readonly modifier: Modifier }
  | { readonly kind: 'exception' }
  | { readonly kind: 'rag'; readonly rag: Rag }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'stop'; readonly sign: string }
  | { readonly kind: 'restriction' }
  | { readonly kind: 'unclear'; readonly because: string; readonly isFinal: boolean }
  | { readonly kind: 'next year' }
  | { readonly kind: 'time'; readonly time: TimeToken }
  | { readonly kind: 'filler' };
