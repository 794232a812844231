import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { findOperators } from '../../src/cli/restore-relations.ts'
import { readTrail } from '../../src/modules/auditing/actions.ts'
import { deny, viewDenials } from '../../src/modules/disclosure/emergency/denial-actions.ts'
import { countUnknownDenied, replayDenials } from '../../src/modules/disclosure/emergency/replay.ts'
import { viewResident } from '../../src/modules/housing/placements/residents-actions.ts'
import { assignCase } from '../../src/modules/support/cases/staff-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { setActor } from '../../src/platform/access/action.ts'
import { loseRelations, settleRelations } from '../../src/platform/access/relations.ts'
import { connect, connectWorker } from '../../src/platform/database/connect.ts'
import { NotFound } from '../../src/platform/refusal.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { whenFileEnds } from '../../src/testing/closing.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { houseUnder } from '../../src/testing/other-secret.ts'
import { givenPlacement, givenShelter } from '../../src/testing/shelters.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { plantRare } from '../security/planted-rare.ts'

const OWN = 'Exempelköpings kommun'

/** A house with a case, a colleague who is denied it by name, and a connection of the owner. */
const openScene = async () => {
  const world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  const [worker, denied] = [await world.as('caseworker', OWN), await world.as('caseworker', OWN)]
  const caseId = await givenCase(worker)
  await worker.perform(assignCase, { caseId, personId: denied.actor.personId })
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  whenFileEnds(() => owner.end())
  const reason = 'Är släkt med den som hotar'
  await worker.perform(deny, { caseId, who: `person.${denied.actor.personId}`, reason })
  return { world, worker, denied, caseId, owner }
}
const aliases = async (owner: pg.Client): Promise<string[]> =>
  (await owner.query<{ alias: string }>('select person_alias as alias from disclosure.denial')).rows.map(
    ({ alias }) => alias,
  )
const isKeptOut = (person: TestPerson, caseId: string) =>
  expect(person.perform(viewCase, { caseId })).rejects.toBeInstanceOf(NotFound)
/** What the database alone shows somebody of a case. */
const seenBy = ({ actor }: TestPerson, { database, clock }: World['house'], caseId: string) =>
  database.transaction().execute(async (tx) => {
    await setActor(tx, actor, clock.now())
    return tx.selectFrom('support.case_file').select('id').where('id', '=', caseId).execute()
  })
const sheltersSeenBy = ({ actor }: TestPerson, { database, clock }: World['house']) =>
  database.transaction().execute(async (tx) => {
    await setActor(tx, actor, clock.now())
    return tx.selectFrom('housing.shelter').select('id').execute()
  })
const namesOn = async (worker: TestPerson, caseId: string) =>
  (await worker.perform(viewDenials, { caseId })).denials.map(({ name }) => name)

describe('an alias', () => {
  let world: World
  let owner: pg.Client
  const id = '5f0c8c2e-7d3b-4b8e-9f43-0d8c1f3a6b21'
  const ask = async (text: string, ...values: unknown[]) =>
    (await owner.query<{ value: string | null }>(`select ${text} as value`, values)).rows[0]!.value

  beforeAll(async () => {
    ;({ world, owner } = await openScene())
  })

  test('leads back to one identifier with the key, and is another in each relation', async () => {
    const alias = await ask(`access.alias('denied', $1)`, id)
    expect(alias).not.toBe(id)
    expect(await ask(`access.alias('denied', $1)`, id)).toBe(alias)
    expect(await ask(`access.behind('denied', $1)`, alias)).toBe(id)
    expect(await ask(`access.alias('alerted', $1)`, id)).not.toBe(alias)
    expect(await ask(`access.behind('alerted', $1)`, alias)).not.toBe(id)
    expect(await ask(`access.alias('denied', null)`)).toBe(null)
  })

  test('is another under another secret', async () => {
    const other = connect(world.database.application, { secretKey: 'another secret than that of the house' })
    const found = await other.pool.query(`select access.alias('denied', $1) as value`, [id])
    await other.close()
    expect(found.rows[0].value).not.toBe(await ask(`access.alias('denied', $1)`, id))
  })

  test('is refused where the key is missing: nobody is let in because it could not be asked who is denied', async () => {
    await owner.query(`set samlad.relation_key = ''`)
    await expect(ask(`access.alias('denied', $1)`, id)).rejects.toMatchObject({ code: '55000' })
    await expect(ask('disclosure.denies(gen_random_uuid())')).resolves.toBe(false)
    await owner.query(`select set_config('samlad.person', $1, false)`, [id])
    const { rows } = await owner.query('select case_id from disclosure.denial')
    await expect(ask('disclosure.denies($1)', rows[0].case_id)).rejects.toMatchObject({ code: '55000' })
    await expect(ask('disclosure.denied_cases()')).rejects.toMatchObject({ code: '55000' })
  })
})

