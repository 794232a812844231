import { type DemoAssignment, madeUp } from './shape.ts'

/** Made-up assignments for measures of area 2.2, and the survey that they rest on. */
export const PREVENT_ASSIGNMENTS: readonly DemoAssignment[] = [
  {
    title: 'Utvärdering av stöd till köpare och till personer i prostitution',
    task: madeUp(
      'Socialstyrelsen utvärderar KAST-grupperna och prostitutionsgruppernas arbete och sprider resultaten.',
    ),
    measures: ['8', '9'],
    assignees: ['Socialstyrelsen'],
    decided: '2008-09-25',
    reference: 'ÖVN2008/0108',
    deadlines: [{ day: '2010-09-15', kind: 'final' }],
    reports: [
      {
        deadline: 0,
        state: 'published',
        on: '2010-09-14',
        output: madeUp('En rapport och ett metodblad har getts ut.'),
        outcome: madeUp(
          'Deltagarna i KAST uppger färre köp efter ett halvår. Var tredje föll bort, och utan jämförelsegrupp går det inte att säga varför.',
        ),
        figures: [
          {
            label: 'Deltagare som följts i sex månader',
            level: 'outcome',
            kind: 'measured',
            value: 58,
            unit: 'personer',
            source: 'Före- och eftermätning, 87 vid start (övning)',
          },
        ],
      },
    ],
    completed: '2010-09-30',
  },
  {
    title: 'Undersökning bland unga',
    task: madeUp(
      'Ungdomsstyrelsen genomför undersökningen bland unga 13–25 år och redovisar den uppdelad på kön.',
    ),
    measures: ['34'],
    assignees: ['Ungdomsstyrelsen'],
    consulted: ['Medierådet', 'Stiftelsen Allmänna Barnhuset'],
    decided: '2008-08-28',
    reference: 'ÖVN2008/0134',
    deadlines: [{ day: '2009-06-01', kind: 'final' }],
    reports: [
      {
        deadline: 0,
        state: 'published',
        on: '2009-05-29',
        output: madeUp('Undersökningen besvarades av 2 900 unga.'),
        outcome: madeUp('Resultaten används i utbildningen av jourer och kommuner.'),
        figures: [
          {
            label: 'Svarande',
            level: 'output',
            kind: 'measured',
            value: 2900,
            unit: 'personer',
            period: ['2008-11-01', '2009-02-28'],
            source: 'Svarsregister (övning)',
          },
          {
            label: 'Svarsfrekvens',
            level: 'output',
            kind: 'measured',
            value: 46,
            unit: 'procent',
            source: 'Svarsregister (övning)',
          },
        ],
      },
    ],
    completed: '2009-06-30',
  },
  {
    title: 'Utbildning av jourer, kommuner och skola om ungas utsatthet',
    task: madeUp(
      'Ungdomsstyrelsen utbildar jourer och kommunala samordnare och tar fram ett metodmaterial, med undersökningen bland unga som grund.',
    ),
    measures: ['10', '11', '12'],
    assignees: ['Ungdomsstyrelsen'],
    consulted: ['Medierådet', 'Myndigheten för skolutveckling'],
    decided: '2009-02-19',
    reference: 'ÖVN2009/0110',
    deadlines: [
      { day: '2009-12-01', kind: 'interim', part: 'metodmaterialet' },
      { day: '2010-11-15', kind: 'final' },
    ],
    reports: [
      {
        deadline: 0,
        state: 'published',
        on: '2009-11-26',
        output: madeUp('Metodmaterialet är klart och provat i fem skolor.'),
      },
      {
        deadline: 1,
        state: 'published',
        on: '2010-11-12',
        output: madeUp('38 jourer och 204 kommuner har deltagit.'),
        outcome: madeUp('Två av tre deltagare har använt materialet i sitt arbete.'),
        figures: [
          {
            label: 'Kommuner som deltagit',
            level: 'output',
            kind: 'measured',
            value: 204,
            unit: 'kommuner',
            source: 'Deltagarlistor (övning)',
          },
        ],
      },
    ],
    completed: '2010-12-01',
  },
  {
    title: 'Försöksverksamhet för kvinnor i anstalt',
    task: madeUp('Kriminalvården prövar stöd, rådgivning och vägar till arbete på fyra anstalter.'),
    measures: ['14'],
    assignees: ['Kriminalvården'],
    consulted: ['Brottsoffermyndigheten'],
    decided: '2008-11-13',
    reference: 'ÖVN2008/0114',
    deadlines: [{ day: '2010-12-01', kind: 'final' }],
    reports: [
      {
        deadline: 0,
        state: 'accepted',
        on: '2010-11-30',
        output: madeUp('120 kvinnor har erbjudits stöd på fyra anstalter, 84 tackade ja.'),
        outcome: madeUp('26 hade arbete eller praktik tre månader efter frigivningen.'),
        figures: [
          {
            label: 'Kvinnor som tackat ja',
            level: 'output',
            kind: 'measured',
            value: 84,
            unit: 'personer',
            source: 'Anstalternas dokumentation (övning)',
          },
          {
            label: 'I arbete eller praktik efter tre månader',
            level: 'outcome',
            kind: 'measured',
            value: 26,
            unit: 'personer',
            source: 'Uppföljningssamtal (övning)',
          },
        ],
      },
    ],
    completed: '2010-12-10',
  },
]
