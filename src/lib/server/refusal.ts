/**
 * An expected reason not to start, such as a wrong setting or a full disk. Its message is one plain sentence that says
 * what to do; the launcher prints that sentence alone and ends with a non-zero exit.
 */
export function startRefusal(sentence: string, cause?: unknown): Error {
  const refusal = new Error(sentence, { cause });
  refusal.name = 'StartRefusal';
  return refusal;
}

/** Whether an error is an expected reason not to start. */
export function isStartRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StartRefusal';
}