describe('an installation of before, whose rows hold identifiers,', () => {
  test('gets its aliases at the first start, once, and who was denied is denied', async () => {
    const { world, worker, denied, caseId, owner } = await openScene()
    const given = await aliases(owner)
    await owner.query(`update disclosure.denial set person_alias = access.behind('denied', person_alias);
      update access.relation set stand_in = null`)
    expect(await aliases(owner)).toEqual([denied.actor.personId])
    for (let start = 0; start < 2; start++) {
      await settleRelations(world.house.worker, world.house.clock)
      expect(await aliases(owner)).toEqual(given)
    }
    await isKeptOut(denied, caseId)
    expect(await namesOn(worker, caseId)).toEqual(['Påhittad caseworker'])
  })
})

/** Every column that holds aliases, by the relation that they are of, as the catalogue and the migrations tell. */
const COLUMNS: readonly [relation: string, table: string, columns: readonly string[]][] = [
  ['denied', 'disclosure.denial', ['person_alias', 'body_alias']],
  ['alerted', 'disclosure.alert', ['person_alias']],
  ['operator', 'housing.shelter', ['operator']],
  ['shelter_staff', 'housing.shelter', ['made_by_alias']],
  ['shelter_staff', 'housing.location', ['written_by_alias']],
  ['shelter_staff', 'housing.match', ['answered_by_alias']],
  ['shelter_staff', 'housing.occupancy', ['made_by_alias']],
  ['shelter_staff', 'housing.entry', ['asked_by_alias', 'confirmed_by_alias', 'admitted_by_alias']],
  ['shelter_staff', 'housing.competence_answered', ['person_alias']],
  ['shelter_staff', 'housing.resident_case', ['made_by_alias']],
  ['resident', 'housing.resident_case', ['case_alias']],
]
/** Columns that follow another by their foreign key, or are written by hand. */
const FOLLOWING = ['housing.placement.operator', 'housing.match.operator', 'housing.entry.operator']
const WAITING = 'arrivals.arrival.case_alias'

describe('a demonstration of before, whose rows all hold identifiers,', () => {
  test('is at its first start as if it had always had aliases, in every column that has them', async () => {
    const world = await openDemonstration()
    const owner = new pg.Client(world.database.owner)
    await owner.connect()
    whenFileEnds(() => owner.end())
    const names = [
      ...COLUMNS.flatMap(([, table, columns]) => columns.map((column) => `${table}.${column}`)),
      ...FOLLOWING,
      WAITING,
    ]
    const known = await owner.query<{ name: string }>(`
      select n.nspname || '.' || c.relname || '.' || a.attname as name
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where col_description(a.attrelid, a.attnum) like 'Alias of %' and a.attnum > 0`)
    expect(known.rows.map(({ name }) => name).sort()).toEqual([...names].sort())
    const tables = [...new Set([...names.map((name) => name.replace(/\.\w+$/, '')), 'arrivals.arrival'])]
    const rowsOf = async () =>
      Object.fromEntries(
        await Promise.all(
          tables.map(async (table) => {
            const { rows } = await owner.query<{ row: string }>(
              `select t::text as row from ${table} t order by 1`,
            )
            return [table, rows.map(({ row }) => row)] as const
          }),
        ),
      )
    await plantRare(owner)
    const before = await rowsOf()
    expect(tables.filter((table) => before[table]!.length === 0)).toEqual([])
    await owner.query('begin')
    for (const table of tables) await owner.query(`alter table ${table} disable trigger user`)
    for (const [relation, table, columns] of COLUMNS)
      await owner.query(
        `update ${table} set ${columns.map((column) => `${column} = access.behind('${relation}', ${column})`).join(', ')}`,
      )
    await owner.query(`update arrivals.arrival set about_id = access.behind('waiting', about_id),
      case_id = access.behind('waiting', case_alias), case_alias = null, place = arrivals.unveiled(place) where apart`)
    for (const table of tables) await owner.query(`alter table ${table} enable trigger user`)
    await owner.query('update access.relation set stand_in = null')
    await owner.query('commit')
    const clear = await rowsOf()
    expect(clear['housing.placement']).not.toEqual(before['housing.placement'])
    expect(clear['arrivals.arrival']).not.toEqual(before['arrivals.arrival'])
    await settleRelations(world.house.worker, world.house.clock)
    expect(await rowsOf()).toEqual(before)
  }, 200_000)
})

