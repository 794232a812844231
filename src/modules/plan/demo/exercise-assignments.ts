import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { type DemoAssignment, madeUp } from './shape.ts'

const EXAMPLE = 'Exempelmyndigheten'
const SUPPORT = 'Påhittade stödverket'
const COUNTY = 'Länsstyrelsen i Övningslän'
const CHARITY = 'Föreningen Exempelstöd'

/** Made-up assignments of the made-up plan, seen from a day. */
export const exerciseAssignments = (today: Day): readonly DemoAssignment[] => {
  const year = Number(today.slice(0, 4))
  const from = (days: number): Day => addDays(today, days)
  const given = `${year - 1}-03-`
  return [
    {
      title: 'Stödprogram utifrån den enskildes önskemål',
      task: madeUp(
        'Exempelmyndigheten utvecklar programmet, prövar det i två län och redovisar vad det ger.',
      ),
      measures: ['1'],
      assignees: [EXAMPLE],
      consulted: [CHARITY],
      decided: `${given}06`,
      reference: `ÖVN${year - 1}/0001`,
      questions: ['Hur många har fått ett eget program?', 'Vad säger deltagarna själva om stödet?'],
      money: { kronor: '5 500 000', from: year - 1, to: year + 1 },
      deadlines: [
        { day: from(-210), kind: 'interim' },
        { day: from(12), kind: 'interim', part: 'provet i det andra länet' },
        { day: from(380), kind: 'final' },
      ],
      reports: [
        {
          deadline: 0,
          state: 'published',
          on: from(-214),
          output: madeUp('34 personer har fått ett eget program i ett län.'),
          outcome: madeUp('22 av dem säger att programmet utgår från det de själva vill.'),
          notAssessed: madeUp('Effekten på längre sikt går inte att bedöma efter ett halvår.'),
          answers: [
            madeUp('34 personer.'),
            madeUp('De flesta är nöjda, särskilt med att slippa upprepa sig.'),
          ],
          figures: [
            {
              label: 'Personer med eget program',
              level: 'output',
              kind: 'measured',
              value: 34,
              unit: 'personer',
              period: [`${year - 1}-09-01`, from(-230)],
              source: 'Programmets avidentifierade register (övning)',
            },
            {
              label: 'Barn med eget program',
              level: 'output',
              kind: 'suppressed',
              unit: 'personer',
              source: 'Färre än fem (övning)',
            },
            {
              label: 'Personer som avböjt',
              level: 'output',
              kind: 'unknown',
              unit: 'personer',
              source: 'Noterades inte från början (övning)',
            },
            {
              label: 'Personer som tvingats lämna programmet',
              level: 'outcome',
              kind: 'zero',
              value: 0,
              unit: 'personer',
              source: 'Programmets avidentifierade register (övning)',
            },
            {
              label: 'Deltagarnas inkomst',
              level: 'effect',
              kind: 'not_collected',
              unit: 'kronor',
              source: 'Frågas inte av integritetsskäl (övning)',
            },
          ],
          evidence: {
            title: 'Deltagarnas svar, sammanställda',
            name: 'svar.csv',
            text: 'Fråga;Ja;Nej\r\nUtgår programmet från vad du vill?;22;12\r\n',
          },
        },
        {
          deadline: 1,
          state: 'draft',
          on: from(-3),
          output: madeUp('Provet i det andra länet har börjat med elva personer.'),
        },
      ],
    },
    {
      title: 'Kartläggning av skyddade boenden',
      task: madeUp(
        'Påhittade stödverket kartlägger boendenas kompetens, även för barn, utan att något boende går att peka ut.',
      ),
      measures: ['2'],
      assignees: [SUPPORT],
      decided: `${given}13`,
      reference: `ÖVN${year - 1}/0002`,
      deadlines: [{ day: from(-41), kind: 'final' }],
    },
    {
      title: 'Spridning av checklista om barn',
      task: madeUp(
        'Exempelmyndigheten sprider checklistan till socialtjänst, vård, skola och frivilligorganisationer.',
      ),
      measures: ['3'],
      assignees: [EXAMPLE],
      decided: `${given}13`,
      reference: `ÖVN${year - 1}/0003`,
      deadlines: [{ day: from(-20), kind: 'final' }],
      reports: [
        {
          deadline: 0,
          state: 'submitted',
          on: from(-22),
          output: madeUp('Checklistan har spridits till 61 kommuner.'),
          outcome: madeUp('Fler orosanmälningar nämner tecken på människohandel.'),
          figures: [
            {
              label: 'Kommuner som fått checklistan',
              level: 'output',
              kind: 'measured',
              value: 61,
              unit: 'kommuner',
              period: [`${year - 1}-04-01`, from(-30)],
              source: 'Utskickslista (övning)',
            },
          ],
        },
      ],
    },
    {
      title: 'Undersökning bland unga 13–25 år',
      task: madeUp('Påhittade stödverket genomför undersökningen och redovisar den uppdelad på kön.'),
      measures: ['5'],
      assignees: [SUPPORT],
      decided: `${given}20`,
      reference: `ÖVN${year - 1}/0005`,
      money: { kronor: '4 000 000', from: year - 1, to: year },
      deadlines: [
        {
          day: from(-120),
          kind: 'final',
          prolonged: {
            to: from(-9),
            decided: from(-140),
            reason: madeUp('Etikprövningen tog längre tid än väntat.'),
          },
        },
      ],
      reports: [
        {
          deadline: 0,
          state: 'returned',
          on: from(-10),
          output: madeUp('Undersökningen besvarades av 1 870 unga.'),
          returnReason: madeUp('Tabellerna saknar uppdelning på kön. Lägg till den och skicka in igen.'),
          figures: [
            {
              label: 'Svarande',
              level: 'output',
              kind: 'measured',
              value: 1870,
              unit: 'personer',
              source: 'Svarsregister (övning)',
            },
          ],
        },
      ],
    },
    {
      title: 'Utbildning och metodmaterial om ungas utsatthet',
      task: madeUp(
        'Påhittade stödverket utbildar samordnare och tar fram ett material för skolan, med undersökningen som grund.',
      ),
      measures: ['6', '7'],
      assignees: [SUPPORT],
      consulted: [EXAMPLE],
      decided: `${given}27`,
      reference: `ÖVN${year - 1}/0006`,
      deadlines: [
        { day: from(22), kind: 'interim', part: 'metodmaterialet' },
        { day: from(300), kind: 'final' },
      ],
    },
    {
      title: 'Bidrag till en stödlinje',
      task: madeUp('Föreningen Exempelstöd redovisar hur bidraget till stödlinjen har använts.'),
      measures: ['8'],
      assignees: [CHARITY],
      decided: `${year}-01-16`,
      reference: `ÖVN${year}/0008`,
      money: { kronor: '3 000 000', from: year, to: year },
      deadlines: [{ day: from(28), kind: 'final' }],
    },
    {
      title: 'Samordning i Övningslän',
      task: madeUp('Länsstyrelsen i Övningslän samordnar insatserna i länet och tar fram en plan.'),
      measures: ['9'],
      assignees: [COUNTY],
      cooperating: [CHARITY],
      decided: `${given}27`,
      reference: `ÖVN${year - 1}/0009`,
      deadlines: [
        { day: from(-160), kind: 'interim' },
        { day: from(150), kind: 'final' },
      ],
      reports: [
        {
          deadline: 0,
          state: 'accepted',
          on: from(-163),
          output: madeUp('Länets plan är beslutad och sju av nio kommuner deltar.'),
          outcome: madeUp('Två kommuner har fått en gemensam rutin med polisen.'),
          figures: [
            {
              label: 'Kommuner som deltar',
              level: 'output',
              kind: 'measured',
              value: 7,
              unit: 'kommuner',
              source: 'Länsstyrelsens deltagarlista (övning)',
            },
          ],
        },
      ],
    },
    {
      title: 'Årlig lägesbild',
      task: madeUp('Exempelmyndigheten lämnar varje år en lägesbild.'),
      measures: ['10'],
      assignees: [EXAMPLE],
      decided: `${year}-02-06`,
      reference: `ÖVN${year}/0010`,
      deadlines: [{ day: from(6), kind: 'final' }],
    },
    {
      title: 'Registerförsök för uppföljning',
      task: madeUp('Exempelmyndigheten prövar om uppföljningen kan göras i ett register.'),
      measures: ['12'],
      assignees: [EXAMPLE],
      decided: `${year}-02-20`,
      reference: `ÖVN${year}/0012`,
      deadlines: [{ day: from(90), kind: 'final' }],
      withdrawn: {
        decided: from(-30),
        reason: madeUp('Integritetsprövningen visade att ett register inte behövs.'),
      },
    },
  ]
}
