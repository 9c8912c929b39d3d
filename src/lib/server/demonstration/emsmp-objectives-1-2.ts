import { type ObjectiveDraft } from '../../domain/plan-draft';
import { action, CO_ORDINATOR, LEAD_OFFICER, line } from './emsmp-lines';

export const objective1: ObjectiveDraft = {
  number: 1,
  text: 'A regional partnership structure, across sectors and agencies, that delivers the enabling role.',
  keyObjectiveLetters: ['a'],
  outcomes: [
    {
      text: 'LGEM works well and delivers the enabling role',
      actions: [
        action(
          'LGEM Community Cohesion Sub Group meets 3/4 weeks before EMSMP, papers out a week ahead',
          line('1 sub-group meeting and 1 EMSMP meeting', LEAD_OFFICER, 'Each quarter', 'Completed'),
        ),
      ],
    },
    {
      text: 'Performance is managed and reported well',
      actions: [
        action(
          'Annual report for 2007/8 to UKBA',
          line('Report submitted by 30 June 2008', LEAD_OFFICER, '1st quarter', 'Completed'),
        ),
        action(
          'Audited accounts of the 2007/8 grant to UKBA',
          line('Accounts submitted by 30 June 2008', LEAD_OFFICER, '1st quarter', 'Completed'),
        ),
      ],
    },
    {
      text: 'EMSMP can carry on after a disaster',
      actions: [
        action(
          'Half-year report to UKBA',
          line('Report submitted by 31 October 2008', LEAD_OFFICER, '3rd quarter', 'Completed'),
        ),
        action(
          'Business plan for 2009/10, EMSMP’s main working document',
          line('Plan submitted by 31 March 2009', LEAD_OFFICER, '3rd quarter', 'Completed 4th quarter'),
        ),
        {
          text: 'EMSMP emergency plan; first meeting in January 2008, rolled over to 2008/9',
          carriedInFrom: '2007/8',
          lines: [line('Plan produced and adopted', CO_ORDINATOR, '1st quarter', 'Completed')],
        },
      ],
    },
    {
      text: 'Service users help to reach EMSMP’s objectives',
      actions: [action('A general Stakeholder Forum', line('Forum set up', LEAD_OFFICER, '3rd quarter', 'Completed'))],
    },
  ],
};

export const objective2: ObjectiveDraft = {
  number: 2,
  text: 'Contact and joint working between the EMSMP and those who provide: councils, police, health, employment and careers services (Jobcentre Plus too), Government Regional Offices, the regional CBI/Employers Forum and TUC, voluntary groups (One Stop Service Providers too) and private firms, above all UKBA’s accommodation providers; across places and services.',
  keyObjectiveLetters: ['b'],
  outcomes: [
    {
      text: 'The same good services to asylum seekers, refused or not, and to refugees in every main cluster site, through agencies that work together',
      actions: [
        action(
          'Officers attend multi-agency meetings',
          line('4 MAF meetings attended over the year', 'LGEM Officers', 'Each quarter', 'Completed'),
        ),
        action(
          'Update report to the multi-agency forums',
          line('Quarterly, after EMSMP meetings', 'LGEM Officers', 'Each quarter', ''),
        ),
      ],
    },
    {
      text: 'One police referral procedure for the region',
      actions: [
        action(
          'Police referral protocol with key agencies',
          line(
            'Adopted by the region’s forces',
            'Partnership Police rep',
            '3rd quarter',
            'To be considered as part of 2010/11 Business Plan',
          ),
        ),
      ],
    },
    {
      text: 'The region knows about its new communities',
      actions: [
        action(
          'Regional report on new communities, with police counterparts',
          line(
            'Report circulated',
            'Partnership Police rep',
            '3rd quarter',
            'Went to local meetings on new communities; what came up was taken to the partnership',
          ),
        ),
      ],
    },
    {
      text: 'Unaccompanied asylum seeking children are supported across sectors',
      actions: [
        action(
          'Social services leads meet, papers a week ahead',
          line('1 leads’ meeting', 'Regional UASC Chair', 'Each quarter', 'Completed', 'uasc'),
        ),
      ],
    },
    {
      text: 'Asylum seekers and refugees are helped to integrate, across sectors',
      actions: [
        action(
          'Make the Refugee Integration Framework known; see whether toolkits would help MAFs with local strategies',
          line('Framework shown on the LGEM website', CO_ORDINATOR, '2nd quarter', 'Completed', 'health'),
        ),
      ],
    },
    {
      text: 'Sub groups carry the migration work of the East Midlands',
      actions: [
        action(
          'Sub groups tell EMSMP how their themes go',
          line('4 sub groups report', 'Sub groups', 'Quarterly', 'Completed'),
        ),
      ],
    },
    {
      text: 'Work below the region is supported by agencies together',
      actions: [
        action(
          'Support or attend events and report on them',
          line('Reports to EMSMP', LEAD_OFFICER, 'As appropriate', 'Completed'),
        ),
      ],
    },
  ],
};
