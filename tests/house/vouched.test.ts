import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { setActor } from '../../src/platform/access/action.ts'
import { connect } from '../../src/platform/database/connect.ts'
import {
  type Claims,
  greet,
  keepVouchingKey,
  Proofs,
  requireVouched,
  voucherOf,
  vouchOn,
} from '../../src/platform/database/vouching.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { saysWho } from '../../src/testing/vouched.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Somebody has found a way to send SQL in the application's role. They know who works on a case, and say that they are her.

let world: World
let worker: TestPerson
let accomplice: TestPerson
let caseId: string
let application: pg.Client
let another: pg.Client

beforeAll(async () => {
  world = await openWorld()
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  accomplice = await world.as('caseworker', 'Exempelköpings kommun')
  caseId = await givenCase(worker, { chosenName: 'Påhittad Enris' })
  application = new pg.Client(world.database.application)
  another = new pg.Client(world.database.application)
  await Promise.all([application.connect(), another.connect()])
  return () => Promise.all([application.end(), another.end()])
})

const named = (person: TestPerson) => ({
  person: person.actor.personId,
  body: person.actor.bodyId,
  role: person.actor.role,
})

/** Works in one transaction that nothing comes of. */
const within = async <T>(work: () => Promise<T>, client = application): Promise<T> => {
  await client.query('begin')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

/** What SQL by itself says: settings. */
const setting = async (settings: Record<string, string>, client = application): Promise<void> => {
  for (const [name, value] of Object.entries(settings))
    await client.query('select set_config($1, $2, true)', [`samlad.${name}`, value])
}

const casesSeen = async (client = application): Promise<number> =>
  (await client.query('select from support.case_file')).rowCount!

const letIn = () =>
  application.query(
    `insert into support.assignment (case_id, body_id, person_id, part, since, given_by) values ($1, $2, $3, 'worker', now(), $4)`,
    [caseId, worker.actor.bodyId, accomplice.actor.personId, worker.actor.personId],
  )

test('the house reads the case for whoever works on it', async () => {
  expect(
    await within(async () => {
      await saysWho(application, named(worker))
      return casesSeen()
    }),
  ).toBe(1)
})

test('whoever names her in settings reads no row of it, and lets nobody in', async () => {
  for (const vouched of ['', 'yes']) {
    const asHer = async <T>(work: () => Promise<T>) =>
      within(async () => {
        await setting({ ...named(worker), vouched })
        return work()
      })
    expect(
      await asHer(() =>
        application.query('select access.person() as person, access.body() as body, access.role() as role'),
      ),
    ).toMatchObject({ rows: [{ person: null, body: null, role: 'nobody' }] })
    for (const table of ['case_file', 'field', 'assignment'])
      expect((await asHer(() => application.query(`select from support.${table}`))).rowCount).toBe(0)
    await expect(asHer(letIn)).rejects.toMatchObject({ code: '42501' })
  }
})

test.each(['sign_in', 'system', 'case_manager', 'auditor'])(
  'nobody says by themselves that they are %s',
  async (role) => {
    await within(async () => {
      await setting({ role })
      expect((await application.query('select access.role() as role')).rows).toEqual([{ role: 'nobody' }])
    })
  },
)

test('whoever is vouched for becomes nobody else, in no other role, for no other body and at no other time', async () => {
  const now = new Date('2026-11-24T12:00:00.123Z')
  await within(async () => {
    await saysWho(application, { ...named(accomplice), now })
    await setting({
      ...named(worker),
      body: worker.actor.bodyId,
      link: worker.actor.personId,
      report_back: worker.actor.personId,
      now: '2020-01-01T00:00:00Z',
    })
    const { rows } = await application.query(
      'select access.person() as person, access.body() as body, access.role() as role, access.link() as link, access.linked_report() as report, access.now() as now',
    )
    expect(rows).toEqual([{ ...named(accomplice), link: null, report: null, now }])
    expect(await casesSeen()).toBe(0)
    await setting({ role: 'case_manager' })
    expect((await application.query('select access.role() as role')).rows).toEqual([{ role: 'nobody' }])
    await expect(letIn()).rejects.toMatchObject({ code: '42501' })
  })
})

/** A proof of hers as somebody may have seen it: in a log, on the way. */
const seenProof = async (client: pg.Client, turn: number): Promise<unknown[]> => {
  const proofs = new Proofs(voucherOf(world.house.settings)!, () => greet(client))
  const seen: unknown[][] = []
  const sender = { query: (_: string, values: unknown[]) => Promise.resolve(void seen.push(values)) }
  for (let made = 0; made < turn; made += 1) await vouchOn(sender as never, proofs, named(worker))
  return seen.at(-1)!
}
const VOUCH = 'select access.vouch($1, $2, $3, $4, $5, $6, $7, $8)'

test('a proof serves once, in the connection for which it was made', async () => {
  const proof = await seenProof(application, 1000)
  const later = await seenProof(application, 1001)
  await within(async () => {
    expect(await application.query(VOUCH, proof)).toMatchObject({ rowCount: 1 })
    expect(await casesSeen()).toBe(1)
  })
  await within(() => expect(application.query(VOUCH, proof)).rejects.toMatchObject({ code: 'SL401' }))
  await within(async () => {
    await greet(another)
    await expect(another.query(VOUCH, later)).rejects.toMatchObject({ code: 'SL401' })
  }, another)
  // What is proven is this person in this role, and nothing may be added to it.
  for (const [place, value] of [
    [0, 1002],
    [2, accomplice.actor.personId],
    [3, null],
    [4, 'case_manager'],
    [5, accomplice.actor.personId],
    [6, accomplice.actor.personId],
    [7, 1],
  ] as const)
    await within(() =>
      expect(application.query(VOUCH, later.with(place, value))).rejects.toMatchObject({ code: 'SL401' }),
    )
  await within(() => expect(application.query(VOUCH, later)).resolves.toBeDefined())
})

test('a session that forgets its number gets another, so that no earlier proof counts in it', async () => {
  const client = new pg.Client(world.database.application)
  await client.connect()
  const proof = await seenProof(client, 1)
  await client.query('discard sequences')
  await within(() => expect(client.query(VOUCH, proof)).rejects.toMatchObject({ code: '55000' }), client)
  await greet(client)
  await within(() => expect(client.query(VOUCH, proof)).rejects.toMatchObject({ code: 'SL401' }), client)
  await client.end()
})

test('what was vouched for is gone with its transaction', async () => {
  const client = new pg.Client(world.database.application)
  await client.connect()
  await within(() => saysWho(client, named(worker)), client)
  await within(async () => {
    await setting({ ...named(worker), vouched: 'yes' }, client)
    expect(await casesSeen(client)).toBe(0)
  }, client)
  expect(await casesSeen(client)).toBe(0)
  await client.end()
})

test.each([
  'select from access.vouching_key',
  `select currval('vouched.person_high')`,
  `select setval('vouched.person_high', 1)`,
  `select nextval('vouched.turn')`,
  'select last_value from vouched.person_low',
  `select vouched.half_of(gen_random_uuid(), 0)`,
])('SQL in the application’s role comes to nothing of what is proven: %s', async (statement) => {
  await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' })
})

test('what is told later in a transaction leaves the rest as it was', async () => {
  await within(async () => {
    const proofs = new Proofs(voucherOf(world.house.settings)!, () => greet(another))
    const told = (claims: Claims) => vouchOn(another, proofs, claims)
    const now = new Date('2026-11-24T12:00:00Z')
    const link = worker.actor.personId
    await told({ ...named(worker), link, now })
    await told({ person: '', role: 'sign_in' })
    const { rows } = await another.query(
      'select access.person() as person, access.body() as body, access.role() as role, access.link() as link, access.now() as now',
    )
    expect(rows).toEqual([{ person: null, body: worker.actor.bodyId, role: 'sign_in', link, now }])
  }, another)
})

test('no function that a parallel worker may run asks who acts: the leader alone knows', async () => {
  const { rows } = await application.query(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.proparallel = 's' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
       and coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) ~ 'access\\.(person|body|role|link|linked_report|now)\\('`,
  )
  expect(rows).toEqual([])
})

test('a process with another secret than the one it was migrated with says so at its start', async () => {
  const other = connect(world.database.application, {
    connections: 1,
    secretKey: 'a made-up secret that the database was never told of',
  })
  await expect(other.database.transaction().execute(requireVouched)).rejects.toThrow('run bin/samlad migrate')
  await other.close()
})

test('a process without the secret asks for nobody', async () => {
  const without = connect(world.database.application, { connections: 1 })
  await expect(without.database.transaction().execute((tx) => setActor(tx, worker.actor))).rejects.toThrow(
    'set SAMLAD_SECRET_KEY',
  )
  await without.close()
})

test('after the secret has changed the next migration lets the new one in, and the earlier is believed no more', async () => {
  const changed = await openWorld()
  const secretKey = 'a made-up secret of a later day, for this test alone'
  const later = connect(changed.database.application, { connections: 1, secretKey })
  await keepVouchingKey(changed.database.owner, { secretKey })
  await expect(later.database.transaction().execute(requireVouched)).resolves.toBeUndefined()
  await expect(changed.house.database.transaction().execute(requireVouched)).rejects.toThrow('migrate')
  await later.close()
})
