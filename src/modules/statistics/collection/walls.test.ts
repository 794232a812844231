import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { roles } from '../../../platform/access/roles.ts'
import {
  type CollectionScene,
  countedOn,
  many,
  openCollectionScene,
  POLICE,
  SHELTER,
  tableOf,
  tablesOf,
} from '../../../testing/collections.ts'
import type { TestPerson, World } from '../../../testing/world.ts'
import { reporters, statisticians } from '../roles.ts'
import { comeIn, viewAllAsked } from './asked-actions.ts'
import { tableNames } from './content.ts'
import { handInDirectly, handInTables } from './hand-in-actions.ts'
import { collectionPaths as paths } from './paths.ts'
import { viewQuality, viewReporter } from './reporter-actions.ts'
import { viewCollection } from './round-actions.ts'

// Bodies, people and figures are made up.

let world: World
let rapporteur: TestPerson
let police: TestPerson
let county: TestPerson
let shelter: TestPerson
let collection: CollectionScene['collection']
let ask: CollectionScene['ask']
beforeAll(async () => {
  ;({ world, rapporteur, police, county, shelter, collection, ask } = await openCollectionScene())
})
const textOf = async (response: Response | Promise<Response>) => (await response).text()

describe('a shelter that nobody finds', () => {
  test('comes in by its code, without its name, and nobody but the rapporteur’s own room sees it', async () => {
    const collectionId = await collection()
    await expect(ask(collectionId, SHELTER)).rejects.toMatchObject({ code: 'collection.no_such_body' })
    const { door } = await rapporteur.perform(viewCollection, { collectionId })
    for (const person of [
      await world.as('case_manager', POLICE),
      await world.as('ngo_officer', 'Påhittade jouren'),
    ])
      await expect(person.perform(comeIn, { code: door! })).rejects.toMatchObject({
        code: 'submission.no_such_code',
      })
    await expect(police.perform(comeIn, { code: door! })).rejects.toThrow()
    await shelter.perform(comeIn, { code: ` ${door!.toLowerCase()} ` })
    await shelter.perform(comeIn, { code: door! })
    await shelter.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tableNames.map((name) => tableOf(name, many(1))),
    })
    const { reporters: asked } = await rapporteur.perform(viewCollection, { collectionId })
    const mark = `Skyddat boende ${shelter.actor.bodyId.slice(0, 4).toUpperCase()}`
    expect(asked).toMatchObject([{ bodyName: mark, kind: 'shelter', state: 'handed_in' }])
    const askedBodyId = shelter.actor.bodyId
    for (const address of [
      paths.collection({ collectionId }),
      paths.reporter({ collectionId, askedBodyId }),
      paths.quality({ collectionId }),
    ]) {
      const page = await textOf(rapporteur.get(address))
      expect(page).toContain(mark)
      expect(page).not.toContain('Gömman')
    }
    const coordinator = await world.as('national_coordinator')
    const seen = await coordinator.perform(viewCollection, { collectionId })
    expect([seen.reporters, seen.door]).toEqual([[], null])
    await expect(coordinator.perform(viewReporter, { collectionId, askedBodyId })).rejects.toThrow()
    expect((await coordinator.perform(viewQuality, { collectionId })).untold).toEqual([])
    expect((await shelter.perform(viewAllAsked, {})).rows).toMatchObject([{ id: collectionId }])
  })
})

describe('walls', () => {
  test('nobody but those who collect and the body itself sees what it handed in: not by action, page or SQL', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    await police.perform(handInDirectly, { collectionId, countedOn, tables: tablesOf(2) })
    for (const role of roles.filter((one) => !(statisticians as readonly string[]).includes(one))) {
      const person = await world.as(role, 'Ett främmande påhittat verk')
      const rows = await world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        return [
          ...(await tx
            .selectFrom('statistics.collection')
            .select('id')
            .where('id', '=', collectionId)
            .execute()),
          ...(await tx.selectFrom('statistics.reporter').select('body_id').execute()),
          ...(await tx.selectFrom('statistics.submission').select('id').execute()),
          ...(await tx.selectFrom('statistics.question').select('id').execute()),
          ...(await tx.selectFrom('statistics.collection_door').select('code').execute()),
        ]
      })
      expect(rows, role).toEqual([])
      for (const address of [paths.asked({ collectionId }), paths.collection({ collectionId })])
        expect((await person.get(address)).status, role).toBe(404)
    }
    for (const role of reporters) {
      const own = await world.as(role, POLICE)
      expect((await own.get(paths.asked({ collectionId }))).status, role).toBe(200)
    }
    expect((await (await world.as('caseworker', POLICE)).get(paths.asked({ collectionId }))).status).toBe(404)
    const looked = await world.asSystem((tx) =>
      tx
        .selectFrom('audit.record')
        .select('id')
        .where('action', '=', 'submission.view')
        .where('subject_id', '=', collectionId)
        .where('outcome', '=', 'read')
        .execute(),
    )
    expect(looked).toHaveLength(reporters.length)
  })

  test('a body hands in only in ways in which it is asked', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE, { ways: ['encoded'], tables: [] })
    await expect(
      police.perform(handInDirectly, { collectionId, countedOn, records: [] }),
    ).rejects.toMatchObject({
      code: 'submission.other_way',
    })
    await expect(
      county.perform(handInTables, { collectionId, countedOn, notCollected: [...tableNames] }),
    ).rejects.toThrow()
  })
})
