import { type LineDraft, type ObjectiveDraft } from '../../domain/plan-draft';

// The plan gives no line to a task group. The assignment here is invented, so that the groups' pages and reporters have
// lines of their own: training to employment and skills, integration and needs mapping to health, gaps in services to
// housing, the figures to statistics, social services leads and consultations to unaccompanied children.
const line = (
  kpi: string,
  lead: string,
  timescale: string,
  statusWords: string,
  taskGroupSlug: string | null = null,
): LineDraft => ({ kpi, lead, timescale, statusWords, taskGroupSlug });

const action = (text: string, ...lines: readonly LineDraft[]) => ({ text, carriedInFrom: null, lines });

const LEAD_OFFICER = 'Partnership Lead Officer';
const CO_ORDINATOR = 'LGEM Co-ordinator';
const MANAGER = 'Partnership Manager';
// In the document the lead's cell of 6.2.1a repeats the KPI. The fault is kept, in this KPI's words.
const WEBSITE_INFORMATION = 'Useful information kept on the LGEM website';

const objective1: ObjectiveDraft = {
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

const objective2: ObjectiveDraft = {
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

const objective3: ObjectiveDraft = {
  number: 3,
  text: 'Regional data and trends, and the effect of asylum and immigration policy on dispersal and on services for migrants.',
  keyObjectiveLetters: ['d'],
  outcomes: [
    {
      text: 'Services rest on accurate figures about asylum seekers, refused or not, and refugees, and about what they need',
      actions: [
        action(
          'Figures on asylum seekers, refused or not, and new refugees in the region',
          line('In the quarterly board papers', CO_ORDINATOR, 'Quarterly', 'Completed', 'statistics'),
          line(
            'On the LGEM website',
            CO_ORDINATOR,
            'Monthly (excluding UASC info)',
            'Restricted data, available on request from partners',
            'statistics',
          ),
        ),
        action(
          'Needs mapping by theme, when EMSMP asks for it',
          line('Mapping exercises completed', CO_ORDINATOR, 'In response to demand', 'No demand in 2008/09', 'health'),
        ),
        action(
          'Scoping exercise with a university or the regional observatory',
          line('Exercise completed', LEAD_OFFICER, '2nd quarter', 'Ongoing', 'statistics'),
        ),
      ],
    },
  ],
};

const objective4: ObjectiveDraft = {
  number: 4,
  text: 'Community safety and cohesion, with all agencies taking part.',
  keyObjectiveLetters: ['e'],
  outcomes: [
    {
      text: 'Host communities know more about asylum, refugees and migrants',
      actions: [
        action(
          'Media training on asylum and refugees for press officers and MAF members',
          line('Two training workshops a year', LEAD_OFFICER, '2nd quarter & 4th quarter', 'No demand in 2009/10'),
        ),
        action(
          'Develop a regional media guide for councils and MAFs',
          line('Guide reviewed and on the website', CO_ORDINATOR, '1st quarter', 'Completed'),
        ),
      ],
    },
  ],
};

const objective5: ObjectiveDraft = {
  number: 5,
  text: 'Gaps in resources and services for migrants, found and closed where possible.',
  keyObjectiveLetters: ['f'],
  outcomes: [
    {
      text: 'Resources and services meet what migrants need',
      actions: [
        action(
          'Gaps found by MAFs are brought to EMSMP, with ideas for closing them',
          line(
            'Report on the LGEM website',
            'EMSMP',
            'As appropriate',
            'What the forums raised was passed on to UKBA',
            'housing',
          ),
        ),
        action(
          'Review the sub groups and recommend changes',
          line('Sub groups reviewed', 'EMSMP', '4th quarter', 'Completed'),
        ),
      ],
    },
  ],
};

const objective6: ObjectiveDraft = {
  number: 6,
  text: 'Information about migrants: national policy and thinking put into local and regional terms.',
  keyObjectiveLetters: ['h'],
  outcomes: [
    {
      text: 'EMSMP’s information and advice support regional and local policy',
      actions: [
        action(
          'Partnership Lead Officer attends the LGA Task group',
          line('4 meetings attended', LEAD_OFFICER, 'On going', 'Completed'),
        ),
        action(
          'Officers meet their counterparts in other regions',
          line('As and when arranged', MANAGER, 'As appropriate', 'Completed'),
        ),
        action(
          'National bulletins and policy reports passed on',
          line('Sent through the EMSMP e-mail networks', MANAGER, 'Ongoing', 'Completed'),
        ),
      ],
    },
    {
      text: 'EMSMP’s stakeholders share what they know',
      actions: [
        action(
          'Information kept up to date on the LGEM website',
          line(WEBSITE_INFORMATION, WEBSITE_INFORMATION, 'Ongoing', 'Completed'),
          line('LGEM website updated', CO_ORDINATOR, 'As appropriate', 'Completed'),
        ),
        action(
          'Communications strategy',
          line('Strategy produced and put on the website', CO_ORDINATOR, '2nd quarter', 'Completed'),
        ),
      ],
    },
  ],
};

const objective7: ObjectiveDraft = {
  number: 7,
  text: 'Taking part in UKBA’s consultations on migrants and migration, and answering them together.',
  keyObjectiveLetters: ['i'],
  outcomes: [
    {
      text: 'Those concerned take part in UKBA’s consultations',
      actions: [
        action(
          'Tell stakeholders, ask for their views and write position papers',
          line('Responses with UKBA on time', LEAD_OFFICER, 'As appropriate', 'Completed', 'uasc'),
        ),
      ],
    },
  ],
};

const objective8: ObjectiveDraft = {
  number: 8,
  text: 'Training for councils and others, so that they know about migrants and migration.',
  keyObjectiveLetters: ['j'],
  outcomes: [
    {
      text: 'Councils and others who deal with migrants know more about them',
      actions: [
        action(
          'Training programme for councillors',
          line('Programme developed and delivered', 'LGEM', '3rd/4th quarter', 'Ongoing', 'employment-and-skills'),
        ),
      ],
    },
    {
      text: 'EMSMP’s staff stay ahead on all matters of migration',
      actions: [
        action(
          'Training for EMSMP partners',
          line(
            'Service to EMSMP goes on improving',
            'LGEM',
            'As appropriate',
            'Training day for the board held at East Midlands Airport',
            'employment-and-skills',
          ),
        ),
      ],
    },
  ],
};

/** The tabled objectives of the EMSMP plan 2008-9 with their outcomes, actions and lines. Key objectives c and g have none. */
export const emsmpObjectives: readonly ObjectiveDraft[] = [
  objective1,
  objective2,
  objective3,
  objective4,
  objective5,
  objective6,
  objective7,
  objective8,
];
