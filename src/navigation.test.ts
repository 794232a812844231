import { expect, test } from 'vitest'
import { rooms } from './app.ts'
import { firstLinks, groupOf, navigationFor } from './navigation.ts'
import type { PersonActor } from './platform/access/actor.ts'
import type { Role } from './platform/access/roles.ts'

const offers = rooms.flatMap((room) => room.navigation ?? [])
const actorAs = (role: Role) => ({ kind: 'person', role }) as PersonActor

test.each(Object.entries(firstLinks) as [Role, readonly string[]][])(
  'what a %s does every day comes first, and is open to them',
  (role, hrefs) => {
    const seen = navigationFor(offers, actorAs(role)).map(({ href }) => href)
    expect(seen.slice(0, hrefs.length)).toEqual(hrefs)
    // Nothing is lost behind the first ones.
    expect(new Set(seen)).toEqual(
      new Set(offers.filter((offer) => offer.shownTo(actorAs(role))).map(({ href }) => href)),
    )
  },
)

test.each(['caseworker', 'case_manager', 'shelter_staff', 'police_prosecutor', 'administrator'] as const)(
  'no daily link of a %s belongs to the plan, so that its links are folded for them',
  (role) => {
    const daily = navigationFor(offers, actorAs(role)).slice(0, firstLinks[role]!.length)
    expect(daily.map(groupOf)).not.toContain('plan')
  },
)
