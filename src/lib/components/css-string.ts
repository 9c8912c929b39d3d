/** A text as CSS writes strings, each sign but letters, digits and spaces by its number, so that no text can end the string. */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
