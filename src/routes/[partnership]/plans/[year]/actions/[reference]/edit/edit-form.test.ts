import { expect, test } from 'vitest';
import { SCENARIO_PLAN, TODAY } from '../../../../../../../../tests/support/plan-scenario';
import { judgeRewording, type Rewording } from '$lib/domain/rewording';
import { placeName, type WordedPlace, wordedPlaces, type Wording } from '$lib/domain/wording';
import { refusedEdit, sentAgain, theirsOf } from './edit-form';

const places = wordedPlaces(SCENARIO_PLAN, '1.1.3');
const placeOf = (field: WordedPlace['field']): WordedPlace => {
  const place = places.find((one) => one.item === 'line' && one.field === field);
  if (!place) throw new Error(`There is no ${field}.`);
  return place;
};
const [lead, timescale] = [placeOf('lead'), placeOf('timescale')];
const [leadName, timescaleName] = [placeName(lead), placeName(timescale)];

const sent = (rest: Partial<Rewording> = {}): Rewording => ({
  base: 2,
  texts: { [leadName]: 'Mine', [timescaleName]: '2nd quarter' },
  choices: {},
  reason: 'Why.',
  minute: 'Board, 4.2',
  countsFrom: '',
  ...rest,
});

const byDaniel = (place: WordedPlace, before: string): Wording => ({
  item: place.item,
  itemId: place.itemId,
  field: place.field,
  revision: 3,
  before,
  after: place.words,
  reason: '',
  minute: '',
  countsFrom: null,
  changedBy: 'Daniel Okafor',
  changedAt: '2009-04-14T10:00:00.000Z',
});

const since = [byDaniel(lead, 'Nobody'), byDaniel(timescale, '2nd quarter')];

const refused = (rewording: Rewording, changed: readonly Wording[]) => {
  const judgement = judgeRewording(places, rewording, SCENARIO_PLAN, changed, TODAY);
  return refusedEdit(places, rewording, SCENARIO_PLAN, { ...judgement, since: changed });
};

test('where somebody was first the form shows both texts, and goes on from what they saved', () => {
  const form = refused(sent(), since);
  expect(form).toMatchObject({ base: SCENARIO_PLAN.wordingRevision, asks: [leadName] });
  expect(form.texts).toEqual({ [leadName]: 'Mine', [timescaleName]: timescale.words });
  expect(theirsOf(form, places, since)).toEqual({
    [leadName]: { words: lead.words, by: 'Daniel Okafor on 14 April 2009' },
  });
});

test('a choice that is not made is asked for again, whatever was pressed', () => {
  const rewording = sent({ base: 3, choices: { [leadName]: 'undecided' } });
  expect(refused(rewording, []).asks).toEqual([leadName]);
  for (const because of ['asked', 'restored', 'too busy'] as const)
    expect(sentAgain(places, rewording, because).asks).toEqual([leadName]);
});

test('a choice that is made stays made where something else is refused', () => {
  const texts = { [leadName]: 'Mine', [timescaleName]: 'Mine too' };
  const rest = { base: 3, texts, reason: '' };
  const theirs = refused(sent({ ...rest, choices: { [leadName]: 'theirs' } }), []);
  expect(theirs).toMatchObject({ asks: [], texts: { [leadName]: lead.words, [timescaleName]: 'Mine too' } });
  const mine = refused(sent({ ...rest, choices: { [leadName]: 'mine' } }), []);
  expect(mine).toMatchObject({ asks: [], texts });
  expect(Object.keys(mine.errors)).toEqual(['reason']);
});
