import { sessionCookie, startSession } from '../../src/modules/identity/index.ts'
import { isRole, type Role } from '../../src/platform/access/roles.ts'
import type { World } from '../../src/testing/world.ts'
import { addressesOf, findIdentifiers, routes } from '../security/scene.ts'
import { filledIn, kindOfForm, type PageForm, readPage } from './form-controls.ts'

/** Somebody of the demonstration in one of their roles. */
export interface Member {
  readonly membershipId: string
  readonly personId: string
  readonly role: Role
}

export interface Browser {
  get(address: string): Promise<Response>
  /** Sends a form as it was filled in, with the token of its own page. */
  send(address: string, entries: readonly (readonly [string, string])[]): Promise<Response>
}

/** A few members of each role, those who have been there longest first. */
export const membersOf = async (world: World, most: number): Promise<readonly Member[]> => {
  const rows = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.membership')
      .select(['id', 'person_id', 'role'])
      .where('ended_at', 'is', null)
      .orderBy('role')
      .orderBy('given_at')
      .orderBy('id')
      .execute(),
  )
  const members = rows.flatMap(({ id, person_id, role }) =>
    isRole(role) ? [{ membershipId: id, personId: person_id, role }] : [],
  )
  return [...Map.groupBy(members, ({ role }) => role).values()].flatMap((all) => all.slice(0, most))
}

/** The secret of a session that a member has begun just now. */
export const newSession = (world: World, member: Omit<Member, 'role'>): Promise<string> =>
  world.asSystem((tx) =>
    startSession(tx, {
      personId: member.personId,
      membershipId: member.membershipId,
      assurance: 'passkey',
      now: world.house.clock.now(),
      settings: world.house.settings,
    }),
  )

/** A browser in which a member has signed in just now. */
export const signedIn = async (world: World, member: Member): Promise<Browser> => {
  const secret = await newSession(world, member)
  const headers = { cookie: `${sessionCookie}=${secret}` }
  return {
    get: async (address) => world.app.request(address, { headers }),
    send: async (address, entries) => {
      const body = new FormData()
      for (const [name, value] of entries) body.append(name, value)
      return world.app.request(address, { method: 'POST', headers, body })
    },
  }
}

export interface FoundForm {
  readonly member: Member
  readonly page: string
  readonly form: PageForm
}

const lets = (people: 'all' | readonly Role[] | undefined, role: Role): boolean =>
  people === 'all' || people?.includes(role) === true

/** An address without what tells one thing from another. */
const placeOf = (address: string): string => address.replaceAll(/[0-9a-f-]{36}/g, ':id')

/** The forms with a text area that the house shows at some of its addresses, each kind once. */
export const formsWithTexts = async (
  world: World,
  members: readonly Member[],
  patterns: ReadonlySet<string>,
): Promise<readonly FoundForm[]> => {
  const known = await findIdentifiers(world)
  const browsers = new Map<Member, Browser>()
  for (const member of members) browsers.set(member, await signedIn(world, member))
  const found = new Map<string, FoundForm>()
  for (const { pattern, action, method } of routes) {
    if (method !== 'get' || !patterns.has(pattern)) continue
    const rule = action.policy.rules[action.name]
    for (const member of members.filter(({ role }) => lets(rule?.people, role)))
      for (const page of addressesOf(pattern, known).slice(0, 3)) {
        const answer = await browsers.get(member)!.get(page)
        if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
        for (const form of readPage(await answer.text(), page).forms)
          if (filledIn(form).some(({ kind }) => kind === 'area') && !found.has(kindOfForm(form, placeOf)))
            found.set(kindOfForm(form, placeOf), { member, page, form })
      }
  }
  return [...found.values()]
}

/** Addresses of pages for people. */
export const pagePatterns: readonly string[] = routes
  .filter(({ method, pattern }) => method === 'get' && !pattern.startsWith('/v1/'))
  .map(({ pattern }) => pattern)
