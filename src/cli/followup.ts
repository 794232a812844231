import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { accountFile, findAccountOfPlan } from '../modules/account/index.ts'
import { perform } from '../platform/access/action.ts'
import { readSettings } from '../platform/config/settings.ts'
import { OperatorError, Refusal } from '../platform/refusal.ts'
import { dataOption } from './data-option.ts'
import { openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

const formats = ['pdf', 'html', 'docx', 'json'] as const

/**
 * `bin/samlad followup PLAN-ID --format pdf|html|docx|json --out FILE [--json]`: the account of a plan as a file: the newest
 * published one, or the newest draft where none is published, or the plan as it stands where nobody has begun one.
 */
export const followup = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs('followup', {
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pdf' },
      out: { type: 'string' },
      data: dataOption,
      json: { type: 'boolean', default: false },
    },
  })
  const [planId, ...more] = positionals
  const format = formats.find((known) => known === values.format)
  if (planId === undefined || more.length > 0)
    throw new OperatorError('followup: name one plan: followup PLAN-ID (bin/samlad plan list shows them)')
  if (format === undefined)
    throw new OperatorError(`followup: --format ${values.format} is none of ${formats.join(', ')}`)
  if (values.out === undefined) throw new OperatorError('followup: name the file to write: --out FILE')
  const installation = await openExisting(readSettings(process.env), values.data)
  try {
    const document = await perform(
      installation.house,
      { actor: { kind: 'system', name: 'cli' } },
      findAccountOfPlan,
      { plan: planId },
    )
    const file = await accountFile(document, format)
    try {
      writeFileSync(values.out, file.content)
    } catch (error) {
      throw new OperatorError(
        `followup: ${values.out} cannot be written (${(error as NodeJS.ErrnoException).code})`,
      )
    }
    const { out } = values
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ file: resolve(out), format, bytes: file.content.length })}\n`
        : `${out}\n`,
    )
    return 0
  } catch (error) {
    if (error instanceof Refusal)
      throw new OperatorError(`followup: there is no plan ${planId}; bin/samlad plan list shows them`)
    throw error
  } finally {
    await installation.close()
  }
}
