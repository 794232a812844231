import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config/root.ts'

/** The migrations that have landed, each with the digest of its text: a line is added by `scripts/generate.ts` and never changed. */
export const landedFile = join(projectRoot, 'database', 'landed.txt')

/** Digests of the migrations that have landed, by their names. */
export const landed = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(landedFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [digest, name] = line.split('  ')
        return [name!, digest!] as const
      }),
  )
