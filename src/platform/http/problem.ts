import { STATUS_CODES } from 'node:http'
import { z } from '@hono/zod-openapi'
import type { Locale } from '../i18n/locale.ts'
import { NotFound, Refusal } from '../refusal.ts'
import { inputDetail } from './input-details.ts'

/** A problem in the form of RFC 9457. `code` is Samlad's own, `errors` name the inputs that are wrong. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:samlad:problem:not_found' }),
    title: z.string().openapi({ example: 'Not Found' }),
    status: z.int().openapi({ example: 404 }),
    detail: z.string().openapi({ example: 'It does not exist, or you may not see it.' }),
    instance: z.string().openapi({ example: 'urn:samlad:trace:mFq0x3u1kXbz' }),
    code: z.string().openapi({ example: 'not_found' }),
    trace: z.string().openapi({ example: 'mFq0x3u1kXbz' }),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')
export type Problem = Readonly<z.output<typeof problemSchema>>

const isInputError = (error: unknown): error is z.ZodError =>
  error instanceof Error && 'issues' in error && Array.isArray(error.issues)

/** What a client is told of an error. Of one that we did not foresee it learns nothing but the trace. */
export const problemOf = (
  error: unknown,
  trace: string,
  explain: (refusal: Refusal) => string,
  locale: Locale,
): Problem => {
  const problem = (code: string, status: number, detail: string, errors?: Problem['errors']): Problem => ({
    type: `urn:samlad:problem:${code}`,
    title: STATUS_CODES[status] ?? code,
    status,
    detail,
    instance: `urn:samlad:trace:${trace}`,
    code,
    trace,
    ...(errors === undefined ? {} : { errors }),
  })
  if (isInputError(error))
    return problem(
      'invalid_input',
      422,
      explain(new Refusal('invalid_input', 422)),
      error.issues.map((issue) => ({
        pointer: `/${issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
        detail: inputDetail(issue, locale),
      })),
    )
  if (error instanceof Refusal) {
    const detail = explain(error)
    return problem(
      error.code,
      error.status,
      detail,
      error.field ? [{ pointer: `/${error.field.replaceAll('.', '/')}`, detail }] : undefined,
    )
  }
  return problem('unexpected', 500, explain(new Refusal('unexpected', 500)))
}

/**
 * An address that no thing can have (an identifier of another form) is an address without a thing: 404, like one that
 * nothing has. Any other error stays what it is.
 */
export const orNoSuchAddress = (error: unknown, parameters: readonly string[]): unknown =>
  isInputError(error) && error.issues.some(({ path }) => parameters.includes(String(path[0])))
    ? new NotFound('address')
    : error

export { isInputError }
