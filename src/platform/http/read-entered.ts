import { randomUUID } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import type { Entered } from './entered.ts'
import type { RequestContext } from './route.ts'
import { keptText } from './text.ts'

/** What opens doors is kept nowhere and written into no page: it is entered again. */
const NEVER_KEPT = /password|^(csrf|idempotencyKey|current|credential|sealed|keptFor)$/i

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i
const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const textOf = (value: unknown): string => (typeof value === 'string' ? keptText(value) : '')

/** Whether another site made the browser send this. */
export const isFromElsewhere = (context: RequestContext): boolean => {
  const site = context.req.header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** The token of a form; nothing where the body is no form. */
export const tokenIn = async (context: RequestContext): Promise<unknown> => {
  try {
    return (await context.req.formData()).get('csrf')
  } catch {
    return undefined
  }
}

/** What stands in a form that was sent to an address. */
export const enteredOf = (address: string, data: FormData): Entered => {
  const all = [...data.entries()]
  const key = textOf(data.get('idempotencyKey'))
  return {
    address,
    key: IDENTIFIER.test(key) ? key : randomUUID(),
    token: textOf(data.get('csrf')),
    entries: all.flatMap(([name, value]) =>
      typeof value === 'string' && !NEVER_KEPT.test(name) ? [[keptText(name), keptText(value)] as const] : [],
    ),
    files: all.flatMap(([name, value]) =>
      typeof value !== 'string' && value.name !== '' ? [[keptText(name), keptText(value.name)] as const] : [],
    ),
  }
}

/**
 * What stands in the form of this request; nothing for a request without a form, for one that cannot be read or holds nothing, and
 * for one that another site made: its sender did not write that.
 *
 * @throws Refusal 413 where it is too large.
 */
export const enteredIn = async (context: RequestContext): Promise<Entered | undefined> => {
  const { method, path } = context.req
  if (method !== 'POST' || !FORM.test(context.req.header('content-type') ?? '') || isFromElsewhere(context))
    return undefined
  try {
    const entered = enteredOf(path, await context.req.formData())
    return entered.entries.length + entered.files.length > 0 ? entered : undefined
  } catch (error) {
    if (error instanceof Refusal) throw error
    return undefined
  }
}
