import { type Day } from '../../domain/day';
import { type BusinessPlan } from '../../domain/report/business-plan';
import { type Cell, type Column } from '../../domain/report/report';

/** What the thread that writes files is told of a workbook, a piece at a time, so that no piece holds up a request. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly madeOn: Day;
}

/** A sheet without its rows. */
export interface SheetHead {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly tableName: string;
  readonly columns: readonly Column[];
  /** The number of rows that will follow. */
  readonly height: number;
  readonly whenEmpty: string;
}

export type Piece =
  | { readonly kind: 'begin'; readonly properties: Properties }
  | { readonly kind: 'sheet'; readonly head: SheetHead }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'end' }
  /** A whole Word document: a plan is small enough to hand over at once. */
  | { readonly kind: 'document'; readonly plan: BusinessPlan };

/** A piece of one of the files under way. */
export interface Order {
  readonly job: number;
  readonly piece: Piece;
}

/** What the thread says to each order. */
export type Answer =
  | { readonly job: number; readonly kind: 'ready' }
  | { readonly job: number; readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly job: number; readonly kind: 'failed'; readonly message: string };
