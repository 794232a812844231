import { houseSchema } from '../modules/statistics/linkage/index.ts'
import type { Output } from './document-argument.ts'
import { parseArgs } from './usage.ts'

/**
 * `bin/samlad link schema [--json]`: the prepared linkage schema (version 3) with its name and fingerprint, as the file that `link
 * encode` takes; for a person with line breaks.
 */
export const linkSchema = async (args: string[], { stdout }: Output = process): Promise<number> => {
  const { values } = parseArgs('link schema', {
    args,
    options: { json: { type: 'boolean', default: false } },
  })
  stdout.write(`${JSON.stringify(houseSchema(), null, values.json ? undefined : 2)}\n`)
  return 0
}
