import type { LineStanding } from '$lib/domain/line-standing';
import { latenessInWords, standingInWords } from '$lib/domain/standing-words';

/** How one line stands, with the words of its answer's status and of its lateness. */
export function lineInQuarter({ line, action, standing }: LineStanding, address: string) {
  const lateness = standing.isAsked ? latenessInWords(standing) : null;
  const words = lateness ?? (standing.position === 'in-progress' ? standingInWords(standing).toLowerCase() : null);
  return {
    key: line.reference,
    reference: line.reference,
    text: action.lines.length > 1 ? `${action.text}: ${line.kpi}` : action.text,
    href: `${address}/actions/${action.reference}`,
    position: standing.position,
    isLate: lateness !== null,
    ...(words === null ? {} : { note: words }),
  };
}
