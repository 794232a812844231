import { z } from 'zod'
import type { Fields } from '../fields/field.ts'
import { outputOf } from '../fields/output.ts'
import type { Register } from '../records/register.ts'
import { type ApiRoute, apiGet, apiList, apiPost } from './api.ts'
import { path } from './path.ts'

/** A register as programs know it. */
export interface Told {
  /** Its address: `/v1/return-partners`. */
  readonly base: `/v1/${string}`
  /** What the records are called in an answer: `partners`. */
  readonly name: string
  /** What one is called in a sentence: "a partner". */
  readonly one: string
  /** What the list is of, in a sentence. */
  readonly summary: string
  /** What of each row programs are told beside its fields. */
  readonly more?: Readonly<Record<string, z.ZodType>>
}

/** A register for programs: its list, a record, a new one, a changed one, its end, and that it goes on after all. */
export const registerApi = <F extends Fields, RowMore, OneMore>(
  register: Register<F, RowMore, OneMore>,
  { base, name, one, summary, more = {} }: Told,
): readonly ApiRoute[] => {
  const entry = {
    id: z.guid(),
    revision: z.number(),
    ...outputOf(register.fields),
    ...(register.ends ? { closedOn: z.iso.date().nullable() } : {}),
  }
  const output = z.object({ id: z.guid() })
  return [
    apiList(path(base), register.list, {
      summary,
      name,
      record: z.object({ ...entry, ...more }),
      found: ({ rows, total }) => ({ rows, total }),
    }),
    apiGet(path(`${base}/:id`), register.view, {
      summary: `What is known of ${one}`,
      output: z.object(entry),
      answer: (found) => found.entry,
    }),
    apiPost(path(base), register.add, { summary: `Add ${one}`, output, status: 201 }),
    apiPost(path(`${base}/:id`), register.change, { summary: `Change ${one}`, output }),
    ...(register.ends
      ? [apiPost(path(`${base}/:id/close`), register.close, { summary: `End ${one}`, output })]
      : []),
    ...(register.reopens
      ? [apiPost(path(`${base}/:id/reopen`), register.reopen, { summary: `Take ${one} up again`, output })]
      : []),
  ]
}
