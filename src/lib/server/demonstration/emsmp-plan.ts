import { type PlanDraft } from '../../domain/plan-draft';
import { emsmpFrontMatter } from './emsmp-front-matter';
import { emsmpKeyObjectives } from './emsmp-key-objectives';
import { emsmpObjectives } from './emsmp-objectives';
import { emsmpMembers, emsmpTaskGroups } from './emsmp-people';
import { emsmpStatistics } from './emsmp-statistics';

const abbreviations: PlanDraft['abbreviations'] = [
  { short: 'EMRA', long: 'East Midlands Regional Assembly' },
  { short: 'EMSMP', long: 'East Midlands Strategic Migration Partnership' },
  { short: 'ESOL', long: 'English for Speakers of Other Languages' },
  { short: 'GOEM', long: 'Government Office East Midlands' },
  { short: 'LGA', long: 'Local Government Association' },
  { short: 'LGEM', long: 'Local Government East Midlands' },
  { short: 'MAF', long: 'Multi-Agency Forum' },
  { short: 'UASC', long: 'Unaccompanied Asylum Seeking Children' },
  { short: 'UKBA', long: 'UK Border Agency' },
];

/**
 * The EMSMP plan 2008-9, for the demonstration. Its numbers, days, leads, timescales, statuses, names and faults are the
 * document's; the longer wordings are this project's own. The day of adoption and its board minute are invented: the
 * document gives neither.
 */
export const emsmpPlan: PlanDraft = {
  title: 'EMSMP Business Plan 2008-9',
  planYear: { firstYear: 2008, years: 1, startsMonth: 4 },
  adoptedOn: '2008-03-17',
  adoptionMinute: 'Partnership Board, 17 March 2008, minute 6',
  frontMatter: emsmpFrontMatter,
  keyObjectives: emsmpKeyObjectives,
  objectives: emsmpObjectives,
  taskGroups: emsmpTaskGroups,
  members: emsmpMembers,
  statistics: emsmpStatistics,
  abbreviations,
};
