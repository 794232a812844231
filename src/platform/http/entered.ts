import { randomUUID } from 'node:crypto'
import type { RequestContext } from './route.ts'
import { keptText } from './text.ts'

/** A name of a form with what was entered under it. */
export type Entry = readonly [name: string, value: string]

/** What stood in a form when it was sent, as the browser sent it: so it can be set into the same form again. */
export interface Entered {
  /** Where the form was sent to, without what a query may hold. */
  readonly address: string
  /** What marks this rendering of the form (`idempotencyKey`), where it was an identifier; else a new one. */
  readonly key: string
  /** In the order of the form, without its token and what is never kept. Paragraphs keep their line breaks. */
  readonly entries: readonly Entry[]
  /** Names of chosen files: they must be chosen again. */
  readonly files: readonly string[]
}

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

/**
 * What stands in the form that was sent. @param address where it was meant for, where that is not where it came.
 *
 * @throws where the body is no form, or too large.
 */
export const enteredIn = async (context: RequestContext, address = context.req.path): Promise<Entered> => {
  const data = await context.req.formData()
  const all = [...data.entries()]
  const key = textOf(data.get('idempotencyKey'))
  return {
    address,
    key: IDENTIFIER.test(key) ? key : randomUUID(),
    entries: all.flatMap(([name, value]) =>
      typeof value === 'string' && !NEVER_KEPT.has(name) ? [[keptText(name), keptText(value)] as const] : [],
    ),
    files: all.flatMap(([, value]) =>
      typeof value !== 'string' && value.name !== '' ? [keptText(value.name)] : [],
    ),
  }
}

/** The same form as a body of a request, to be read as if it had just been sent. */
export const formDataOf = ({ entries }: Entered): FormData => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}
