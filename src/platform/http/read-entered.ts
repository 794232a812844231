import { randomUUID } from 'node:crypto'
import type { Entered } from './entered.ts'
import type { RequestContext } from './route.ts'
import { keptText } from './text.ts'

/** What opens doors is kept nowhere: it is entered again. */
const NEVER_KEPT = new Set([
  'csrf',
  'idempotencyKey',
  'password',
  'current',
  'credential',
  'sealed',
  'keptFor',
])

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const textOf = (value: unknown): string => (typeof value === 'string' ? keptText(value) : '')

/** The token of a form; nothing where the body is no form. */
export const tokenIn = async (context: RequestContext): Promise<unknown> => {
  try {
    return (await context.req.formData()).get('csrf')
  } catch {
    return undefined
  }
}

/** What stands in the form that was sent. @throws where the body is no form, or too large. */
export const enteredIn = async (context: RequestContext): Promise<Entered> => {
  const data = await context.req.formData()
  const all = [...data.entries()]
  const key = textOf(data.get('idempotencyKey'))
  return {
    address: context.req.path,
    key: IDENTIFIER.test(key) ? key : randomUUID(),
    entries: all.flatMap(([name, value]) =>
      typeof value === 'string' && !NEVER_KEPT.has(name) ? [[keptText(name), keptText(value)] as const] : [],
    ),
    files: all.flatMap(([, value]) =>
      typeof value !== 'string' && value.name !== '' ? [keptText(value.name)] : [],
    ),
  }
}
