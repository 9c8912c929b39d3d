import { type FrontMatterSection, type Paragraph } from '../../domain/plan-draft';

const paragraph = (section: FrontMatterSection, printedNumber: string | null, text: string): Paragraph => ({
  section,
  printedNumber,
  style: 'paragraph',
  text,
});

const heading = (section: FrontMatterSection, printedNumber: string | null, text: string): Paragraph => ({
  section,
  printedNumber,
  style: 'heading',
  text,
});

const bullets = (section: FrontMatterSection, texts: readonly string[]): readonly Paragraph[] =>
  texts.map((text) => ({ section, printedNumber: null, style: 'bullet', text }));

const introduction: readonly Paragraph[] = [
  paragraph(
    'introduction',
    null,
    'From 1 April 2008 to 31 March 2009 the East Midlands Strategic Migration Partnership (EMSMP) widened its policy work on the most urgent matters for asylum seekers, refugees and migrants.',
  ),
  paragraph(
    'introduction',
    null,
    'Close work with the main stakeholders has been at the heart of good results for people who came to the region to work and for those who were forced to come.',
  ),
];

const background: readonly Paragraph[] = [
  paragraph(
    'background',
    '1.1',
    'The UK Border Agency (UKBA) pays for eleven partnerships in the UK; EMSMP is one. It began in March 2000 with the dispersal, housing and support of asylum seekers in the region. Since April 2007 its work covers all migration.',
  ),
  paragraph(
    'background',
    '1.2',
    'The region is Rutland with the counties of Derbyshire, Leicestershire, Lincolnshire, Northamptonshire and Nottinghamshire. Three of its authorities are unitary: Derby, Leicester and Nottingham.',
  ),
  paragraph(
    'background',
    '1.3',
    'EMSMP’s structure (page 19) includes the Regional Strategic Co-ordination function that UKBA asks for.',
  ),
  paragraph(
    'background',
    '1.4',
    'UKBA funds the partnership. Under the Enabling Grant a report on the year goes to UKBA by 30 June 2009.',
  ),
  paragraph('background', '1.5', 'This plan tells what EMSMP did from 1 April 2008 to 31 March 2009.'),
];

const highlights: readonly Paragraph[] = [
  paragraph(
    'highlights',
    '2.1',
    'EMSMP moved forward in several main areas this year. The Partnership Board met four times. It looked at ESOL, at migrant workers’ unequal health and at Education.',
  ),
  paragraph(
    'highlights',
    '2.2',
    'Ties with UKBA’s regional directorate grew closer, and lively consultation events were held on:',
  ),
  ...bullets('highlights', ['Asylum Reform', 'Local Immigration Teams', 'Voluntary Sector']),
  paragraph(
    'highlights',
    null,
    'EMSMP gave much to the West Midlands consultation on Unaccompanied Asylum Seeking Children.',
  ),
  paragraph(
    'highlights',
    '2.3',
    'In June 2008 Boston Borough Council held the regional new communities event with GOEM’s and EMSMP’s support. EMSMP took the chair. It was there to find what works in the region and ways to deal together with matters about migrant workers. Its workshops:',
  ),
  ...bullets('highlights', [
    'Housing: needs, supply and standards',
    'Community Cohesion: making it stronger',
    'Health: registering with a GP, advice and services',
    'Employment and Skills: ESOL, openings for business, training',
    'Education and children’s services: ESOL, school places and teaching',
  ]),
  heading('highlights', '2.4', 'Migration Impacts Fund'),
  paragraph(
    'highlights',
    null,
    'EMSMP took part while bids to the Migration Impacts Funds were made, and will gladly support those whose bids succeed.',
  ),
  heading('highlights', '2.5', 'Business continuity tested by fire'),
  paragraph(
    'highlights',
    null,
    'On Friday 30 May 2008 fire struck the offices of Melton Borough Council, where EMSMP has its home in the North Wing. Staff, councils and partners such as EMRA adapted and helped, plans held, and members hardly noticed any loss of service.',
  ),
];

