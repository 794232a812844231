import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { hashSecret, sessionCookie } from '../../src/modules/identity/index.ts'
import { createToken } from '../../src/modules/identity/token-actions.ts'
import { givenLiveView } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { saysWho } from '../../src/testing/vouched.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Whoever can write SQL in the application's role also has a browser. They write the row of a session, a token, a membership that
// lets them in, and ask the house for what only its keys open.

const CONTENT = 'Påhittad Enris'

let world: World
let worker: TestPerson
let stranger: TestPerson
let caseId: string
let application: pg.Client

beforeAll(async () => {
  world = await openWorld()
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  stranger = await world.as('body_officer', 'Främmande exempelmyndighet')
  caseId = await givenCase(worker, { chosenName: CONTENT })
  application = new pg.Client(world.database.application)
  await application.connect()
  return () => application.end()
})

interface Said {
  readonly role: string
  readonly personId?: string
  readonly bodyId?: string
}

/** Who is said to ask: by settings alone, which any SQL may write, or in a transaction in which the house vouches for them. */
const said = async ({ role, personId = '', bodyId = '' }: Said, vouched: boolean): Promise<void> => {
  if (vouched) return saysWho(application, { role, person: personId, body: bodyId })
  await application.query(
    `select set_config('samlad.role', $1, true), set_config('samlad.person', $2, true), set_config('samlad.body', $3, true)`,
    [role, personId, bodyId],
  )
}

/** Writes in a transaction of its own. @returns how many rows */
const writing = async (
  by: Said,
  vouched: boolean,
  statement: string,
  values: readonly unknown[] = [],
): Promise<number | null> => {
  await application.query('begin')
  try {
    await said(by, vouched)
    const { rowCount } = await application.query(statement, [...values])
    await application.query('commit')
    return rowCount
  } catch (error) {
    await application.query('rollback')
    throw error
  }
}

/** What SQL writes that got into the request of somebody who signs in, which may write every row of a way in. */
const signingIn = (statement: string, values: readonly unknown[] = []): Promise<number | null> =>
  writing({ role: 'sign_in' }, true, statement, values)

/** Whether the case opens, sealed content and all, for a browser with the secret of a session. */
const opensWith = async (secret: string): Promise<boolean> => {
  const answer = await world.app.request(`/cases/${caseId}`, {
    headers: { cookie: `${sessionCookie}=${secret}` },
  })
  return answer.status === 200 && (await answer.text()).includes(CONTENT)
}

/** Whether it opens for a program with a token. */
const opensByToken = async (secret: string): Promise<boolean> => {
  const answer = await world.app.request(`/v1/cases/${caseId}/sections/identity`, {
    headers: { authorization: `Bearer ${secret}` },
  })
  return answer.status === 200 && (await answer.text()).includes(CONTENT)
}

const newSecret = (): string => randomBytes(32).toString('base64url')
const secretOf = (person: TestPerson): string => person.cookies[sessionCookie]!

