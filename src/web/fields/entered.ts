import { errorFor } from '../components/errors.tsx'
import type { RefusedForm } from '../pages.tsx'

/** The value under a name such as `topics.family.answer`. */
const at = (values: Readonly<Record<string, unknown>>, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (found, part) =>
        typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined,
      values,
    )

/** What a form shows: what was entered where it came back, else what is saved. */
export const enteredIn = (
  refused: RefusedForm | undefined,
  saved: Readonly<Record<string, unknown>> = {},
) => {
  const errors = refused?.errors ?? []
  const text = (name: string): string | undefined => {
    const value = at(refused?.values ?? saved, name)
    return typeof value === 'string' ? value : undefined
  }
  return {
    text,
    list: (name: string): string[] => {
      const value = at(refused?.values ?? saved, name)
      return Array.isArray(value) ? value.map(String) : []
    },
    isTicked: (name: string): boolean => {
      const value = at(refused?.values ?? saved, name)
      return value === 'yes' || value === true
    },
    error: (name: string): string | undefined => errorFor(errors, name),
    /** Name, value and error of a field. */
    of: (name: string) => ({ name, value: text(name), error: errorFor(errors, name) }),
  }
}

/** The form that came back, where it is the one that is sent to an address: a page with several shows each its own. */
export const refusedAt = (refused: RefusedForm | undefined, address: string): RefusedForm | undefined =>
  refused?.sentTo === address ? refused : undefined

/** What is entered in a form, and what is wrong with it. */
export type Entered = ReturnType<typeof enteredIn>
