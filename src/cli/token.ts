import { createTokenFor } from '../modules/identity/index.ts'
import { perform } from '../platform/access/action.ts'
import {
  apiRooms,
  completeScopes,
  isTokenScope,
  type TokenScope,
  usualScopes,
} from '../platform/access/token-scopes.ts'
import { readSettings } from '../platform/config/settings.ts'
import { OperatorError, Refusal } from '../platform/refusal.ts'
import { dataOption } from './data-option.ts'
import { openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

const readScopes = (given: string): TokenScope[] => {
  const scopes = given.split(',').map((scope) => scope.trim())
  if (!scopes.every(isTokenScope))
    throw new OperatorError(
      `--scope ${given} is no list of scopes: plan:read or statistics:write for a room, read or write for all of them`,
    )
  return completeScopes(scopes)
}

const readDays = (given: string): number => {
  const days = Number(given)
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new OperatorError(`--days ${given} is not a number of days from 1 to 366`)
  return days
}

const hintAtScopes = `This token may: ${usualScopes.join(', ')}. For another use say which room, and to read or write:
  --scope support:read,plan:write
Rooms: ${apiRooms.join(', ')}. A refusal (scope_missing) and each operation in /api name the scope they need.
`

const reasons: Readonly<Record<string, string>> = {
  not_found: 'there is no account with that address',
  'identity.account_closed': 'the account is closed',
  'identity.no_membership': 'the account acts for no body',
}

/**
 * `bin/samlad token create --as EMAIL [--data DIR] [--scope plan:read,statistics:write] [--days N] [--json]`: prints a bearer
 * token for the account's default membership. It is shown this once. Without `--scope` it reads the plan, its figures and the
 * directory, and standard error says how to ask for more.
 */
export const tokenCreate = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('token create', {
    args,
    options: {
      as: { type: 'string' },
      data: dataOption,
      scope: { type: 'string' },
      days: { type: 'string', default: '90' },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.as === undefined) throw new OperatorError('name the account with --as EMAIL')
  const scopes = values.scope === undefined ? [...usualScopes] : readScopes(values.scope)
  const input = { email: values.as, scopes, days: readDays(values.days) }
  const installation = await openExisting(readSettings(process.env), values.data)
  try {
    const actor = { kind: 'system', name: 'command_line' } as const
    const made = await perform(installation.house, { actor }, createTokenFor, input)
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ token: made.secret, scopes: input.scopes, ends: made.endsAt.toISOString() })}\n`
        : `${made.secret}\n`,
    )
    if (values.scope === undefined) process.stderr.write(hintAtScopes)
    return 0
  } catch (error) {
    if (error instanceof Refusal)
      throw new OperatorError(`--as ${values.as}: ${reasons[error.code] ?? error.code}`)
    if (error instanceof Error && error.name === 'ZodError')
      throw new OperatorError(`--as ${values.as} is not an e-mail address`)
    throw error
  } finally {
    await installation.close()
  }
}
