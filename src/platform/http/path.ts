/** The names of the `:parameters` in a pattern. */
type ParameterNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

type Parameters<P extends string> = Readonly<Record<ParameterNames<P>, string | number>>
type Query = Readonly<Record<string, string | number | undefined>>

/** An address of Samlad: its pattern for the router, and a function that makes links from it. */
export interface Path<P extends string = string> {
  readonly pattern: P
  (
    ...given: [ParameterNames<P>] extends [never]
      ? [query?: Query]
      : [parameters: Parameters<P>, query?: Query]
  ): string
}

/** Declares an address once, for route, link and test: `const measure = path('/plans/:planId/measures/:measureId')`. */
export const path = <const P extends string>(pattern: P): Path<P> => {
  const make = (...given: readonly unknown[]): string => {
    const named = pattern.includes(':')
    const parameters = (named ? given[0] : {}) as Record<string, string | number>
    const query = (named ? given[1] : given[0]) as Query | undefined
    const place = pattern.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String(parameters[name])),
    )
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(query ?? {}))
      if (value !== undefined && value !== '') search.set(name, String(value))
    return search.size > 0 ? `${place}?${search}` : place
  }
  return Object.assign(make, { pattern }) as unknown as Path<P>
}
