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
