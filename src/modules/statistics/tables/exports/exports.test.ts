import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound, NotPermitted } from '../../../../platform/refusal.ts'
import { openWorld, type TestPerson, type World } from '../../../../testing/world.ts'
import { type MadeUpPerson, madeUpRecords } from '../../../demonstration/made-up-records.ts'
import { handIn, seedCollection } from '../../collection/made-up-store.ts'
import { makeTable, releaseTable } from '../actions.ts'
import { sendExport, viewExport } from './actions.ts'
import { exportPaths as paths } from './paths.ts'
import { standards } from './schema.ts'

// Fictional people and bodies.

let world: World
let rapporteur: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2009-03-01T09:00:00Z')
  rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
})

const groups: readonly (readonly [number, MadeUpPerson])[] = [
  [41, { sex: 'feminine', age: 24, citizenship: 'RO', forms: ['sexual'] }],
  [19, { sex: 'feminine', age: 31, citizenship: 'TH', forms: ['forced_labour'] }],
  [14, { sex: 'masculine', age: 28, citizenship: 'BG', forms: ['begging'] }],
  [3, { sex: 'feminine', age: 16, citizenship: 'SE', forms: ['sexual'] }],
  [2, { sex: 'masculine', age: 15, citizenship: 'RO', forms: ['begging', 'sexual'] }],
]
const collect = async (of = groups): Promise<string> => {
  const bodyId = await world.body('Påhittade polisen')
  return world.asSystem((tx) =>
    seedCollection(tx, {
      bodyId: rapporteur.actor.bodyId,
      title: { sv: 'Påhittad insamling', en: 'Made-up collection' },
      year: 2008,
      reporters: [{ bodyId, kind: 'police', records: madeUpRecords('p', 'police', of) }],
      now: world.house.clock.now(),
    }),
  )
}
const textOf = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replaceAll('\u00a0', ' ')

test.each(standards)('%s says what it loses, record by record and in total', async (standard) => {
  const collectionId = await collect()
  const page = await textOf(rapporteur.get(paths.export({ collectionId, standard })))
  expect(page).toContain('Vad som går förlorat, i allt')
  expect(page).toContain('Vad som går förlorat, ärende för ärende')
  expect(page).toMatch(/Visar 1–\d+ av \d+/)
})

