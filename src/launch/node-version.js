const OLDEST = [20, 19];

/**
 * The sentence for a Node that is too old; null where it will do.
 * @param {string} version such as `20.19.1`
 * @returns {string | null}
 */
export function nodeRefusal(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  const isOldEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return isOldEnough
    ? null
    : `Quarterday needs Node ${OLDEST.join('.')} or later, and this is ${version}: install a newer one from nodejs.org.`;
}
