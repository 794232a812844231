import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './root.ts'

const fromSource = import.meta.url.endsWith('.ts')

/**
 * The file of a worker (`modules/x/y.worker`), which has an entry of its own: the source itself where the program runs
 * from its sources, its bundle where it runs from the build.
 */
export const workerFile = (name: string): URL =>
  pathToFileURL(fromSource ? join(projectRoot, 'src', `${name}.ts`) : join(projectRoot, 'dist', `${name}.js`))