describe('a questionnaire', () => {
  test.each([
    ['eurostat', '3 delar kunde inte prövas mot källan'],
    ['htcds', 'Allt är prövat mot källan'],
  ] as const)('of %s says what of it was held against its source', async (standard, said) => {
    const page = await textOf(rapporteur.get(paths.export({ collectionId: await collect(), standard })))
    expect(page).toContain(said)
  })

  test('of Eurostat tells no small count and nothing that gives one away', async () => {
    const collectionId = await collect()
    const { questionnaire } = await rapporteur.perform(viewExport, { collectionId, standard: 'eurostat' })
    const victims = questionnaire!.cells.filter(({ population }) => population === 'registered_victims')
    const text = (breakdown: string, category: string) =>
      victims.find(({ row }) => row['breakdown'] === breakdown && row['category'] === category)!.text
    expect(text('total', 'total')).toBe('79')
    expect(text('sex_and_age', 'female_child')).toBeNull()
    // Five children are three and two: the men and the women who are grown up are withheld too, or one could subtract.
    expect(
      victims.filter(({ row, text: told }) => row['breakdown'] === 'sex_and_age' && told === null).length,
    ).toBeGreaterThan(2)
    for (const { text: told } of victims) expect(['1', '2', '3', '4']).not.toContain(told)
  })

  test('has no zero where nobody was asked, nor where no record names who did it', async () => {
    const collectionId = await collect()
    const { questionnaire } = await rapporteur.perform(viewExport, { collectionId, standard: 'eurostat' })
    const figure = (population: string, category: string) =>
      questionnaire!.cells.find(
        (cell) => cell.population === population && cell.row['category'] === category,
      )!.figure
    expect(figure('registered_victims', 'police')).toMatchObject({ kind: 'measured' })
    expect(figure('registered_victims', 'ngo')).toEqual({ kind: 'not_collected' })
    expect(figure('convicted', 'total')).toEqual({ kind: 'unknown' })
    const unodc = await rapporteur.perform(viewExport, { collectionId, standard: 'unodc' })
    expect(unodc.questionnaire!.cells.find(({ population }) => population === 'convicted')!.text).toBeNull()
  })

  test('of the UNODC says "<5", and leaves out the rows that would make it less than that', async () => {
    const collectionId = await collect()
    const { questionnaire } = await rapporteur.perform(viewExport, { collectionId, standard: 'unodc' })
    const texts = questionnaire!.cells.map(({ text }) => text)
    expect(texts).toContain('<5')
    expect(texts).toContain(null)
  })

  test('that was sent is known from then on: a table that would disclose beside it is refused', async () => {
    const of: typeof groups = [
      [40, { sex: 'feminine', age: 30 }],
      [30, { sex: 'masculine', age: 30 }],
      [3, { sex: 'feminine', age: 15 }],
      [9, { sex: 'masculine', age: 15 }],
    ]
    const collectionId = await collect(of)
    const table = {
      collectionId,
      titleSv: 'Påhittad tabell',
      subject: 'registered_victims',
      by: ['sex' as const, 'age' as const],
      countedOn: '2009-03-01',
      method: 'suppress' as const,
    } as const
    await rapporteur.perform(sendExport, { collectionId, standard: 'unodc' })
    const { tableId } = await rapporteur.perform(makeTable, { ...table, by: ['sex', 'age'] })
    await expect(rapporteur.perform(releaseTable, { tableId })).rejects.toMatchObject({
      code: 'table.discloses',
    })
    const { questionnaire } = await rapporteur.perform(viewExport, { collectionId, standard: 'unodc' })
    expect(questionnaire!.sent).toHaveLength(1)
    expect(questionnaire!.sent[0]!.sha256).toMatch(/^[0-9a-f]{64}$/u)
  })

  test('made anew after one more was handed in tells nothing by which that one could be known', async () => {
    const collectionId = await collect()
    await rapporteur.perform(sendExport, { collectionId, standard: 'eurostat' })
    const bodyId = await world.body('Påhittade polisen')
    const records = madeUpRecords('p', 'police', [
      ...groups,
      [1, { sex: 'feminine', age: 40, citizenship: 'TH', forms: ['sexual'] }],
    ])
    await world.asSystem((tx) =>
      handIn(tx, collectionId, { bodyId, kind: 'police', records }, world.house.clock.now(), 2),
    )
    const { questionnaire } = await rapporteur.perform(viewExport, { collectionId, standard: 'eurostat' })
    expect(questionnaire!.cells.find(({ row }) => row['breakdown'] === 'total')!.text).toBeNull()
  })

  test('knows the tables that were released before it', async () => {
    const collectionId = await collect()
    const hidden = async () => {
      const { questionnaire } = await rapporteur.perform(viewExport, { collectionId, standard: 'eurostat' })
      return questionnaire!.cells.filter(({ text }) => text === null).length
    }
    const before = await hidden()
    const { tableId } = await rapporteur.perform(makeTable, {
      collectionId,
      titleSv: 'Påhittad tabell',
      subject: 'registered_victims',
      by: ['sex', 'age'],
      countedOn: '2009-03-01',
    })
    await rapporteur.perform(releaseTable, { tableId })
    expect(await hidden()).toBeGreaterThanOrEqual(before)
    const sent = await rapporteur.post(paths.send({ collectionId, standard: 'eurostat' }), {})
    expect(sent.status).toBe(303)
  })
})

describe('records', () => {
  test.each(['htcds', 'ctdc'] as const)(
    'leave in %s only by a deliberate download, which is recorded',
    async (standard) => {
      const collectionId = await collect()
      const address = paths.download({ collectionId, standard })
      const refused = await rapporteur.post(address, {})
      expect(refused.status).toBe(422)
      expect(await textOf(refused)).toContain('Kryssa i att du har ett beslut')
      const sent = await rapporteur.post(address, { understood: 'yes' })
      expect(sent.headers.get('content-disposition')).toContain(`${standard}-2008.csv`)
      expect((await sent.text()).trim().split('\r\n')).toHaveLength(80)
      const records = await world.asSystem((tx) =>
        tx
          .selectFrom('audit.record')
          .select(['action', 'outcome', 'subject_id'])
          .where('action', '=', 'export.download')
          .where('subject_id', '=', collectionId)
          .where('outcome', '=', 'done')
          .execute(),
      )
      expect(records).toHaveLength(1)
    },
  )

  test('are shown to nobody else', async () => {
    const collectionId = await collect()
    const other = await world.as('rapporteur', 'Påhittade andra rapportören')
    await expect(other.perform(viewExport, { collectionId, standard: 'htcds' })).rejects.toThrow(NotFound)
    const coordinator = await world.as('national_coordinator')
    await expect(coordinator.perform(viewExport, { collectionId, standard: 'htcds' })).rejects.toThrow(
      NotFound,
    )
    await expect(coordinator.perform(sendExport, { collectionId, standard: 'eurostat' })).rejects.toThrow(
      NotPermitted,
    )
  })
})
