import { momentOf } from '../../platform/access/stage.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { madeUp } from '../disclosure/index.ts'
import { type MadeUpReporter, seedCollection, statisticsActions } from '../statistics/index.ts'
import type { SafetyScene } from './cast.ts'
import { type MadeUpPerson, madeUpRecords } from './made-up-records.ts'

const { makeTable, noteFigure, releaseTable, sendExport, withdrawRelease } = statisticsActions

/** Made up: how many of each kind a body has met in a year. */
type Groups = readonly (readonly [many: number, person: MadeUpPerson])[]
const met = (
  year: number,
  more: number,
): Readonly<Record<'prosecution' | 'migration_authority' | 'ngo', Groups>> => {
  const on = `${year}-05-12`
  return {
    prosecution: [
      [
        24 + more,
        {
          sex: 'feminine',
          age: 24,
          citizenship: 'RO',
          forms: ['sexual'],
          county: '01',
          status: 'injured_party',
          on,
        },
      ],
      [
        11,
        {
          sex: 'feminine',
          age: 33,
          citizenship: 'TH',
          forms: ['sexual'],
          county: '12',
          status: 'injured_party',
          on,
        },
      ],
      [
        8,
        {
          sex: 'masculine',
          age: 41,
          citizenship: 'BG',
          forms: ['begging'],
          county: '14',
          status: 'identified',
          on,
        },
      ],
      [
        3,
        {
          sex: 'feminine',
          age: 16,
          citizenship: 'SE',
          forms: ['sexual'],
          county: '01',
          status: 'injured_party',
          on,
        },
      ],
    ],
    migration_authority: [
      [31, { sex: 'feminine', age: 27, citizenship: 'NG', forms: ['sexual'], county: '01', on }],
      [
        26 + more,
        { sex: 'masculine', age: 30, citizenship: 'VN', forms: ['forced_labour'], county: '14', on },
      ],
      [2, { sex: 'masculine', age: 15, citizenship: 'MA', forms: ['criminal_activity'], county: '12', on }],
      [9, { age: 29, citizenship: 'ER', on }],
    ],
    ngo: [
      [37, { sex: 'feminine', age: 29, citizenship: 'RO', forms: ['sexual'], county: '12', on }],
      [
        12,
        {
          sex: 'masculine',
          age: 36,
          citizenship: 'RO',
          forms: ['begging', 'criminal_activity'],
          county: '01',
          on,
        },
      ],
    ],
  }
}

const tablesOf = (figures: readonly (number | null)[]) => [
  {
    table: 'victims_by_status',
    cells: ['presumed', 'identified', 'injured_party', 'rejected'].map((status, at) => {
      const value = figures[at]
      if (value === null || value === undefined) return { cell: { status }, figure: { kind: 'unknown' } }
      return { cell: { status }, figure: value === 0 ? { kind: 'zero' } : { kind: 'measured', value } }
    }),
  },
]

/**
 * Three years of collections, the last with one body more; tables that everybody reads and can compare, one that was withdrawn, one
 * that may not be released, and a questionnaire that was sent.
 */
export const playTables = async ({ act, cast, day }: SafetyScene, tx: DatabaseTransaction): Promise<void> => {
  const { rapporteur } = cast
  const last = Number(day(0).slice(0, 4)) - 1
  const countedOn = day(-40)
  const collections = new Map<number, string>()
  for (const [at, year] of [last - 2, last - 1, last].entries()) {
    const { prosecution, migration_authority, ngo } = met(year, at * 5)
    const reporter = (
      kind: keyof ReturnType<typeof met>,
      bodyId: string,
      groups: Groups,
    ): MadeUpReporter => ({
      bodyId,
      kind,
      records: madeUpRecords(`${kind}-${year}`, kind, groups),
      tables: tablesOf(kind === 'ngo' ? [49, null, 0, 6] : [40 + at, 12, 18, 0]),
    })
    const id = await seedCollection(tx, {
      bodyId: rapporteur.bodyId,
      title: {
        sv: `Påhittat: ärendeposter till tabellerna ${year}`,
        en: `Made up: case records for the tables of ${year}`,
      },
      year,
      reporters: [
        reporter('prosecution', cast.prosecutor.bodyId, prosecution),
        reporter('migration_authority', cast.migration.bodyId, migration_authority),
        ...(year === last ? [reporter('ngo', cast.organiser.bodyId, ngo)] : []),
        { bodyId: cast.medicine.bodyId, kind: 'health_care' },
      ],
      now: momentOf(day(-60)),
    })
    collections.set(year, id)
    for (const [by, words] of [
      [['sex', 'age'], { sv: 'efter kön och ålder', en: 'by sex and age' }],
      [['organisation'], { sv: 'efter registrerande organisation', en: 'by registering organisation' }],
    ] as const) {
      const { tableId } = await act(rapporteur, countedOn, makeTable, {
        collectionId: id,
        titleSv: `Påhittat: registrerade offer ${year} ${words.sv}`,
        titleEn: `Made up: registered victims ${year} ${words.en}`,
        subject: 'registered_victims',
        by: [...by],
        countedOn,
      })
      await act(rapporteur, day(-35), releaseTable, { tableId })
    }
  }
  const collectionId = collections.get(last)!
  const reported = await act(rapporteur, day(-30), makeTable, {
    collectionId,
    titleSv: `Påhittat: offer ${last} efter status, som organisationerna har räknat`,
    titleEn: `Made up: victims ${last} by status, as the organisations have counted`,
    subject: 'victims_by_status',
    countedOn,
  })
  const { releaseId } = await act(rapporteur, day(-29), releaseTable, { tableId: reported.tableId })
  await act(rapporteur, day(-28), withdrawRelease, {
    releaseId,
    reason: madeUp('En organisation hade räknat samma ärenden två gånger.'),
  })
  await act(rapporteur, countedOn, sendExport, {
    collectionId: collections.get(last - 1)!,
    standard: 'unodc',
  })
  const draft = await act(rapporteur, day(-3), makeTable, {
    collectionId,
    titleSv: `Påhittat: registrerade offer ${last} efter ålder, fler tal visade`,
    titleEn: `Made up: registered victims ${last} by age, more numbers shown`,
    subject: 'registered_victims',
    by: ['age'],
    countedOn,
    threshold: 3,
    width: 1,
  })
  await act(rapporteur, day(-2), noteFigure, {
    tableId: draft.tableId,
    cell: 0,
    least: 150,
    most: 170,
    source: 'Årsbok från en påhittad myndighet',
  })
}
