import { describe, expect, test } from 'vitest';
import { LINES, SCENARIO_PLAN, TODAY } from '../../../tests/support/plan-scenario';
import { LIMITS } from './limits';
import { judgeRewording, rebasedTexts, type Rewording } from './rewording';
import { placeName, type WordedPlace, wordedPlaces, type Wording, wordsAt } from './wording';

const { recurring } = LINES;
const places = wordedPlaces(SCENARIO_PLAN, '1.1.3');

function placeOf(field: WordedPlace['field'], item: WordedPlace['item'] = 'line'): WordedPlace {
  const place = places.find((one) => one.field === field && one.item === item);
  if (!place) throw new Error(`There is no ${field} of a ${item}.`);
  return place;
}

const [kpi, timescale, lead, number] = [
  placeOf('kpi'),
  placeOf('timescale'),
  placeOf('lead'),
  placeOf('number', 'action'),
];

const DRAFT = { ...SCENARIO_PLAN, state: 'drafted' } as const;

const rewording = (texts: Rewording['texts'], rest: Partial<Rewording> = {}): Rewording => ({
  base: 3,
  texts,
  choices: {},
  reason: 'The board asked for it.',
  minute: 'Board, 12 May 2009, 4.2',
  countsFrom: '',
  ...rest,
});

const changed = (place: WordedPlace, before: string, revision = 4): Wording => ({
  item: place.item,
  itemId: place.itemId,
  field: place.field,
  revision,
  before,
  after: place.words,
  reason: '',
  minute: '',
  countsFrom: null,
  changedBy: 'Daniel Okafor',
  changedAt: `2009-04-14T10:0${revision}:00.000Z`,
});

const judge = (texts: Rewording['texts'], rest: Partial<Rewording> = {}, since: readonly Wording[] = []) =>
  judgeRewording(places, rewording(texts, rest), SCENARIO_PLAN, since, TODAY);

const textsChanged = (judged: ReturnType<typeof judge>) =>
  judged.changes.map(({ place, after }) => [place.field, after] as const);

describe('the texts of an action', () => {
  test('are those it stands under, its own and its lines’, in the plan’s order', () => {
    expect(places.map(({ item, field, words }) => [item, field, words])).toEqual([
      ['objective', 'words', 'Objective 1: people find their way'],
      ['outcome', 'words', 'Outcome 1.1: fewer go astray'],
      ['action', 'number', '3'],
      ['action', 'words', 'Do the work of 1.1.3'],
      ['line', 'kpi', recurring.kpi],
      ['line', 'lead', recurring.lead],
      ['line', 'timescale', 'Each quarter'],
      ['line', 'task-group', 'housing'],
    ]);
    expect(wordedPlaces(SCENARIO_PLAN, '9.9.9')).toEqual([]);
  });
});

