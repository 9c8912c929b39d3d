import { type MemberDraft, type TaskGroupDraft } from '../../domain/plan-draft';

// The plan says only that the groups began in 2008, so no day is given.
/** The task groups of EMSMP plan 3.1. */
export const emsmpTaskGroups: readonly TaskGroupDraft[] = [
  {
    slug: 'employment-and-skills',
    name: 'Employment and Skills',
    theme: 'Welcome packs and the Regional Skills for Life Strategy',
    startedOn: null,
  },
  { slug: 'health', name: 'Health', theme: 'Migrants’ health needs and inequalities', startedOn: null },
  { slug: 'housing', name: 'Housing', theme: 'The Decent and Safe Homes report', startedOn: null },
  { slug: 'statistics', name: 'Statistics', theme: 'Figures held on migrants', startedOn: null },
  {
    slug: 'uasc',
    name: 'Unaccompanied Asylum Seeking Children',
    theme: 'The UASC reform programme',
    startedOn: null,
  },
];

const member = (sector: string, organisation: string, representative = '', office = ''): MemberDraft => ({
  sector,
  organisation,
  representative,
  office,
});

/** The members of EMSMP plan 4.2, by the plan's own sectors. */
export const emsmpMembers: readonly MemberDraft[] = [
  member('Elected Members', 'Derbyshire County Council', 'Cllr Ken Armstrong', 'Chair'),
  member('Elected Members', 'East Lindsey District Council', 'Cllr Fiona Martin', 'Vice Chair'),
  member('Elected Members', 'Gedling Borough Council', 'Cllr Carol Pepper'),
  member('Elected Members', 'Leicestershire County Council', 'Cllr David Sprason'),
  member('Local Authority Officers', 'Leicester City Council', 'Children’s Services'),
  member('Local Authority Officers', 'Rutland County Council', 'Adult Services'),
  member('Local Authority Officers', 'Nottingham City Council', 'Housing Services'),
  member('Police', 'Community Safety Bureau', 'Inspector'),
  member('Health', '', 'Assistant Regional Director of Public Health'),
  member('Jobcentre Plus', 'Jobcentre Plus', 'Regional External Relations Manager'),
  member('GOEM', 'GOEM', 'Safer and Stronger Directorate'),
  member('UKBA Regional Contracted Accommodation Providers', 'Refugee Support'),
  member('UKBA Regional Contracted Accommodation Providers', 'Priority Properties North West'),
  member('Regional Voluntary Sector Organisation', 'One East Midlands'),
  member('One Stop Service Provider', 'Refugee Action'),
  member('Midlands TUC', 'Midlands TUC', 'Regional Secretary'),
  member('UK Border Agency', 'UK Border Agency', 'Regional Director, Midlands & Eastern Region'),
  member(
    'Representative on National Migration Group',
    'Lincolnshire County Council',
    'Assistant Chief Executive',
    'Representative on National Migration Group',
  ),
  member('emda', 'emda', 'Head of Rural Communities'),
  member('Lead Organisation', 'LGEM', '', 'Lead Organisation'),
];
