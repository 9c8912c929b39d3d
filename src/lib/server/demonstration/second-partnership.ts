import { type PlanDraft } from '../../domain/plan-draft';
import { answersOfQuarter, type DemonstrationUpdate } from './demonstration-update';
import { type DemonstrationPartnership } from './emsmp-partnership';

// Invented from end to end. Its texts speak of harbours, ferries and tides, so that a word of it on another partnership's
// page is seen at once.
export const wessexPartnership: DemonstrationPartnership = {
  slug: 'wessex',
  shortName: 'Wessex SMP',
  fullName: 'Wessex Strategic Migration Partnership',
  region: 'Wessex',
  leadOrganisation: 'Wessex Councils',
  funder: 'UKBA',
  yearStartsMonth: 4,
};

const HARBOUR_OFFICER = 'Harbour Liaison Officer';

export const wessexPlan: PlanDraft = {
  title: 'Wessex SMP Business Plan 2008-9',
  planYear: { firstYear: 2008, years: 1, startsMonth: 4 },
  adoptedOn: '2008-03-28',
  adoptionMinute: 'Wessex board, 28 March 2008, minute 4',
  frontMatter: [
    {
      section: 'introduction',
      printedNumber: null,
      style: 'paragraph',
      text: 'Wessex looks after its harbour towns and the people who come ashore there.',
    },
  ],
  keyObjectives: [
    { letter: 'a', text: 'A welcome in every harbour town.' },
    { letter: 'b', text: 'Ferry ports that know whom to call.' },
  ],
  objectives: [
    {
      number: 1,
      text: 'Every harbour town in Wessex welcomes those who come ashore.',
      keyObjectiveLetters: ['a'],
      outcomes: [
        {
          text: 'Harbour masters know their new neighbours',
          actions: [
            {
              text: 'Quayside open mornings',
              carriedInFrom: null,
              lines: [
                {
                  kpi: '2 open mornings each quarter',
                  lead: HARBOUR_OFFICER,
                  timescale: 'Each quarter',
                  statusWords: 'Completed',
                  taskGroupSlug: 'harbour-towns',
                },
              ],
            },
            {
              text: 'Tide-table leaflet in six languages',
              carriedInFrom: null,
              lines: [
                {
                  kpi: 'Leaflet printed by 30 September 2008',
                  lead: HARBOUR_OFFICER,
                  timescale: '2nd quarter',
                  statusWords: 'Completed',
                  taskGroupSlug: 'harbour-towns',
                },
              ],
            },
          ],
        },
        {
          text: 'Lodgings near the quay are safe',
          actions: [
            {
              text: 'Inspect quayside lodgings',
              carriedInFrom: null,
              lines: [
                {
                  kpi: '12 lodgings inspected over the year',
                  lead: 'Wessex Housing Lead',
                  timescale: '4th quarter',
                  statusWords: '',
                  taskGroupSlug: null,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      number: 2,
      text: 'Ferry ports in Wessex know whom to call.',
      keyObjectiveLetters: ['b'],
      outcomes: [
        {
          text: 'One call list for all ferry ports',
          actions: [
            {
              text: 'Ferry port call list',
              carriedInFrom: null,
              lines: [
                {
                  kpi: 'Call list agreed',
                  lead: 'Wessex Lead Officer',
                  timescale: '3rd quarter',
                  statusWords: 'Ongoing',
                  taskGroupSlug: null,
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  taskGroups: [
    { slug: 'harbour-towns', name: 'Harbour Towns', theme: 'Life beside the quay', startedOn: '2008-04-21' },
  ],
  members: [
    {
      sector: 'Elected Members',
      organisation: 'Wessex Quays District Council',
      representative: 'Cllr Edith Pennock',
      office: 'Chair',
    },
  ],
  statistics: [
    {
      series: 'People met at the quay',
      unit: 'people',
      area: 'Wessex',
      source: 'Wessex ferry ports',
      periodWords: 'June 2008',
      asAt: '2008-06-30',
      value: 317,
      isRestricted: false,
    },
  ],
  abbreviations: [{ short: 'WQDC', long: 'Wessex Quays District Council' }],
};

export const wessexUpdates: readonly DemonstrationUpdate[] = [
  ...answersOfQuarter(1, [
    {
      reference: '1.1.1',
      status: 'completed',
      rag: 'green',
      comment: 'Two mornings on the quay, 48 people.',
      completedOn: '2008-06-21',
      actuals: [2],
      saidBy: HARBOUR_OFFICER,
      enteredBy: 'wessex-reporter',
      enteredOn: '2008-07-04',
    },
  ]),
  ...answersOfQuarter(2, [
    {
      reference: '1.1.1',
      status: 'completed',
      comment: 'One morning; the other was lost to a gale.',
      completedOn: '2008-09-13',
      actuals: [1],
      saidBy: HARBOUR_OFFICER,
      enteredBy: 'wessex-reporter',
      enteredOn: '2008-10-03',
    },
    {
      reference: '1.1.2',
      status: 'completed',
      comment: 'Tide-table leaflet on every ferry.',
      completedOn: '2008-09-24',
      saidBy: HARBOUR_OFFICER,
      enteredBy: 'wessex-reporter',
      enteredOn: '2008-10-03',
    },
  ]),
  ...answersOfQuarter(3, [
    {
      reference: '2.1.1',
      status: 'in-progress',
      rag: 'amber',
      comment: 'Four of five ferry ports have agreed the list.',
      reason: 'The fifth ferry port is changing hands. Its new owner answers in January.',
      saidBy: 'Wessex Lead Officer',
      enteredBy: 'housing-reporter',
      enteredOn: '2009-01-08',
    },
  ]),
];
