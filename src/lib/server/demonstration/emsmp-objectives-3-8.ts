import { type ObjectiveDraft } from '../../domain/plan-draft';
import { action, CO_ORDINATOR, LEAD_OFFICER, line } from './emsmp-lines';

const MANAGER = 'Partnership Manager';
// In the document the lead's cell of 6.2.1a repeats the KPI. The fault is kept, in this KPI's words.
const WEBSITE_INFORMATION = 'Useful information kept on the LGEM website';

export const objective3: ObjectiveDraft = {
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

export const objective4: ObjectiveDraft = {
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

export const objective5: ObjectiveDraft = {
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

export const objective6: ObjectiveDraft = {
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

export const objective7: ObjectiveDraft = {
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

export const objective8: ObjectiveDraft = {
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
