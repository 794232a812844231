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
 *
 * @returns false where another name of the form has put something at this place already.
 */
const place = (into: Values, name: string, value: unknown): boolean => {
  const parts = name.split('.')
  if (parts.length > DEEPEST || parts.some((part) => FORBIDDEN.has(part))) return true
  let target: Values = into
  for (const [index, part] of parts.entries()) {
    if (Array.isArray(target) && !isIndex(part)) return true
    const isTaken = Object.hasOwn(target, part)
    if (index === parts.length - 1) {
      if (!isTaken) target[part] = value
      return !isTaken
    }
    if (!isTaken) target[part] = isIndex(parts[index + 1] ?? '') ? [] : {}
    if (!isNest(target[part])) return false
    target = target[part] as Values
  }
  return true
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

export interface EnteredForm {
  /** All that was entered: where a name came twice, both values. */
  readonly values: Values
  /** Why the form can be read in more than one way: it names the field of which there are two. */
  readonly twice: Refusal | undefined
}

/**
 * The fields of a submitted form. An empty field is absent; `name[]` gathers a list, an empty one where only empty values
 * came; dots nest; files stay files. A plain name takes one value: of two nobody can say which was meant, and choosing one
 * would lose the other unseen.
 */
export const readEntered = async (context: RequestContext): Promise<EnteredForm> => {
  const values: Values = {}
  let twice: Refusal | undefined
  for (const [name, all] of entriesOf(await formOf(context))) {
    const isList = name.endsWith('[]')
    if (!isList && all.length === 0) continue
    const value = isList || all.length > 1 ? all : all[0]
    const isPlaced = place(values, isList ? name.slice(0, -2) : name, value)
    if (!isPlaced || (!isList && all.length > 1)) twice ??= new Refusal('form_given_twice', 422, {}, name)
  }
  return { values, twice }
}

/**
 * The fields of a form whose sender gets no form back.
 *
 * @throws Refusal 422 where a plain name was given twice.
 */
export const readForm = async (context: RequestContext): Promise<Values> => {
  const { values, twice } = await readEntered(context)
  if (twice !== undefined) throw twice
  return values
}
