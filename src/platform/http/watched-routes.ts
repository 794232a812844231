import type { Route } from './route.ts'
import type { Watched } from './watched.ts'

const holdsSecret = (pattern: string): boolean => /:secret(\/|$)/.test(pattern)

const isCounted = ({ told, asNobody, pattern, action }: Route): boolean =>
  told === 'hour' ||
  asNobody === true ||
  holdsSecret(pattern) ||
  action.policy.rules[action.name]?.untraced === true

/**
 * How each route is told of. Whatever comes as nobody, leaves no record in the trail or is opened by a secret in its address has no line,
 * and neither has any other route at the same address: the page of a form says when the form was sent.
 */
export const watchedOf = (routes: readonly Route[]): ReadonlyMap<Route, Watched> => {
  const counted = new Set(routes.filter(isCounted).map(({ pattern }) => pattern))
  return new Map(
    routes.map((route) => [
      route,
      {
        pattern: route.pattern,
        told: route.told === 'never' ? 'never' : counted.has(route.pattern) ? 'hour' : 'line',
        signsIn: route.signsIn === true,
      },
    ]),
  )
}
