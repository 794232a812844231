import { errorFor, type FieldErrors } from './errors.tsx'

const inside = (values: unknown, name: string): unknown =>
  typeof values === 'object' && values !== null ? (values as Record<string, unknown>)[name] : undefined

/** What stands at a place of a form's values, `lines.0.label`, as text; undefined where nothing does. */
export const valueAt = (values: unknown, place: string): string | undefined => {
  const found = place.split('.').reduce(inside, values)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
}

/** The texts of a list in a form's values, such as ticked boxes. */
export const listAt = (values: unknown, name: string): string[] => {
  const found = inside(values, name)
  if (typeof found === 'string') return [found]
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []
}

/** The fields of a form by their places: each with its name, what was sent or is known, and what is wrong with it. */
export const fieldsOf = (values: unknown, errors: FieldErrors | undefined) => (name: string) => ({
  name,
  value: valueAt(values, name),
  error: errorFor(errors, name),
})
