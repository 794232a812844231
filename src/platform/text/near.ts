/** Whether two words differ by one letter that is missing, added or another, or by two that have changed places. */
export const isNear = (one: string, other: string): boolean => {
  if (one === other) return true
  if (Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from += 1
  const rest = (text: string, skipped: number): string => text.slice(from + skipped)
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[from] === other[from + 1] && one[from + 1] === other[from] && rest(one, 2) === rest(other, 2))
  )
}
