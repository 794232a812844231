import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createVitest, type TestModule, type Vite } from 'vitest/node'
import { projectRoot } from '../../src/platform/config/root.ts'
import type { DatabaseSource } from '../../src/testing/database.ts'
import { runFolder } from '../../src/testing/run-folder.ts'
import { TEMPLATE } from '../../src/testing/template.ts'
import type { DatabaseChange } from './database.ts'
import type { Mutant } from './mutants.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which change is switched on; none where it is empty. */
    mutant: string
  }
}

export type Fate = 'killed' | 'timeout' | 'survived' | 'not_reached' | 'impossible'
export interface Tried {
  readonly fate: Fate
  /** What the test said that noticed. */
  readonly by?: string
}

type Hits = Readonly<Record<string, number>>
interface Reached {
  readonly static: Hits
  readonly perTest: Readonly<Record<string, Hits>>
}

const errorsOf = (module: TestModule): string[] =>
  [...module.errors(), ...[...module.children.allTests()].flatMap((one) => one.result().errors ?? [])].map(
    ({ message }) => `${module.relativeModuleId}: ${message}`,
  )

/** Gives the files with the switches in them, and keeps them from what is remembered of files from one run to the next. */
const switches = (switched: ReadonlyMap<string, string>): Vite.Plugin => ({
  name: 'switches',
  enforce: 'pre',
  load: (id) => switched.get(id.split('?')[0]!),
  configureVitest: ({ defineCacheKeyGenerator }) =>
    defineCacheKeyGenerator(({ id }) => (switched.has(id.split('?')[0]!) ? false : undefined)),
})

/** A place where changes are tried one by one: tests run in one process, on files that hold the changes behind switches. */
export const openTrial = async (switched: ReadonlyMap<string, string>, isPure = false) => {
  const vitest = await createVitest(
    'test',
    {
      config: join(projectRoot, 'tests', 'mutants', 'vitest.config.ts'),
      ...{ watch: false, bail: 1, maxWorkers: 1, reporters: [{}] },
      ...(isPure ? { globalSetup: [] } : {}),
    },
    { plugins: [switches(switched)] },
  )
  const reached: { static: Record<string, number>; perTest: Record<string, Hits> } = {
    static: {},
    perTest: {},
  }
  const seen = new Set<string>()
  /** How long each file took as it is. */
  const lasted: Record<string, number> = {}
  const run = async (files: readonly string[], mutant: string) => {
    vitest.provide('mutant', mutant)
    vitest.state.filesMap.clear()
    const { testModules, unhandledErrors } = await vitest.start(files.map((file) => join(projectRoot, file)))
    const errors = [
      ...testModules.flatMap(errorsOf),
      ...unhandledErrors.map((error) => (error as Error).message ?? String(error)),
    ]
    return { testModules, errors }
  }
  /** What tests come to as it is, once; a file that fails as it is is told, and tries nothing. */
  const see = async (files: readonly string[]) => {
    let left = files.filter((file) => !seen.has(file))
    for (const file of left) seen.add(file)
    while (left.length > 0) {
      const { testModules, errors } = await run(left, '')
      for (const error of errors) console.error(`fails as it is: ${error}`)
      for (const module of testModules) {
        lasted[module.relativeModuleId] = module.diagnostic().duration
        const hits = (module.meta() as { hits?: Reached }).hits
        Object.assign(reached.static, hits?.static)
        if (module.ok()) reached.perTest[module.relativeModuleId] = hits?.perTest[module.moduleId] ?? {}
      }
      // The first that fails ends the run.
      const ended = new Set(
        testModules.filter((one) => one.state() !== 'skipped').map((one) => one.relativeModuleId),
      )
      left = errors.length > 0 && ended.size > 0 ? left.filter((file) => !ended.has(file)) : []
    }
  }
  /** Whether one of the tests notices what is changed meanwhile. */
  const noticed = async (able: readonly string[], mutant: string): Promise<Tried> => {
    if (able.length === 0) return { fate: 'not_reached' }
    const { errors } = await run(able, mutant)
    if (errors.length === 0) return { fate: 'survived' }
    const isLate = errors.every((error) => /timed out|Hit count limit/.test(error))
    return { fate: isLate ? 'timeout' : 'killed', by: errors[0]! }
  }
  const addressOf = (database: string) =>
    vitest.getProvidedContext().addresses.bootstrap.replace(/\/[^/?]*\?/, `/${database}?`)
  const ask = async (database: string, text: string) => {
    const client = new pg.Client(addressOf(database))
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  /** Works on the template that tests clone, to which nobody is let in meanwhile. */
  const onTemplate = async <T>(work: (address: string) => Promise<T>): Promise<T> => {
    const open = (is: boolean) => ask('postgres', `alter database ${TEMPLATE} allow_connections ${is}`)
    await open(true)
    return work(addressOf(TEMPLATE)).finally(() => open(false))
  }
  /** In the template, and in the demonstration where one has been made. */
  const put = async (text: string) => {
    await onTemplate(() => ask(TEMPLATE, text))
    const made = join(runFolder()!, 'demonstration', 'source.json')
    if (existsSync(made)) await ask((JSON.parse(readFileSync(made, 'utf8')) as DatabaseSource).database, text)
  }
  return {
    /** Switches a change on and looks whether one of the tests notices. */
    async try({ id }: Mutant, files: readonly string[]): Promise<Tried> {
      await see(files)
      return noticed(
        files.filter(
          (file) => file in reached.perTest && (id in reached.static || id in reached.perTest[file]!),
        ),
        id,
      )
    },
    /** Makes a change in the database, looks whether one of the tests notices, the quickest first, and takes it back. */
    async tryInDatabase({ apply, undo }: DatabaseChange, files: readonly string[]): Promise<Tried> {
      await see(files)
      try {
        await put(apply)
      } catch (error) {
        return { fate: 'impossible', by: (error as Error).message }
      }
      const able = files.filter((file) => file in reached.perTest)
      return noticed(
        able.toSorted((one, other) => lasted[one]! - lasted[other]!),
        '',
      ).finally(() => put(undo))
    },
    /** The database that every test clones, once some test has been run on it. */
    onTemplate,
    see,
    close: () => vitest.close(),
  }
}