describe('with another secret than the aliases were made with', () => {
  test('no process begins', async () => {
    const { world } = await openScene()
    const other = connectWorker(world.database.worker, { secretKey: 'another secret than that of the house' })
    await expect(settleRelations(other.database, world.house.clock)).rejects.toThrow(
      'used with another secret',
    )
    await other.close()
  })

  test('restored by the operator’s word, the ledger says who is denied', async () => {
    const { world, worker, denied, caseId } = await openScene()
    const house = await houseUnder(world, 'the secret of after')
    await loseRelations(house.worker, house.clock)
    // Nobody is on the list any more whom the wall would know.
    expect(await seenBy(denied, house, caseId)).toEqual([{ id: caseId }])
    expect(await countUnknownDenied(house)).toBe(1)
    await settleRelations(house.worker, house.clock)
    await replayDenials(house, await house.vault.remembered())
    expect(await countUnknownDenied(house)).toBe(0)
    expect(await seenBy(worker, house, caseId)).toEqual([{ id: caseId }])
    expect(await seenBy(denied, house, caseId)).toEqual([])
  })

  test('and the store of keys says who runs a shelter', async () => {
    const world = await openWorld()
    world.setTime('2026-11-24T12:00:00Z')
    const staff = await world.as('shelter_staff', 'Påhittat skyddat boende')
    const other = await world.as('shelter_staff', 'Ett annat påhittat boende')
    const { shelterId } = await givenShelter(world, staff, [{ places: ['adult'] }])
    const house = await houseUnder(world, 'the secret of after')
    await loseRelations(house.worker, house.clock)
    expect(await sheltersSeenBy(staff, house)).toEqual([])
    expect(await findOperators(house, world.keys.store)).toBe(0)
    expect(await sheltersSeenBy(staff, house)).toEqual([{ id: shelterId }])
    expect(await sheltersSeenBy(other, house)).toEqual([])
  })
})

describe('with a case that is gone', () => {
  test('goes what waited apart from it', async () => {
    const { caseId, owner } = await openScene()
    const [other] = (
      await owner.query<{ id: string }>(
        `insert into support.case_file select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'Ä-0'))).*
         from support.case_file c where id = $1 returning id`,
        [caseId],
      )
    ).rows
    await owner.query(
      `insert into arrivals.arrival (kind, about_id, case_alias, body_id, roles, urgency, place, from_body, arrived_at, apart)
       select 'housing.asked', gen_random_uuid(), access.alias('waiting', id), body_id, '{shelter_staff}', 'ordinary', '{}', body_id, now(), true
       from support.case_file where id in ($1, $2)`,
      [caseId, other!.id],
    )
    await owner.query('delete from support.case_file where id = $1', [other!.id])
    const { rows } = await owner.query(
      `select access.behind('waiting', case_alias) as id from arrivals.arrival where kind = 'housing.asked'`,
    )
    expect(rows).toEqual([{ id: caseId }])
  })
})

describe('what staff of a shelter did with a placement', () => {
  test('is told to the auditor, by its identifier, and to nobody who reads the rows alone', async () => {
    const { world, worker, caseId, owner } = await openScene()
    const staff = await world.as('shelter_staff', 'Påhittat skyddat boende')
    const shelter = await givenShelter(world, staff, [{ places: ['adult'] }])
    const shelterBody = staff.actor.bodyId
    const placementId = await givenPlacement(world, worker, { caseId, shelter, shelterBody })
    await staff.perform(viewResident, { placementId })
    const auditor = await world.as('auditor', 'Granskande exempelmyndigheten')
    // The trail tells the time of the machine, whatever that of the house.
    world.setTime(new Date().toISOString())
    const { records } = await auditor.perform(readTrail, { subjectId: placementId })
    expect(records).toMatchObject([{ action: 'resident.view', outcome: 'read', subjectId: placementId }])
    const { rows } = await owner.query<{ row: string }>(
      'select r::text as row from audit.record r where actor_person = $1',
      [staff.actor.personId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]!.row).not.toContain(placementId)
    // The placing board's own records keep their identifiers: an alias of one body is not that of another.
    const other = await owner.query(
      `select access.alias('trail ' || $1, $3) = access.alias('trail ' || $2, $3) as same`,
      [shelterBody, worker.actor.bodyId, placementId],
    )
    expect(other.rows).toEqual([{ same: false }])
  })
})
