import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { expect, inject } from 'vitest'
import { type Connection, connect, connectWorker, keyOfRelations } from '../platform/database/connect.ts'
import { whenFileEnds } from './closing.ts'
import { TEMPLATE, TEST_SECRET } from './template.ts'
import { requireTimeline } from './timeline.ts'
import { watchRows } from './watched-rows.ts'

/** Names of databases that are cloned. */
export interface DatabaseSource {
  readonly database: string
  /** The key store's, where there is one. */
  readonly keys?: string
}

export interface TestDatabase {
  readonly name: string
  readonly connection: Connection
  /** As the house uses it for what it does by itself. */
  readonly workerConnection: Connection
  readonly owner: string
  readonly application: string
  readonly worker: string
  /** Address of the worker's login at work as the application: where the database believes that the system acts. */
  readonly byItself: string
  /** Makes the key store's database at its first call, and says where it is. */
  keyStore(): Promise<string>
}

/**
 * Whether it is noted who is told of what is done: where what people do to one another is walked from end to end. Tests of a part tell
 * nobody of what they do before and after it.
 */
const isWatched = (): boolean => {
  const path = expect.getState().testPath ?? ''
  return path.includes('/tests/measures/') || path.includes('/tests/journeys/')
}

/** A fresh clone of the migrated template, or of another database, gone when the test file ends. */
export const openTestDatabase = async (
  from: DatabaseSource = { database: TEMPLATE },
): Promise<TestDatabase> => {
  const addresses = inject('addresses')
  const name = `test_${randomBytes(6).toString('hex')}`
  const administrator = new pg.Client(addresses.bootstrap)
  await administrator.connect()
  // Its files are copied as they are, instead of being written row by row and written ahead.
  await administrator.query(
    `create database ${name} template ${from.database} strategy file_copy owner samlad_owner`,
  )
  // A clone has the content of its template, and what everybody may do in it anew.
  await administrator.query(`revoke temporary on database ${name} from public`)
  // Connections of the house bring the key of relations themselves; those that a test opens beside it have it from here.
  await administrator.query(
    `alter database ${name} set samlad.relation_key = '${keyOfRelations(TEST_SECRET)}'`,
  )
  const renamed = (address: string) => address.replace(`/${TEMPLATE}?`, `/${name}?`)
  const keys = `${name}_keys`
  let keyStore: Promise<string> | undefined
  const makeKeyStore = async () => {
    const template = from.keys === undefined ? '' : ` template ${from.keys}`
    await administrator.query(`create database ${keys}${template} owner samlad_keys`)
    await administrator.query(`revoke connect, temporary on database ${keys} from public`)
    return addresses.keys.replace(`/${TEMPLATE}?`, `/${keys}?`)
  }
  const watched =
    isWatched() && from.database === TEMPLATE ? await watchRows(renamed(addresses.owner)) : undefined
  const limits = { connections: 5, patience: 60_000, secretKey: TEST_SECRET }
  const connection = connect(renamed(addresses.application), limits)
  const workerConnection = connectWorker(renamed(addresses.worker), limits)
  whenFileEnds(async () => {
    await connection.close()
    await workerConnection.close()
    if (watched !== undefined) {
      // The rooms are read where they are asked for alone.
      const { requireEverybodyTold } = await import('./everybody-told.ts')
      requireEverybodyTold(await watched())
    }
    await requireTimeline(addresses.bootstrap.replace(/\/[^/?]*(\?|$)/, `/${name}$1`))
    await administrator.query(`drop database ${name} with (force)`)
    await administrator.query(`drop database if exists ${keys} with (force)`)
    await administrator.end()
  })
  return {
    name,
    connection,
    workerConnection,
    owner: renamed(addresses.owner),
    application: renamed(addresses.application),
    worker: renamed(addresses.worker),
    byItself: `${renamed(addresses.worker)}&options=${encodeURIComponent('-c role=samlad_application')}`,
    keyStore: () => {
      keyStore ??= makeKeyStore()
      return keyStore
    },
  }
}
