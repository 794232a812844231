import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** For how many days what an earlier build wrote is kept: whoever serves from it reads parts of it as they are asked for. */
const KEPT_DAYS = 7

/** The file that another one was made from: a source map's, a compressed one's. */
const sourceOf = (path: string): string => path.replace(/\.(map|br|gz)$/, '')

/**
 * Removes what builds of before have left in a folder, once nobody serves from them any more. The names of parts hold their digest, so that
 * those of several builds lie beside each other.
 *
 * @param written what the build of now is made of; what it wrote since `began` need not be named.
 */
export const removeLeftovers = async (
  folder: string,
  { written, began }: { readonly written: readonly string[]; readonly began: number },
): Promise<void> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    found
      .filter((one) => one.isFile())
      .map(async (one) => {
        const path = join(one.parentPath, one.name)
        return { path, written: (await stat(path)).mtimeMs }
      }),
  )
  const kept = new Set([
    ...written.map(sourceOf),
    ...files.filter((file) => file.written >= began).map(({ path }) => sourceOf(path)),
  ])
  const old = began - KEPT_DAYS * 86_400_000
  await Promise.all(
    files
      .filter(({ path, written: at }) => at < old && !kept.has(sourceOf(path)))
      .map(({ path }) => rm(path)),
  )
}
