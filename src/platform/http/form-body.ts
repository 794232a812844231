import { Refusal } from '../refusal.ts'
import type { RequestContext } from './route.ts'
import { keptText } from './text.ts'

type Values = Record<string, unknown>

/** No form of ours nests deeper. */
const DEEPEST = 8
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const isIndex = (part: string): boolean => /^\d{1,3}$/.test(part)

/** What a name may reach into: an object or a list that another name of the same form made, never a file. */
const isNest = (value: unknown): value is Values =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && !(value instanceof Blob))

/**
 * `a.b` and `a.0.b` become nested; numbers make lists. Names that would reach an object's prototype, or something of a
 * list beside its items, are left out.
 */
const place = (into: Values, name: string, value: unknown): void => {
  const parts = name.split('.')
  if (parts.length > DEEPEST || parts.some((part) => FORBIDDEN.has(part))) return
  let target: Values = into
  for (const [index, part] of parts.entries()) {
    if (Array.isArray(target) && !isIndex(part)) return
    if (index === parts.length - 1) {
      target[part] = value
      return
    }
    if (!Object.hasOwn(target, part) || !isNest(target[part]))
      target[part] = isIndex(parts[index + 1] ?? '') ? [] : {}
    target = target[part] as Values
  }
}

/** @throws Refusal 400 for a body that is no form, or a torn one. */
const formOf = async (context: RequestContext): Promise<FormData> => {
  try {
    return await context.req.formData()
  } catch (error) {
    // A body that is too large has its own answer.
    if (error instanceof Refusal) throw error
    throw new Refusal('form_unreadable', 400)
  }
}

/** More than the largest form of ours sends. */
const MOST_FIELDS = 10_000

/** What was entered under each name, in one pass: asking the form for each name in turn takes minutes for many names. */
const entriesOf = (data: FormData): Map<string, (string | File)[]> => {
  const entries = new Map<string, (string | File)[]>()
  let count = 0
  for (const [name, given] of data.entries()) {
    count += 1
    if (count > MOST_FIELDS) throw new Refusal('form_unreadable', 400)
    const value = typeof given === 'string' ? keptText(given) : given
    const known = entries.get(name) ?? []
    if (typeof value === 'string' ? value !== '' : value.size > 0 || value.name !== '') known.push(value)
    entries.set(name, known)
  }
  return entries
}

/**
 * The fields of a submitted form. An empty field is absent; `name[]` gathers a list; dots nest; files stay files.
 */
export const readForm = async (context: RequestContext): Promise<Values> => {
  const values: Values = {}
  for (const [name, all] of entriesOf(await formOf(context))) {
    if (name.endsWith('[]')) place(values, name.slice(0, -2), all)
    else if (all.length > 0) place(values, name, all.at(-1))
  }
  return values
}
