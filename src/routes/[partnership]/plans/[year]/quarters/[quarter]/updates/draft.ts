import { counted } from '$lib/domain/standing-words';

/** A form as it was left on this device: when, and every field that was filled in. */
export interface Draft {
  readonly leftAt: number;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const DAYS_KEPT = 60;
const MILLISECONDS_A_DAY = 86_400_000;

const LENGTHS: readonly (readonly [minutes: number, noun: string])[] = [
  [1440, 'day'],
  [60, 'hour'],
  [1, 'minute'],
];

/**
 * How long ago a draft was left, by the device's own clock: `3 hours ago`. A day of that clock is not said, since the page
 * goes by the day of the plan.
 */
export function ageInWords({ leftAt }: Pick<Draft, 'leftAt'>, now: number): string {
  const minutes = Math.floor((now - leftAt) / 60_000);
  const unit = LENGTHS.find(([length]) => minutes >= length);
  return unit ? `${counted(Math.floor(minutes / unit[0]), unit[1])} ago` : 'just now';
}

/** The fields of a form as typed. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

/** The draft kept under a name; null where there is none, it is too old, or the device keeps none. */
export function findDraft(store: Storage, key: string, now: number): Draft | null {
  try {
    const draft = JSON.parse(store.getItem(key) ?? 'null') as Draft | null;
    return draft && now - draft.leftAt < DAYS_KEPT * MILLISECONDS_A_DAY ? draft : null;
  } catch {
    return null;
  }
}

/** Whether putting a draft back would change anything in the form. */
export function differs(draft: Draft, form: HTMLFormElement): boolean {
  const now = new Map(fieldsOf(form));
  return draft.fields.some(([name, value]) => !name.endsWith('-base') && value !== (now.get(name) ?? ''));
}

/** Puts a draft's fields back into the form; fields that are not there any more are passed over. */
export function putBack(draft: Draft, form: HTMLFormElement): void {
  for (const [name, value] of draft.fields) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value;
  }
}
