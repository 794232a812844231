import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInstallation } from '../src/cli/installation.ts'
import { setPassword } from '../src/modules/identity/credential-store.ts'
import { addDemoPerson } from '../src/modules/identity/index.ts'
import { hashPassword } from '../src/modules/identity/password.ts'
import { sessionCookie, startSession } from '../src/modules/identity/session.ts'
import { setActor } from '../src/platform/access/action.ts'
import { projectRoot } from '../src/platform/config/root.ts'
import { readSettings } from '../src/platform/config/settings.ts'
import type { DatabaseTransaction } from '../src/platform/database/connect.ts'
import { useEngine } from '../src/platform/database/engine/engine.ts'
import { type Started, start } from './program.ts'

/** The launcher, as `npm start` calls it. */
export const launcher = join(projectRoot, 'bin', 'samlad')
/** The program as it was built. */
export const program = join(projectRoot, 'dist', 'main.js')

/** A demonstration in a temporary folder, with its engine running until it is closed. */
export interface Demonstration {
  readonly folder: string
  /** Address of the application's role. */
  readonly database: string
  /** The plan with the most measures, and one of its measures that has assignments. */
  readonly planId: string
  readonly measureId: string
  /** Cookie of a national coordinator who has signed in. */
  readonly cookie: string
  /** Starts a server on it; `recording` names a file for the statements of requests that ask for it. */
  serve(recording?: string): Promise<Started & { readonly url: string }>
  /** Adds made-up people with one password. @returns their addresses. */
  addPeople(count: number, password: string): Promise<string[]>
  close(): Promise<void>
}

/**
 * `serve` on a data folder and a free port. `by` names the Node arguments that start it: the built program itself, or
 * the launcher, which looks after dependencies and build first.
 */
export const serve = async (
  folder: string,
  by: readonly string[] = [program],
  environment: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
): Promise<Started & { readonly url: string }> => {
  const started = await start(
    [...by, 'serve', '--demo', '--port', '0', '--data', folder, ...more],
    environment,
  )
  const url = /http:\/\/\S+/.exec(started.line)?.[0].replace('localhost', '127.0.0.1')
  if (url === undefined) throw new Error(`serve said: ${started.line}`)
  return { ...started, url }
}

/** Lets the launcher build the program where its sources are newer. @throws Error with the reason where that fails. */
export const ensureBuilt = (): void => {
  const done = spawnSync(process.execPath, [launcher, 'help'], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`the program could not be built: ${done.stderr}`)
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'samlad-bench-'))

const addCoordinator = (tx: DatabaseTransaction, bodyId: string, email: string) =>
  addDemoPerson(tx, { name: 'Påhittad Mätning', email, bodyId, role: 'national_coordinator' }, new Date())

/** Fills a demonstration by starting it once, as its user would, and lets somebody in. */
export const openDemonstration = async (): Promise<Demonstration> => {
  const folder = temporaryFolder()
  try {
    await (await serve(folder)).stop()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const settings = readSettings({}, true)
  const installation = await openInstallation(settings, folder, 'use')
  const engine = await useEngine(folder, 'use')
  const asSystem = <T>(work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> =>
    installation.house.worker.transaction().execute(async (tx) => {
      await setActor(tx, { kind: 'system', name: 'bench' })
      return work(tx)
    })
  const found = await asSystem(async (tx) => {
    const { plan_id: planId } = await tx
      .selectFrom('plan.measure')
      .select('plan_id')
      .groupBy('plan_id')
      .orderBy(({ fn }) => fn.countAll(), 'desc')
      .executeTakeFirstOrThrow()
    const { measure_id: measureId } = await tx
      .selectFrom('plan.assignment_measure as s')
      .innerJoin('plan.measure as m', 'm.id', 's.measure_id')
      .select('s.measure_id')
      .where('m.plan_id', '=', planId)
      .groupBy('s.measure_id')
      .orderBy(({ fn }) => fn.countAll(), 'desc')
      .orderBy('s.measure_id')
      .executeTakeFirstOrThrow()
    const { id: bodyId } = await tx
      .selectFrom('directory.body')
      .select('id')
      .orderBy('name')
      .executeTakeFirstOrThrow()
    const coordinator = await addCoordinator(tx, bodyId, 'coordinator.bench@example.invalid')
    const secret = await startSession(tx, {
      ...coordinator,
      assurance: 'passkey',
      now: new Date(),
      settings: installation.house.settings,
    })
    return { planId, measureId, bodyId, cookie: `${sessionCookie}=${secret}` }
  })
  return {
    ...found,
    folder,
    database: engine.addresses('samlad').application,
    serve: (recording) =>
      serve(
        folder,
        recording === undefined
          ? [program]
          : ['--import', join(projectRoot, 'bench', 'recording.ts'), program],
        {
          TRUSTED_PROXIES: '1',
          API_LIMIT: '0',
          ...(recording === undefined ? {} : { SAMLAD_BENCH_RECORDING: recording }),
        },
      ),
    addPeople: async (count, password) => {
      const hash = await hashPassword(password)
      const emails = Array.from({ length: count }, (_, index) => `sign-in-${index}.bench@example.invalid`)
      await asSystem(async (tx) => {
        for (const email of emails) {
          const { personId } = await addCoordinator(tx, found.bodyId, email)
          await setPassword(tx, personId, hash, new Date())
        }
      })
      return emails
    },
    close: async () => {
      await installation.close()
      await engine.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
