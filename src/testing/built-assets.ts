import { rmSync } from 'node:fs'
import { buildAssets } from '../../scripts/build-assets.ts'
import { useAssets } from '../web/assets.ts'
import { newFolder } from './folder.ts'

let built: Promise<string> | undefined

const build = async (): Promise<string> => {
  const folder = newFolder('assets')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  useAssets(await buildAssets(folder))
  return folder
}

/** The folder of style sheets and client code as they are in the sources now, built once in a worker. */
export const builtAssets = (): Promise<string> => {
  built ??= build()
  return built
}