const taskGroups: readonly Paragraph[] = [
  paragraph(
    'task-groups',
    '3.1',
    'Five task groups began in 2008, each for a priority of the region, with members from many sectors. Their themes:',
  ),
  heading('task-groups', '3.1.1', 'Employment and Skills Task Group'),
  paragraph(
    'task-groups',
    null,
    'Looks at welcome packs for the region and at the East Midlands Regional Skills for Life Strategy.',
  ),
  heading('task-groups', '3.1.2', 'Health Task Group'),
  paragraph(
    'task-groups',
    null,
    'Looks at what migrants need for their health and where they fare worse. It is sketching research into migrant workers’ health needs, with a map of what is done now.',
  ),
  heading('task-groups', '3.1.3', 'Housing Task Group'),
  paragraph(
    'task-groups',
    null,
    'Has read Derby City’s Decent and Safe Homes report and asks what its advice means for the rest of the region.',
  ),
  heading('task-groups', '3.1.4', 'Statistics Task group'),
  paragraph(
    'task-groups',
    null,
    'Looks at what figures on migrants exist. A changing economy makes joint work and exact data matter more.',
  ),
  heading('task-groups', '3.1.5', 'Unaccompanied Asylum Seeking Children Task Group'),
  paragraph(
    'task-groups',
    null,
    'Follows the UASC reform programme. What the East Midlands said at the regional event shaped the national programme, which goes on in 2009/10.',
  ),
];

const members: readonly Paragraph[] = [
  paragraph(
    'members',
    '4.1',
    'Any local authority, other public body, voluntary or private organisation with a part or an interest in this work may join.',
  ),
  paragraph('members', '4.2', 'The members:'),
];

const sizeOfBusiness: readonly Paragraph[] = [
  paragraph('size-of-business', '5.1', 'As far as EMSMP knows, the region now has:'),
  ...bullets('size-of-business', [
    'On Section 95 support: 1162 asylum seekers (March 2009)',
    'On Section 4 support: 1026 people (March 2009)',
    'On UKBA’s subsistence only support: 143 people (March 2009)',
    'Unaccompanied asylum seeking children: 72 (February 2008)',
    'Worker Registration Scheme (WRS): 22,245 applications in 2007. National Insurance Numbers (NINO): 41,020 applications in 2006/7',
  ]),
];

const principalAim: readonly Paragraph[] = [
  {
    section: 'principal-aim',
    printedNumber: '6.1',
    style: 'quotation',
    text: 'To advise, develop and consult for members of every sector in the region, so that advice, support and services for migrants fit together.',
  },
];

const keyObjectives: readonly Paragraph[] = [
  paragraph('key-objectives', '7.1', 'The Enabling Grant Agreement with UKBA sets EMSMP these key objectives:'),
];

const resources: readonly Paragraph[] = [
  paragraph(
    'resources',
    '8.1',
    'UKBA gives EMSMP an Enabling Grant for three years. For 2008 - 2009 it is £130,000 in all.',
  ),
];

const FRAMEWORK = [
  'The Immigration and Asylum Act 1999',
  'The Nationality, Immigration and Asylum Act 2002',
  'The Asylum and Immigration Act (Treatment of Claimants etc) 2004',
  'The Immigration, Asylum and Nationality Act 2006',
  'The UK Borders Bill 2007',
  'The New Asylum Model (NAM)',
  'The Race Relations Act 1976',
  'The Race Relations (Amendments) Act 2000',
  'The Children Act 1989 / 2004',
] as const;

const framework = FRAMEWORK.map((name, index) => paragraph('framework', `9.${index + 1}`, name));

// Two of the highlights are commands, not things done, and the first objective's third tells of a report not yet due: as printed.
const ACTIVITY: readonly (readonly string[])[] = [
  [
    'A structure that works for EMSMP',
    'A Partnership Board meeting every quarter',
    'Annual Report for 2008/9 sent to UKBA',
    'Half-year report for 2008/9 sent to UKBA',
  ],
  [
    'Went to forums of many agencies in Derby, Leicester and Nottingham',
    'Boston New Communities Conference: EMSMP helped and took the chair',
  ],
  ['New figures at each quarter’s EMSMP meeting', 'EMSMP’s pages on the LGEM website filled and kept up to date'],
  ['Develop a regional media guide for councils and MAFs'],
  ['Review the sub groups and recommend changes'],
  [
    'Partnership Lead Officer went with the Chair to the LGA Task Group',
    'Partnership Lead Officer went to the Regional Partnership Managers’ Network',
    'Bulletins and news passed to EMSMP by e-mail or on the website',
  ],
  ['Consultations answered where it made sense'],
  [
    'Councillors’ training on migrants and asylum under way, for delivery in 2008/9',
    'Training for EMSMP partners arranged',
  ],
];

const activity = ACTIVITY.flatMap((texts, index) => [
  heading('activity', `10.${index + 1}`, `Strategic Objective ${index + 1}`),
  ...bullets('activity', texts),
]);

/** The front matter of the EMSMP plan 2008-9, with its paragraphs' printed numbers, in words of this project's own. */
export const emsmpFrontMatter: readonly Paragraph[] = [
  ...introduction,
  ...background,
  ...highlights,
  ...taskGroups,
  ...members,
  ...sizeOfBusiness,
  ...principalAim,
  ...keyObjectives,
  ...resources,
  ...framework,
  ...activity,
];
