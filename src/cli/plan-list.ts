import { listNewestPlans } from '../modules/plan/review/version-actions.ts'
import { perform } from '../platform/access/action.ts'
import { readSettings } from '../platform/config/settings.ts'
import { dataOption } from './data-option.ts'
import { openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

/** `bin/samlad plan list [--data DIR] [--json]`: the plans that are approved, each with its newest version. */
export const planList = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('plan list', {
    args,
    options: {
      data: dataOption,
      json: { type: 'boolean', default: false },
    },
  })
  const installation = await openExisting(readSettings(process.env), values.data)
  try {
    const actor = { kind: 'system', name: 'plan list' } as const
    const found = await perform(installation.house, { actor }, listNewestPlans, {})
    if (values.json) process.stdout.write(`${JSON.stringify(found)}\n`)
    else if (found.plans.length === 0) process.stdout.write('There is no plan yet.\n')
    else
      for (const { id, reference, title, version, measures } of found.plans)
        process.stdout.write(`${id}  ${reference}  ${title}  version ${version}  ${measures} measures\n`)
    return 0
  } finally {
    await installation.close()
  }
}
