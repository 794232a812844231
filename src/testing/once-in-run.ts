import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from './installation.ts'
import { runFolder } from './run-folder.ts'

const PATIENCE = 240_000

/**
 * Makes something that every test file of a run may use, the first time that one asks for it; those that ask meanwhile wait.
 *
 * @param make fills the folder that it is given.
 * @returns that folder, gone when the run ends.
 */
export const onceInRun = async (name: string, make: (folder: string) => Promise<void>): Promise<string> => {
  const run = runFolder()
  if (run === undefined) throw new Error('no tests are running')
  const folder = join(run, name)
  const [ready, failed] = [`${folder}.ready`, `${folder}.failed`]
  try {
    mkdirSync(folder)
  } catch {
    await until(() => existsSync(ready) || existsSync(failed), PATIENCE)
    if (existsSync(failed)) throw new Error(`${name} could not be made; the test that made it says why`)
    return folder
  }
  try {
    await make(folder)
    writeFileSync(ready, '')
    return folder
  } catch (error) {
    writeFileSync(failed, '')
    throw error
  }
}
