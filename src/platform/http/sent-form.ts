import type { RequestContext } from './route.ts'

/** Everything that was entered in a form, as its sender's browser sent it. */
export interface SentForm {
  /** Path and query that it was sent to. */
  readonly sentTo: string
  /** Every name with its value, in order: a name may stand several times. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  /** Files, which only their sender can choose again. */
  readonly files: readonly { readonly name: string; readonly fileName: string }[]
}

/** What is never written into a page: whoever entered it enters it again. */
const SECRET = /password|^current$/i
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/**
 * What was entered in the form of this request, to be given back where nothing can be kept; nothing for a request without
 * a form, for one that cannot be read, and for one that another site made: its sender did not write that.
 */
export const sentFormOf = async (context: RequestContext): Promise<SentForm | undefined> => {
  if (context.req.method !== 'POST' || !FORM.test(context.req.header('content-type') ?? '')) return undefined
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return undefined
  const data = await context.req.formData().catch(() => undefined)
  if (data === undefined) return undefined
  const { pathname, search } = new URL(context.req.url)
  const fields: { name: string; value: string }[] = []
  const files: { name: string; fileName: string }[] = []
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string') {
      if (value.size > 0 || value.name !== '') files.push({ name, fileName: value.name })
    } else if (!SECRET.test(name)) fields.push({ name, value })
  }
  return { sentTo: pathname + search, fields, files }
}
