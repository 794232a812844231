import { beforeAll, expect, test } from 'vitest'
import { madeUpRecords } from '../../src/modules/demonstration/made-up-records.ts'
import { seedCollection } from '../../src/modules/statistics/collection/made-up-store.ts'
import { statisticsActions } from '../../src/modules/statistics/index.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// Measure 19, its tables: what several bodies hand in becomes figures that everybody reads and nobody can be recognised in, and
// the same figures go to Eurostat and the UNODC. People and bodies are made up.

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
})

test('the tables part: what bodies hand in is counted once a person, protected, attacked, released, and handed on', async () => {
  const { makeTable, viewTable, releaseTable, sendExport } = statisticsActions
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  const [police, migration, asked] = await Promise.all(
    ['Påhittade polisen', 'Påhittade migrationsverket', 'Påhittade länsstyrelsen'].map((name) =>
      world.body(name),
    ),
  )
  const on = '2009-05-01'
  const both = madeUpRecords('gemensam', 'police', [[12, { sex: 'feminine', age: 30, on }]])
  const collectionId = await world.asSystem((tx) =>
    seedCollection(tx, {
      bodyId: rapporteur.actor.bodyId,
      title: { sv: 'Påhittad insamling 2009', en: 'Made-up collection 2009' },
      year: 2009,
      reporters: [
        {
          bodyId: police!,
          kind: 'police',
          records: [
            ...both,
            ...madeUpRecords('p', 'police', [
              [40, { sex: 'feminine', age: 30, on }],
              [3, { sex: 'masculine', age: 15, on }],
            ]),
          ],
        },
        {
          bodyId: migration!,
          kind: 'migration_authority',
          records: [
            ...both.map((record) => ({
              ...record,
              id: `m-${record.id}`,
              reporter: { id: 'm', kind: { kind: 'measured', value: 'migration_authority' } },
            })),
            ...madeUpRecords('m', 'migration_authority', [[25, { sex: 'masculine', age: 40, on }]]),
          ],
        },
        { bodyId: asked!, kind: 'county_board' },
      ],
      now: world.house.clock.now(),
    }),
  )
  const table = {
    collectionId,
    titleSv: 'Påhittade offer 2009',
    subject: 'registered_victims',
    countedOn: '2010-02-15',
  } as const
  const byOrganisation = await rapporteur.perform(makeTable, { ...table, by: ['organisation'] })
  const { releaseId } = await rapporteur.perform(releaseTable, byOrganisation)
  const answer = (await (await world.app.request(`/v1/statistics/releases/${releaseId}`)).json()) as {
    content: { unit: string; reporting: object; cells: { labels: Record<string, string>; figure: object }[] }
  }
  const figure = (organisation: string) =>
    answer.content.cells.find(({ labels }) => labels['organisation'] === organisation)!.figure
  // Twelve were registered by both: they are twelve people, not twenty-four.
  expect(figure('Total')).toEqual({ kind: 'measured', value: 80 })
  expect(figure('several')).toEqual({ kind: 'measured', value: 12 })
  expect(figure('police')).toEqual({ kind: 'measured', value: 43 })
  // Whoever was asked and has not answered is unknown; whoever was not asked is not collected; neither is zero.
  expect(figure('other')).toEqual({ kind: 'unknown' })
  expect(figure('ngo')).toEqual({ kind: 'not_collected' })
  expect(answer.content).toMatchObject({ unit: 'victim', reporting: { asked: 3, handedIn: 2 } })

  // Three boys are hidden, and with them whatever would give them away; a table that would show them beside it is refused.
  const bySexAndAge = await rapporteur.perform(makeTable, { ...table, by: ['sex', 'age'] })
  await rapporteur.perform(releaseTable, bySexAndAge)
  const tooOpen = await rapporteur.perform(makeTable, { ...table, by: ['age'], threshold: 3, width: 1 })
  const { verdict } = await rapporteur.perform(viewTable, tooOpen)
  expect(verdict!.findings.length).toBeGreaterThan(0)
  await expect(rapporteur.perform(releaseTable, tooOpen)).rejects.toMatchObject({ code: 'table.discloses' })

  // The same figures, protected in the same way, are sent to Eurostat.
  await rapporteur.perform(sendExport, { collectionId, standard: 'eurostat' })
})
