import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { expect } from 'vitest'
import type { z } from 'zod'
import { createApp } from '../app.ts'
import type { BodyKind } from '../modules/directory/index.ts'
import { sessionCookie, startSession } from '../modules/identity/index.ts'
import { type Action, type House, perform, setActor } from '../platform/access/action.ts'
import type { PersonActor } from '../platform/access/actor.ts'
import type { Role } from '../platform/access/roles.ts'
import { openRun } from '../platform/audit/run.ts'
import { readSettings, type Settings } from '../platform/config/settings.ts'
import type { DatabaseTransaction } from '../platform/database/connect.ts'
import { formToken } from '../platform/http/form-token.ts'
import { createLog } from '../platform/log/log.ts'
import { machineOf } from '../platform/machine/machine.ts'
import type { KeyPlace } from '../platform/vault/key-place.ts'
import { watchForms } from './asked-names.ts'
import { whenFileEnds } from './closing.ts'
import { type DatabaseSource, openTestDatabase, type TestDatabase } from './database.ts'
import { openTestVault } from './keys.ts'
import { addTestMembership } from './memberships.ts'
import { TEST_SECRET } from './template.ts'

/** A signed-in person of a test, all fictional. */
export interface TestPerson {
  readonly actor: PersonActor
  /** Asks for a page as this person. */
  get(address: string): Promise<Response>
  /** Sends a form as this person, with its token. */
  post(
    address: string,
    fields: Readonly<Record<string, string | Blob | readonly string[]>>,
  ): Promise<Response>
  /** Carries out an action as this person. */
  perform<I extends z.ZodType, O>(action: Action<I, O>, input: z.input<I>): Promise<O>
  /** The cookies of this person's browser, for a real browser. */
  readonly cookies: Readonly<Record<string, string>>
}

/** A whole house on a database of its own, with a clock that the test sets. */
export interface World {
  readonly house: House
  readonly app: Hono<never>
  readonly database: TestDatabase
  /** The key store behind `house.vault`. */
  readonly keys: KeyPlace
  /** Sets the time for everything that happens next. */
  setTime(moment: string): void
  /** A body with this name, made where it does not exist; with what it is as a recipient, beside what its type says. */
  body(name: string, type?: string, kind?: BodyKind): Promise<string>
  /** Somebody in a role who acts for a body. */
  as(role: Role, bodyName?: string): Promise<TestPerson>
  /** Everybody who acts for a body already, each in each role they have; or those among some people. */
  everybody(among?: ReadonlySet<string>): Promise<readonly TestPerson[]>
  /** Works as the system, past the actions: for setting a scene, never for what is tested. */
  asSystem<T>(work: (tx: DatabaseTransaction) => Promise<T>): Promise<T>
}

