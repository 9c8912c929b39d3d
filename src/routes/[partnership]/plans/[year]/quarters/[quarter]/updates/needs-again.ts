import type { ReturnedForm } from './save-typed';

/** Whether a form that came back needs a line again: something is wrong with it, somebody was first, or it was given back whole. */
export function needsAgain(form: ReturnedForm, lineId: number): boolean {
  return lineId in form.errors || lineId in form.theirs || ((form.restored || form.isTooBusy) && lineId in form.typed);
}
