import { type DemoAssignment, madeUp } from './shape.ts'

const questions = [
  'Vilka insatser har genomförts och vilka har de nått?',
  'Vad har förändrats för dem som insatserna är till för?',
]

/** Made-up assignments for measures of area 2.1. */
export const PROTECT_ASSIGNMENTS: readonly DemoAssignment[] = [
  {
    title: 'Bidrag för spridning av vägledningen om utsatta barn',
    task: madeUp(
      'UNICEF Sverige sprider vägledningen till de yrkesgrupper som möter barn och redovisar vilka som har nåtts.',
    ),
    measures: ['1'],
    assignees: ['UNICEF Sverige'],
    decided: '2008-10-02',
    reference: 'ÖVN2008/0101',
    deadlines: [{ day: '2010-11-15', kind: 'final' }],
    reports: [
      {
        deadline: 0,
        state: 'published',
        on: '2010-11-12',
        output: madeUp('Vägledningen har skickats till alla kommuner och landsting och funnits på nätet.'),
        outcome: madeUp('Fyra av tio som svarat säger att de har använt checklistan i ett ärende.'),
        notAssessed: madeUp('Effekten för barnen går inte att bedöma, eftersom ärendena inte följs upp.'),
        figures: [
          {
            label: 'Utskickade exemplar',
            level: 'output',
            kind: 'measured',
            value: 8400,
            unit: 'exemplar',
            period: ['2008-10-02', '2010-10-31'],
            source: 'Övningsorganisationens leveranslista',
          },
          {
            label: 'Svarande som använt checklistan',
            level: 'outcome',
            kind: 'measured',
            value: 41,
            unit: 'procent',
            source: 'Enkät till 600 mottagare, 372 svar (övning)',
          },
        ],
      },
    ],
    completed: '2010-11-30',
  },
  {
    title: 'Utbildningsmaterial om prostitution för vård, socialtjänst och boenden',
    task: madeUp('Socialstyrelsen tar fram materialet, provar det i tre kommuner och sprider det.'),
    measures: ['2'],
    assignees: ['Socialstyrelsen'],
    decided: '2008-09-18',
    reference: 'ÖVN2008/0102',
    questions,
    deadlines: [
      { day: '2009-12-01', kind: 'interim' },
      { day: '2010-12-01', kind: 'final' },
    ],
    reports: [
      {
        deadline: 0,
        state: 'accepted',
        on: '2009-11-27',
        output: madeUp('Materialet är framtaget och provat i tre kommuner.'),
        answers: [madeUp('Provutbildning för 96 anställda.'), madeUp('För tidigt att säga.')],
        figures: [
          {
            label: 'Deltagare i provutbildningen',
            level: 'output',
            kind: 'measured',
            value: 96,
            unit: 'personer',
            period: ['2009-01-01', '2009-10-31'],
            source: 'Deltagarlistor (övning)',
          },
          {
            label: 'Deltagare från boenden',
            level: 'output',
            kind: 'zero',
            value: 0,
            unit: 'personer',
            period: ['2009-01-01', '2009-10-31'],
            source: 'Deltagarlistor (övning)',
          },
        ],
      },
      {
        deadline: 1,
        state: 'published',
        on: '2010-11-30',
        output: madeUp('Materialet används i 112 kommuner. 2 340 anställda har gått utbildningen.'),
        outcome: madeUp('Deltagarna känner oftare igen tecken på utsatthet ett halvår efteråt.'),
        notAssessed: madeUp('Effekten för de utsatta går inte att bedöma ännu.'),
        answers: [madeUp('Utbildning i 112 kommuner.'), madeUp('Fler frågar om erfarenhet av prostitution.')],
        figures: [
          {
            label: 'Kommuner som använder materialet',
            level: 'output',
            kind: 'measured',
            value: 112,
            unit: 'kommuner',
            period: ['2010-01-01', '2010-10-31'],
            source: 'Enkät till alla kommuner, 241 svar (övning)',
          },
          {
            label: 'Utbildade anställda',
            level: 'output',
            kind: 'measured',
            value: 2340,
            unit: 'personer',
            period: ['2009-01-01', '2010-10-31'],
            source: 'Deltagarlistor (övning)',
          },
          {
            label: 'Utbildade med egen erfarenhet',
            level: 'output',
            kind: 'not_collected',
            unit: 'personer',
            source: 'Frågas inte av integritetsskäl (övning)',
          },
        ],
        evidence: {
          title: 'Deltagare per län',
          name: 'deltagare-per-lan.csv',
          text: 'Län;Deltagare\r\nÖvningslän A;1240\r\nÖvningslän B;1100\r\n',
        },
      },
    ],
    completed: '2010-12-15',
  },
  {
    title: 'Kompetens på skyddade boenden',
    task: madeUp('Socialstyrelsen kartlägger kompetensen på boendena och föreslår åtgärder.'),
    measures: ['3'],
    assignees: ['Socialstyrelsen'],
    consulted: ['länsstyrelserna'],
    decided: '2008-11-06',
    reference: 'ÖVN2008/0103',
    deadlines: [{ day: '2010-12-01', kind: 'final' }],
    reports: [
      {
        deadline: 0,
        state: 'published',
        on: '2010-11-29',
        output: madeUp('Kartläggningen omfattar 74 boenden i 19 län och ger sju förslag.'),
        outcome: madeUp('31 boenden har tagit fram en egen plan för kompetens.'),
        figures: [
          {
            label: 'Boenden med plan för kompetens',
            level: 'outcome',
            kind: 'measured',
            value: 31,
            unit: 'boenden',
            source: 'Enkät hösten 2010 (övning)',
          },
          {
            label: 'Boenden för barn med särskild kompetens',
            level: 'outcome',
            kind: 'suppressed',
            unit: 'boenden',
            source: 'Så få att de skulle kunna pekas ut (övning)',
          },
        ],
      },
    ],
    completed: '2010-12-20',
  },
  {
    title: 'Missbruksvård för kvinnor med erfarenhet av prostitution',
    task: madeUp(
      'Socialstyrelsen stöder kommuner och landsting att utveckla verksamheter som möter kvinnors sammansatta behov.',
    ),
    measures: ['5'],
    assignees: ['Socialstyrelsen'],
    cooperating: ['länsstyrelserna'],
    decided: '2008-12-04',
    reference: 'ÖVN2008/0105',
    deadlines: [
      {
        day: '2010-03-31',
        kind: 'final',
        prolonged: {
          to: '2010-12-31',
          decided: '2010-03-11',
          reason: madeUp('Upphandlingen av utvärderingen fick göras om.'),
        },
      },
    ],
    reports: [
      {
        deadline: 0,
        state: 'accepted',
        on: '2010-12-28',
        output: madeUp('Fjorton verksamheter har fått stöd.'),
        outcome: madeUp('Fler kvinnor stannar kvar i behandlingen.'),
        figures: [
          {
            label: 'Verksamheter med stöd',
            level: 'output',
            kind: 'measured',
            value: 14,
            unit: 'verksamheter',
            source: 'Beslutslista (övning)',
          },
          {
            label: 'Kvinnor som fått behandling',
            level: 'outcome',
            kind: 'unknown',
            unit: 'personer',
            source: 'Verksamheterna räknar olika (övning)',
          },
        ],
      },
    ],
    completed: '2011-01-20',
  },
  {
    title: 'Program för personer i institutionsvård',
    task: madeUp(
      'Statens institutionsstyrelse utvecklar program på tre hem och ett arbetssätt för tiden efter utskrivning.',
    ),
    measures: ['6'],
    assignees: ['Statens institutionsstyrelse'],
    consulted: ['socialtjänsten'],
    decided: '2009-01-22',
    reference: 'ÖVN2009/0106',
    deadlines: [{ day: '2010-12-15', kind: 'final' }],
    reports: [
      {
        deadline: 0,
        state: 'accepted',
        on: '2010-12-14',
        output: madeUp('Programmet används på tre hem.'),
        notAssessed: madeUp('Återfall har inte kunnat följas tolv månader ännu.'),
      },
    ],
  },
]
