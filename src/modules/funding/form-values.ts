/** What stands at a place of a form's values, `lines.0.label`, as text; undefined where nothing does. */
export const valueAt = (values: unknown, place: string): string | undefined => {
  const found = place
    .split('.')
    .reduce<unknown>(
      (inside, part) =>
        typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[part] : undefined,
      values,
    )
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
}

/** The texts of a list in a form's values, such as ticked boxes. */
export const listAt = (values: unknown, name: string): string[] => {
  const list =
    typeof values === 'object' && values !== null ? (values as Record<string, unknown>)[name] : undefined
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}

/** Numbers of the rows of a list in a form: those that are filled in, and some to spare. */
export const rowsOf = (
  values: unknown,
  name: string,
  { spare, least = 1 }: { spare: number; least?: number },
): number[] => {
  const list =
    typeof values === 'object' && values !== null ? (values as Record<string, unknown>)[name] : undefined
  const filled = Array.isArray(list) ? list.length : 0
  return Array.from({ length: Math.max(least, filled + spare) }, (_, index) => index)
}
