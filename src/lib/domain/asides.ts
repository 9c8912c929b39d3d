import { tidied, type TidyWords } from './words';

/** Words with what stands beside them taken out: bracketed asides, and exceptions such as “excluding …”. */
export interface Parted {
  readonly main: TidyWords;
  readonly asides: readonly TidyWords[];
  readonly exceptions: readonly TidyWords[];
}

const BRACKETS = /[([]([^()[\]]*)[)\]]/gu;
const EXCEPTION =
  /(?:^|[\s,;\p{Pd}]+)((?:excluding|excl\.?|except(?:ing| for)?|apart from|other than|not including|with the exception of|omitting|n\.?b\.?|e\.g\.?|i\.e\.?)(?![\p{L}\p{N}])[^;]*)/giu;
const MARKS = /^(?:calendar|calendar year|calendar quarters?|financial(?: year)?|fy)$/iu;

/** Takes asides out of somebody’s words; “(calendar)” stays, since it says how to read the rest. */
export function splitAsides(words: TidyWords): Parted {
  const taken: string[] = [];
  const exceptions: string[] = [];
  const put = (inside: string): string => {
    if (MARKS.test(inside.trim())) return ` ${inside} `;
    (isException(inside) ? exceptions : taken).push(inside.trim());
    return ' ';
  };
  const withoutBrackets = words.text.replace(BRACKETS, (_, inside: string) => put(inside));
  const main = withoutBrackets.replace(EXCEPTION, (_, exception: string) => {
    exceptions.push(exception.trim());
    return ' ';
  });
  const texts = (list: readonly string[]): TidyWords[] => list.filter((text) => text !== '').map(tidied);
  return { main: tidied(main), asides: texts(taken), exceptions: texts(exceptions) };
}

function isException(inside: string): boolean {
  EXCEPTION.lastIndex = 0;
  const match = EXCEPTION.exec(inside);
  return match !== null && match.index === 0;
}
