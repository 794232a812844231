import type { z } from 'zod'
import { NotFound, Refusal } from '../refusal.ts'

/** A problem in the form of RFC 9457. `code` is Samlad's own, `errors` name the inputs that are wrong. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code: string
  readonly trace: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

const isInputError = (error: unknown): error is z.ZodError =>
  error instanceof Error && 'issues' in error && Array.isArray(error.issues)

/** What a client is told of an error. Of one that we did not foresee it learns nothing but the trace. */
export const problemOf = (error: unknown, trace: string, explain: (refusal: Refusal) => string): Problem => {
  if (isInputError(error)) {
    return {
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      code: 'invalid_input',
      trace,
      errors: error.issues.map((issue) => ({
        pointer: `/${issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
        detail: issue.message,
      })),
    }
  }
  if (error instanceof Refusal) {
    return {
      type: 'about:blank',
      title: error.code,
      status: error.status,
      detail: explain(error),
      code: error.code,
      trace,
      ...(error.field
        ? { errors: [{ pointer: `/${error.field.replaceAll('.', '/')}`, detail: explain(error) }] }
        : {}),
    }
  }
  return { type: 'about:blank', title: 'Internal Server Error', status: 500, code: 'unexpected', trace }
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
