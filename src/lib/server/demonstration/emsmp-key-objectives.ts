import { type PlanDraft } from '../../domain/plan-draft';

/** The duties of the grant agreement, in the letters of EMSMP plan 7.1. The tabled objectives word some of them differently. */
export const emsmpKeyObjectives: PlanDraft['keyObjectives'] = [
  {
    letter: 'a',
    text: 'A regional Strategic Migration Partnership structure, across sectors and agencies, that delivers the enabling role.',
  },
  {
    letter: 'b',
    text: 'Contact and joint working between the Strategic Migration Partnership and those who provide: councils, police, health, employment and careers services (Jobcentre Plus too), Government Regional Offices, the regional CBI/Employers Forum and TUC, voluntary groups (One Stop Service Providers too) and private firms, above all UKBA’s accommodation providers; across places and services.',
  },
  { letter: 'c', text: 'Regional talks on strategic co-ordination.' },
  {
    letter: 'd',
    text: 'Regional data and trends, and the effect of asylum and immigration policy on dispersal and on services for migrants.',
  },
  { letter: 'e', text: 'Community safety and cohesion, with all agencies taking part.' },
  {
    letter: 'f',
    text: 'Gaps in resources and services for asylum seekers, refused or not, refugees and migrant workers, found and closed where possible.',
  },
  {
    letter: 'g',
    text: 'Emergency planners in councils and elsewhere know that asylum seekers, refused or not, refugees and migrant workers are there, where they live if that matters, and what more they need: some know little English or none.',
  },
  {
    letter: 'h',
    text: 'Information about asylum seekers, refused or not, refugees and migrant workers: national policy and thinking put into local and regional terms.',
  },
  { letter: 'i', text: 'Taking part in UKBA’s consultations on migrants and migration, and answering them together.' },
  { letter: 'j', text: 'Training for councils and others, so that they know about migrants and migration.' },
];
