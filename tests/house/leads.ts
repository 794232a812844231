import { anonymous } from '../../src/platform/access/actor.ts'
import { letsThrough } from '../../src/platform/access/policy.ts'
import { placeOf, routeAt, type Step, waysOn } from './wander.ts'

/** Links that led to what their reader may not open, or to nothing. */
export const brokenLinks = (steps: readonly Step[]): string[] => [
  ...new Set(
    steps
      .filter(({ status }) => status >= 400)
      .map(
        ({ visitor, from, address, status }) =>
          `${visitor.role}: ${from === undefined ? '' : placeOf(from)} → ${placeOf(address)} ${status}`,
      ),
  ),
]

/** Forms that are sent to what their reader may not do, or to nothing. */
export const wrongForms = (steps: readonly Step[]): string[] => {
  const wrong = new Set<string>()
  for (const { visitor, address, html } of steps)
    for (const { method, action } of html === undefined ? [] : waysOn(html, address).forms) {
      const route = routeAt(method, action)
      const rule = route?.action.policy.rules[route.action.name]
      if (route === undefined)
        wrong.add(`${visitor.role}: ${placeOf(address)} → ${method} ${action}: no such address`)
      else if (rule === undefined || !letsThrough(rule, visitor.actor ?? anonymous))
        wrong.add(`${visitor.role}: ${placeOf(address)} → ${route.action.name}`)
    }
  return [...wrong]
}
