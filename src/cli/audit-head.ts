import { readNewestHead } from '../platform/audit/newest-head.ts'
import { signHead } from '../platform/audit/signed-head.ts'
import { readSettings } from '../platform/config/settings.ts'
import { OperatorError } from '../platform/refusal.ts'
import { dataOption } from './data-option.ts'
import { openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

/** `bin/samlad audit head [--data DIR] [--json]`: the signed newest head, one line of JSON to be kept elsewhere. */
export const auditHead = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('audit head', {
    args,
    options: {
      data: dataOption,
      // A head is read by programs alone: it looks the same with and without.
      json: { type: 'boolean', default: false },
    },
  })
  const installation = await openExisting(readSettings(process.env), values.data)
  try {
    const newest = await readNewestHead(installation.house)
    if (newest === undefined)
      throw new OperatorError('nothing is sealed yet; it is within ten seconds of the first record')
    process.stdout.write(`${JSON.stringify(signHead(installation.trailPlaces.signingKey, newest))}\n`)
    return 0
  } finally {
    await installation.close()
  }
}
