import { WORDS, wordsAt } from '../plan-words';

const LINES = 120;

const rows = Array.from({ length: LINES }, (_, line) => [
  line % 5 === 0 ? wordsAt(WORDS.outcomes, line / 5) : '',
  `${Math.floor(line / 15) + 1}.${(Math.floor(line / 5) % 3) + 1}.${(line % 5) + 1}`,
  wordsAt(WORDS.actions, line),
  wordsAt(WORDS.kpis, line),
  wordsAt(WORDS.leads, line),
  wordsAt(WORDS.timescales, line),
  'Done',
  'In progress',
  'Overdue',
  'Awaited',
  'Amber',
  '12 April 2009',
]);

export const load = () => ({ rows });