/** Columns of a table but some, as a list for SQL. */
const columnsBut = async (table: string, ...left: string[]): Promise<string> => {
  const { rows } = await application.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute where attrelid = $1::regclass and attnum > 0
      and not attisdropped and attname <> all ($2)`,
    [table, left],
  )
  return rows[0]!.columns
}

test('whoever works on the case reads it, in a session and by a token of their own', async () => {
  const { secret } = await worker.perform(createToken, {
    name: 'program',
    rooms: ['support'],
    scope: 'read',
    days: 1,
  })
  expect([await opensWith(secretOf(worker)), await opensByToken(secret)]).toEqual([true, true])
  expect(await opensWith(secretOf(stranger))).toBe(false)
})

test('a session that somebody writes by themselves opens nothing, whatever it copies from a real one', async () => {
  const columns = await columnsBut('identity.session', 'id', 'secret_hash')
  const secret = newSecret()
  const written = await signingIn(
    `insert into identity.session (secret_hash, ${columns}) select $1, ${columns} from identity.session where secret_hash = $2`,
    [hashSecret(secret), hashSecret(secretOf(worker))],
  )
  expect(written).toBe(1)
  expect(await opensWith(secret)).toBe(false)
})

test('a real session that is turned into somebody else’s opens nothing any more', async () => {
  const attacker = await world.as('body_officer', 'Främmande exempelmyndighet')
  const written = await signingIn(
    'update identity.session set person_id = $1, membership_id = $2 where secret_hash = $3',
    [worker.actor.personId, worker.actor.membershipId, hashSecret(secretOf(attacker))],
  )
  expect(written).toBe(1)
  expect(await opensWith(secretOf(attacker))).toBe(false)
  expect((await attacker.get('/account')).status).toBe(303)
})

test.each([
  ['lasts longer', `ends_at = ends_at + interval '1 year'`],
  ['was proved just now', `proved_at = proved_at + interval '1 minute'`],
  ['began later', `started_at = started_at + interval '1 minute'`],
  ['has no MAC', 'mac = null'],
  ['has another MAC', `mac = '\\x00'`],
])('a session whose row is made to say that it %s is none', async (_, change) => {
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  expect((await colleague.get('/account')).status).toBe(200)
  await signingIn(`update identity.session set ${change} where secret_hash = $1`, [
    hashSecret(secretOf(colleague)),
  ])
  expect((await colleague.get('/account')).status).toBe(303)
})

test('a session that has ended is not begun again', async () => {
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  const hash = hashSecret(secretOf(colleague))
  await signingIn('update identity.session set ended_at = now() where secret_hash = $1', [hash])
  await expect(
    signingIn('update identity.session set ended_at = null where secret_hash = $1', [hash]),
  ).rejects.toMatchObject({ code: '42501' })
})

test('a token that somebody writes by themselves opens nothing, nor one that is turned into somebody else’s or may do more', async () => {
  const { secret: real } = await worker.perform(createToken, {
    name: 'program',
    rooms: ['support'],
    scope: 'read',
    days: 1,
  })
  const { secret: own } = await stranger.perform(createToken, {
    name: 'program',
    rooms: ['support'],
    scope: 'read',
    days: 1,
  })
  const written = `samlad_${newSecret()}`
  const columns = await columnsBut('identity.token', 'id', 'secret_hash')
  await signingIn(
    `insert into identity.token (secret_hash, ${columns}) select $1, ${columns} from identity.token where secret_hash = $2`,
    [hashSecret(written), hashSecret(real)],
  )
  await signingIn('update identity.token set person_id = $1, membership_id = $2 where secret_hash = $3', [
    worker.actor.personId,
    worker.actor.membershipId,
    hashSecret(own),
  ])
  await signingIn(`update identity.token set scopes = '{read,write}' where secret_hash = $1`, [
    hashSecret(real),
  ])
  for (const secret of [written, own, real]) expect(await opensByToken(secret)).toBe(false)
})

test('no list lets a token in that was made by SQL', async () => {
  await expect(
    signingIn('insert into identity.token_without_mac select id from identity.token'),
  ).rejects.toMatchObject({ code: '42501' })
})

/** What came of writing: the state that it was refused with, or whether there was a row. */
const outcomeOf = (...given: Parameters<typeof writing>): Promise<string> =>
  writing(...given).then(
    (rows) => (rows === 0 ? 'nothing' : 'done'),
    (error: { code?: string }) => error.code ?? 'lost',
  )

test('a membership that opens cases is written by nobody, whoever they are', async () => {
  const accomplice = await world.as('body_officer', 'Exempelköpings kommun')
  const manager = await world.as('case_manager', 'Exempelköpings kommun')
  const administrator = await world.as('administrator')
  for (const vouched of [false, true])
    for (const actor of [{ role: 'sign_in' }, worker.actor, manager.actor, administrator.actor])
      expect([
        actor.role,
        await outcomeOf(
          actor,
          vouched,
          `insert into identity.membership (person_id, body_id, role) values ($1, $2, 'caseworker')`,
          [accomplice.actor.personId, worker.actor.bodyId],
        ),
      ]).toEqual([actor.role, '42501'])
})

const ASSIGN = `insert into support.assignment (case_id, body_id, person_id, part, since, given_by) values ($1, $3, $2, 'worker', now(), $4)`

test('an assignment is written in nobody’s name by settings, and in a request of theirs by those alone who may give it', async () => {
  const accomplice = await world.as('caseworker', 'Exempelköpings kommun')
  const assign = (actor: Said, vouched: boolean) =>
    outcomeOf(actor, vouched, ASSIGN, [
      caseId,
      accomplice.actor.personId,
      worker.actor.bodyId,
      actor.personId ?? null,
    ])
  for (const actor of [{ role: 'system' }, worker.actor])
    expect([actor.role, await assign(actor, false)]).toEqual([actor.role, '42501'])
  for (const actor of [{ role: 'sign_in' }, { role: 'nobody' }, stranger.actor, accomplice.actor])
    for (const vouched of [false, true])
      expect([actor.role, vouched, await assign(actor, vouched)]).toEqual([actor.role, vouched, '42501'])
  expect(await opensWith(secretOf(accomplice))).toBe(false)
  // What is left (decision 90): SQL that gets into a request of whoever is responsible has that person's rights while it lasts.
  expect(await assign(worker.actor, true)).toBe('done')
  expect(await opensWith(secretOf(accomplice))).toBe(true)
})

const DISCLOSE = `insert into disclosure.disclosure (id, case_id, key_id, from_body, to_body, to_kind, form, purpose, provision, decided_by, decided_at, starts_at, ends_at)
  select gen_random_uuid(), c.id, c.key_id, c.body_id, $2, (select kind from unnest(directory.kinds_on($2, current_date)) as t (kind) limit 1), 'live', 'support', 'consent', $3, now(), now(), now() + interval '1 day'
  from (select $1::uuid as id, $4::uuid as key_id, $5::uuid as body_id) c`

test('a disclosure is written in nobody’s name by settings, and in a request of theirs by those alone who work on the case', async () => {
  const partner = await world.as('ngo_officer', 'Påhittade stödföreningen')
  const given = { caseId, toBody: partner.actor.bodyId, parts: ['identity'] }
  const keyId = (
    await world.asSystem((tx) =>
      tx.selectFrom('support.case_file').select('key_id').where('id', '=', caseId).executeTakeFirstOrThrow(),
    )
  ).key_id
  const values = [caseId, partner.actor.bodyId, worker.actor.personId, keyId, worker.actor.bodyId]
  expect(await outcomeOf(worker.actor, false, DISCLOSE, values)).toBe('42501')
  for (const other of [stranger, partner]) await expect(givenLiveView(world, other, given)).rejects.toThrow()
  expect(await opensWith(secretOf(partner))).toBe(false)
  // What is left, as above.
  await givenLiveView(world, worker, given)
  expect(await opensWith(secretOf(partner))).toBe(true)
})