describe('a rewording', () => {
  test('changes what was typed anew, and nothing else', () => {
    const judged = judge({ [placeName(kpi)]: ' Six forums attended\r\n', [placeName(lead)]: lead.words });
    expect(textsChanged(judged)).toEqual([['kpi', 'Six forums attended']]);
    expect(judged).toMatchObject({ overtaken: [], refusals: [] });
  });

  test('is nothing where all is as it was, whatever else was typed', () => {
    const judged = judge({ [placeName(kpi)]: `${kpi.words}\r\n` }, { reason: '', minute: '' });
    expect(judged).toEqual({ changes: [], overtaken: [], refusals: [], countsFrom: null });
  });

  test('of an adopted plan needs a reason and a minute, of a draft neither', () => {
    const texts = { [placeName(kpi)]: 'Six forums attended' };
    const bare = { reason: '', minute: '' };
    expect(judge(texts, bare).refusals.map(({ field }) => field)).toEqual(['reason', 'minute']);
    expect(judgeRewording(places, rewording(texts, bare), DRAFT, [], TODAY).refusals).toEqual([]);
  });

  test.each(['0', 'three', '1000', '2'])('gives no action the number %s', (typed) => {
    const [refusal, ...others] = judge({ [placeName(number)]: typed }).refusals;
    expect(refusal?.field).toBe(placeName(number));
    expect(refusal?.says).toContain(typed === '2' ? 'There is an action 1.1.2 already' : 'from 1 to 999');
    expect(others).toEqual([]);
  });

  test('gives an action a number that is free', () => {
    expect(judge({ [placeName(number)]: '12' })).toMatchObject({ changes: [{ after: '12' }], refusals: [] });
  });

  test('leaves no action without words, and no text longer than can be kept', () => {
    const action = placeName(placeOf('words', 'action'));
    expect(judge({ [action]: ' ' }).refusals).toEqual([{ field: action, says: 'Enter the words of the action' }]);
    const long = judge(
      { [placeName(kpi)]: 'x'.repeat(LIMITS.planWords + 1) },
      { minute: 'x'.repeat(LIMITS.minute + 1) },
    );
    expect(long.refusals.map(({ field }) => field)).toEqual([placeName(kpi), 'minute']);
  });

  test('of a timescale counts from the first quarter that has not begun, or from a later one that is chosen', () => {
    const texts = { [placeName(timescale)]: '4th quarter' };
    const on = (today: string, countsFrom = '') =>
      judgeRewording(places, rewording(texts, { countsFrom }), SCENARIO_PLAN, [], today);
    expect(on('2008-05-12').countsFrom).toEqual({ year: 2008, number: 2 });
    expect(on('2008-05-12', 'q4').countsFrom).toEqual({ year: 2008, number: 4 });
    expect(on('2009-04-14').countsFrom).toEqual({ year: 2009, number: 1 });
    expect(on('2008-10-01', 'q3').refusals).toMatchObject([{ field: 'countsFrom' }]);
  });

  test('counts from no quarter of a draft, nor where the timescale stays', () => {
    const texts = { [placeName(timescale)]: '4th quarter' };
    expect(judgeRewording(places, rewording(texts), DRAFT, [], '2008-05-12').countsFrom).toBeNull();
    expect(judge({ [placeName(lead)]: 'Policy officer' }).countsFrom).toBeNull();
  });

  test('takes a task group of the partnership or none', () => {
    const group = placeName(placeOf('task-group'));
    expect(judge({ [group]: 'no-such' }).refusals).toEqual([
      { field: group, says: 'Choose a task group from the list' },
    ]);
    expect(judge({ [group]: '' })).toMatchObject({ changes: [{ after: '' }], refusals: [] });
  });
});

describe('where somebody else was first', () => {
  const since = [changed(timescale, '2nd quarter')];

  test('what they changed and I did not stays theirs, and mine is saved beside it', () => {
    const texts = { [placeName(timescale)]: '2nd quarter', [placeName(lead)]: 'Policy officer' };
    const judged = judge(texts, {}, since);
    expect(textsChanged(judged)).toEqual([['lead', 'Policy officer']]);
    expect(judged.overtaken).toEqual([]);
    expect(rebasedTexts(places, rewording(texts), since)).toEqual({ ...texts, [placeName(timescale)]: 'Each quarter' });
  });

  test('a text that both changed is saved by neither until somebody chooses', () => {
    const texts = { [placeName(timescale)]: '3rd quarter' };
    expect(judge(texts, {}, since).overtaken).toEqual([timescale]);
    expect(rebasedTexts(places, rewording(texts), since)).toEqual(texts);
    const undecided = judge(texts, { choices: { [placeName(timescale)]: 'undecided' } });
    expect(undecided).toMatchObject({ overtaken: [timescale], changes: [] });
  });

  test('the choice is kept: mine is saved, or theirs stands', () => {
    const texts = { [placeName(timescale)]: '3rd quarter' };
    const mine = judge(texts, { base: 4, choices: { [placeName(timescale)]: 'mine' } });
    expect(textsChanged(mine)).toEqual([['timescale', '3rd quarter']]);
    const theirs = judge(texts, { base: 4, choices: { [placeName(timescale)]: 'theirs' } });
    expect(theirs).toMatchObject({ changes: [], overtaken: [] });
  });

  test('and once more, they are asked once more', () => {
    const judged = judge(
      { [placeName(timescale)]: '3rd quarter' },
      { choices: { [placeName(timescale)]: 'mine' } },
      since,
    );
    expect(judged).toMatchObject({ changes: [], overtaken: [timescale] });
  });
});

test('words were at an instant what the first change after it found', () => {
  const history = [changed(kpi, 'Two forums', 1), changed(kpi, 'Three forums', 2), changed(lead, 'Nobody', 3)];
  const at = (minute: number) => wordsAt(kpi, history, `2009-04-14T10:0${minute}:00.000Z`);
  expect([at(0), at(1), at(2), at(3)]).toEqual(['Two forums', 'Three forums', kpi.words, kpi.words]);
});
