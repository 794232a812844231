import { errorFor, type FieldErrors } from '../components/errors.tsx'
import type { RefusedForm } from '../pages.tsx'

type Refused = RefusedForm | undefined

const inside = (values: unknown, name: string): unknown =>
  typeof values === 'object' && values !== null ? (values as Record<string, unknown>)[name] : undefined

/** What stands under a name such as `topics.family.answer`. */
const found = (values: unknown, name: string): unknown => name.split('.').reduce(inside, values)

/** What stands at a place of a form's values, `lines.0.label`, as text; undefined where nothing does. */
export const valueAt = (values: unknown, place: string): string | undefined => {
  const value = found(values, place)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The texts of a list in a form's values, such as ticked boxes. */
export const listAt = (values: unknown, name: string): string[] => {
  const value = found(values, name)
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : []
}

/** The form that came back, where it is the one that is sent to an address: a page with several shows each its own. */
export const refusedAt = (refused: Refused, address: string): Refused =>
  refused?.sentTo === address ? refused : undefined

/** A text that was entered in a form that came back; undefined where it was not sent. */
export const entered = (refused: Refused, name: string): string | undefined => valueAt(refused?.values, name)

/** What was chosen among several in a form that came back; undefined where it was not sent. */
export const chosen = (refused: Refused, name: string): readonly string[] | undefined =>
  refused === undefined ? undefined : listAt(refused.values, name)

/**
 * The fields of a form by their places: each with its name, what was sent or else what it starts from, and what is wrong with it.
 * Without either its value is undefined: a field of time then has the time now.
 */
export const fieldsOf =
  (values: unknown, errors: FieldErrors | undefined) =>
  (name: string, otherwise?: string | number | null) => ({
    name,
    value: valueAt(values, name) ?? otherwise?.toString(),
    error: errorFor(errors, name),
  })

/** The same of a form that may have come back. What was emptied in it is not sent, and stays empty. */
export const fieldsIn = (refused: Refused): ReturnType<typeof fieldsOf> => {
  const field = fieldsOf(refused?.values, refused?.errors)
  return (name, otherwise) => field(name, refused === undefined ? otherwise : '')
}

/** The lists of such a form, of which several may be ticked. */
export const listsIn =
  (refused: Refused) =>
  (name: string, otherwise: readonly string[] = []) => ({
    name,
    values: chosen(refused, name) ?? otherwise,
    error: errorFor(refused?.errors, name),
  })

/** What a form shows: what was entered where it came back, else what is saved. */
export const enteredIn = (refused: Refused, saved: Readonly<Record<string, unknown>> = {}) => {
  const values = refused?.values ?? saved
  return {
    text: (name: string) => valueAt(values, name),
    list: (name: string) => listAt(values, name),
    isTicked: (name: string): boolean => {
      const value = found(values, name)
      return value === 'yes' || value === true
    },
    error: (name: string) => errorFor(refused?.errors, name),
    /** Name, value and error of a field. */
    of: fieldsOf(values, refused?.errors),
  }
}

/** What is entered in a form, and what is wrong with it. */
export type Entered = ReturnType<typeof enteredIn>