/** Says what a body is as a recipient, where nothing has been said of it. */
const isOfKind = async (
  tx: DatabaseTransaction,
  bodyId: string,
  kind: BodyKind | undefined,
): Promise<void> => {
  if (kind === undefined) return
  const said = await tx
    .selectFrom('directory.body_kind')
    .select('kind')
    .where('body_id', '=', bodyId)
    .execute()
  if (said.length > 0) return
  await tx
    .insertInto('directory.body_kind')
    .values({ body_id: bodyId, kind, source: 'påhittat' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Opens a world for a test file: an empty one, or a clone of another with a copy of its folder of keys. */
export const openWorld = async (
  options: { settings?: Partial<Settings>; from?: DatabaseSource; keyFolder?: string } = {},
): Promise<World> => {
  const database = await openTestDatabase(options.from)
  let moment: Date | undefined
  const { vault, place: keys } = openTestVault(database.keyStore, { folder: options.keyFolder })
  const settings: Settings = {
    ...readSettings({}),
    // A test asks more of it in a minute than anybody.
    apiLimit: 0,
    secretKey: TEST_SECRET,
    ...options.settings,
  }
  const house: House = {
    vault,
    database: database.connection.database,
    worker: database.workerConnection.database,
    clock: { now: () => moment ?? new Date() },
    settings,
    trail: openRun(
      { database: database.connection.database, worker: database.workerConnection.database },
      settings,
      undefined,
    ),
    machine: machineOf(settings, {
      keys,
      trailPlaces: {
        runs: join(keys.folder, 'runs'),
        head: undefined,
        signingKey: join(keys.folder, 'key.pem'),
      },
      dataFolder: undefined,
    }),
  }
  const app = createApp({
    house,
    log: createLog('silent'),
    assetsFolder: 'dist/assets',
  }) as unknown as Hono<never>

  // In a long run; those who break in send names of their own, which come back to them, and so does what looks whether they do.
  if (
    process.env.SAMLAD_TEST_ROUNDS !== undefined &&
    !/\/tests\/(?:security\/|web\/refused-whole)/.test(expect.getState().testPath ?? '')
  )
    whenFileEnds(watchForms(app))

  const asSystem: World['asSystem'] = (work) =>
    house.worker.transaction().execute(async (tx) => {
      await setActor(tx, { kind: 'system', name: 'test' }, house.clock.now())
      return work(tx)
    })

  const body: World['body'] = (name, type = 'agency', kind) =>
    asSystem(async (tx) => {
      const find = () =>
        tx.selectFrom('directory.body').select('id').where('name', '=', name).executeTakeFirst()
      const found = await find()
      if (found) {
        await isOfKind(tx, found.id, kind)
        return found.id
      }
      // Two who ask at once get the same body.
      await tx
        .insertInto('directory.body')
        .values({ name, type, fictional: true })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const { id } = (await find())!
      await isOfKind(tx, id, kind)
      return id
    })

  const signIn = async (tx: DatabaseTransaction, actor: PersonActor): Promise<TestPerson> => {
    const secret = await startSession(tx, {
      personId: actor.personId,
      membershipId: actor.membershipId,
      assurance: 'passkey',
      now: house.clock.now(),
      settings: house.settings,
    })
    const name = house.settings.baseUrl?.startsWith('https:') ? `__Host-${sessionCookie}` : sessionCookie
    const cookie = `${name}=${secret}`
    return {
      actor,
      cookies: { [name]: secret },
      get: async (address) => app.request(address, { headers: { cookie } }),
      post: async (address, fields) => {
        const data = new FormData()
        for (const [name, value] of Object.entries(fields)) {
          if (typeof value === 'string' || value instanceof Blob) data.append(name, value)
          else for (const one of value) data.append(name, one)
        }
        data.set('csrf', formToken(secret))
        return app.request(address, { method: 'POST', headers: { cookie }, body: data })
      },
      perform: (action, input) => perform(house, { actor, provedAt: house.clock.now() }, action, input),
    }
  }

  const as: World['as'] = async (role, bodyName = 'Exempelmyndigheten') => {
    // Who works as police does so at the police, unless the scene has said what the body is.
    const bodyId = await body(bodyName, undefined, role === 'police_prosecutor' ? 'police' : undefined)
    const { id: personId } = await asSystem((tx) =>
      tx
        .insertInto('identity.person')
        .values({
          email: `${randomUUID()}@example.invalid`,
          name: `Påhittad ${role}`,
          fictional: true,
          activated_at: house.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const membershipId = await addTestMembership(database.owner, { personId, bodyId, role })
    return asSystem((tx) => signIn(tx, { kind: 'person', personId, membershipId, bodyId, role }))
  }

  const everybody: World['everybody'] = (among) =>
    asSystem(async (tx) => {
      const memberships = await tx
        .selectFrom('identity.membership')
        .select(['id', 'person_id', 'body_id', 'role'])
        .where('ended_at', 'is', null)
        .$if(among !== undefined, (query) => query.where('person_id', 'in', [...(among ?? [])]))
        .orderBy('role')
        .orderBy('id')
        .execute()
      const people: TestPerson[] = []
      for (const { id, person_id, body_id, role } of memberships)
        people.push(
          await signIn(tx, {
            kind: 'person',
            personId: person_id,
            membershipId: id,
            bodyId: body_id,
            role: role as Role,
          }),
        )
      return people
    })

  return {
    house,
    app,
    database,
    keys,
    setTime: (to) => {
      moment = new Date(to)
    },
    body,
    as,
    everybody,
    asSystem,
  }
}
