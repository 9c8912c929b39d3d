/**
 * An expected reason not to go on. Its message is one plain sentence that says what to do.
 * @param {string} sentence
 * @param {unknown} [cause]
 * @returns {Error}
 */
export function startRefusal(sentence, cause) {
  const refusal = new Error(sentence, { cause });
  refusal.name = 'StartRefusal';
  return refusal;
}

/**
 * Tells why there is no going on, and ends. An expected reason is its sentence alone; anything else is a mistake of ours,
 * told in full.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  const isExpected = error instanceof Error && error.name === 'StartRefusal';
  if (isExpected) console.error(error.message);
  else console.error(error);
  process.exit(1);
}

/**
 * The code that Node gives a failed call of the system, or nothing.
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
