/** An activity as far as it says where it meets others. */
interface Placed {
  readonly id: string
  readonly name: string
  readonly actor: string
  readonly topic: string
  readonly countries: readonly string[]
  readonly fromYear: number
  readonly toYear: number
}

/** Where two activities meet. */
export interface Meeting<A extends Placed> {
  readonly one: A
  readonly other: A
  readonly countries: readonly string[]
  readonly fromYear: number
  readonly toYear: number
}

/** Pairs of activities of different actors on one topic, with the countries and years that they share; each pair once, in one order. */
export const meetingPoints = <A extends Placed>(activities: readonly A[]): Meeting<A>[] => {
  const inOrder = activities.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return inOrder.flatMap((one, at) =>
    inOrder.slice(at + 1).flatMap((other) => {
      if (one.actor === other.actor || one.topic !== other.topic) return []
      const countries = one.countries.filter((country) => other.countries.includes(country))
      const [fromYear, toYear] = [Math.max(one.fromYear, other.fromYear), Math.min(one.toYear, other.toYear)]
      return countries.length === 0 || fromYear > toYear ? [] : [{ one, other, countries, fromYear, toYear }]
    }),
  )
}
