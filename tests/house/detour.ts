import { generate } from 'otplib'
import type { Role } from '../../src/platform/access/roles.ts'
import { openVisitor } from '../../src/testing/visitor.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import type { Control, PageForm } from './form-controls.ts'
import { linksOf, open, placeOf } from './walk.ts'

/** Somebody who tries to come further than they may, with all whom they have made up. */
export interface Schemer {
  readonly person: TestPerson
  readonly role: Role
  /** People whom the schemer is, or has made up and holds the links of: each acts as the schemer wishes. */
  readonly puppets: Set<string>
}

/** Where somebody may be given something: a role, a body, a way in, an account that is opened again. */
const GIVES = /^\/(people|colleagues)(\/|$)/

const isGiving = (form: PageForm): boolean => GIVES.test(placeOf(form.action))

const named = (form: PageForm, name: string): Control | undefined =>
  form.controls.find((control) => control.name === name)

let made = 0
const invented = () => `pahittad-vaninna-${++made}@example.invalid`

/** Each way in which a form can be filled in to give something: every role that it offers, at each of the bodies, for each person. */
const waysOf = (
  form: PageForm,
  bodies: readonly string[],
  own: string,
): Readonly<Record<string, string>>[] => {
  const hidden = Object.fromEntries(
    form.controls
      .filter(({ kind, name }) => kind === 'unseen' && name !== 'csrf')
      .map(({ name, values }) => [name, values[0] ?? '']),
  )
  const pressed = Object.fromEntries(form.button)
  const roles = named(form, 'role')
    ?.options.map(({ value }) => value)
    .filter(Boolean) ?? ['']
  const offered = new Set(named(form, 'body')?.options.map(({ value }) => value))
  const at = named(form, 'body') === undefined ? [''] : bodies.filter((body) => offered.has(body))
  const whom = named(form, 'email') === undefined ? [''] : ['invented', own]
  const chosen = named(form, 'person')
  const persons = chosen?.kind === 'one' ? chosen.options.slice(0, 3).map(({ value }) => value) : ['']
  const each = persons.flatMap((person) => whom.map((email) => [person, email] as const))
  return roles.flatMap((role) =>
    at.flatMap((body) =>
      each.map(([person, email]) => ({
        ...hidden,
        ...pressed,
        ...(named(form, 'name') === undefined ? {} : { name: 'Påhittad Väninna' }),
        ...(person === '' ? {} : { person }),
        ...(named(form, 'second') === undefined ? {} : { second: own }),
        ...(role === '' ? {} : { role }),
        ...(body === '' ? {} : { body }),
        ...(email === '' ? {} : { email: email === 'invented' ? invented() : email }),
        ...(hidden['idempotencyKey'] === undefined ? {} : { idempotencyKey: crypto.randomUUID() }),
      })),
    ),
  )
}

/** Uses a one-time link that a page has shown, as whoever it is for would. @returns whether it let somebody in */
const useLink = async (world: World, link: string): Promise<boolean> => {
  const visitor = openVisitor(world, { network: `198.51.100.${(made++ % 200) + 1}` })
  const { text, status } = await visitor.get(link)
  if (status !== 200) return false
  const secret = /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1]?.replaceAll(' ', '') ?? ''
  const answer = await visitor.post(link, {
    name: 'Påhittad Väninna',
    password: 'fyra påhittade ord till vänner',
    sealed: /name="sealed" value="([^"]+)"/.exec(text)?.[1] ?? '',
    code: await generate({ secret, epoch: Math.floor(world.house.clock.now().getTime() / 1000) }),
  })
  return answer.status === 200
}

const invitedLast = (world: World): Promise<string | undefined> =>
  world.asSystem(async (tx) => {
    const found = await tx
      .selectFrom('identity.invitation')
      .select('person_id')
      .where('used_at', 'is not', null)
      .orderBy('created_at', 'desc')
      .orderBy('used_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return found?.person_id ?? undefined
  })

/** Pages of one route that are looked at: the first of a list tell as much as all of it. */
const MOST = 5

/** The forms that somebody reaches on the pages where something is given: their own page first, and those of others who open much. */
const formsThatGive = async (walker: TestPerson, others: readonly string[]): Promise<PageForm[]> => {
  const start = await open(walker, '/')
  const waiting = [
    ...[walker.actor.personId, ...others].map((person) => `/people/${person}`),
    ...(start === undefined ? [] : linksOf(start, '/')).filter((link) => GIVES.test(placeOf(link))),
  ]
  const known = new Set(waiting)
  const counts = new Map<string, number>()
  const forms: PageForm[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const place = placeOf(address)
    const count = counts.get(place) ?? 0
    if (count >= MOST) continue
    counts.set(place, count + 1)
    const page = await open(walker, address)
    if (page === undefined) continue
    forms.push(...page.forms.filter(isGiving))
    for (const link of linksOf(page, address))
      if (GIVES.test(placeOf(link)) && !known.has(link)) {
        known.add(link)
        waiting.push(link)
      }
  }
  return forms
}

/**
 * Sends every giving form that somebody reaches, in every way, and uses every link that is shown; whoever comes in by one is a
 * puppet of the schemer's from then on.
 *
 * @returns the forms that were sent, by their place
 */
export const giveAll = async (
  world: World,
  schemer: Schemer,
  walker: TestPerson,
  { bodies, others }: { bodies: readonly string[]; others: readonly string[] },
): Promise<ReadonlySet<string>> => {
  const sent = new Set<string>()
  const email = await world.asSystem(async (tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', schemer.person.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const forms = await formsThatGive(walker, others)
  const known = new Set<string>()
  for (const form of forms) {
    if (known.has(form.action)) continue
    known.add(form.action)
    // Ends and closings take away: what is asked here is what can be given.
    if (/\/(end|disable)$/.test(form.action)) continue
    for (const fields of waysOf(form, bodies, email.email)) {
      const answer = await walker.post(form.action, fields)
      sent.add(placeOf(form.action))
      const link = /(\/welcome\/[\w-]{32})/.exec(await answer.text())?.[1]
      if (link === undefined || !(await useLink(world, link))) continue
      const who = await invitedLast(world)
      if (who !== undefined) schemer.puppets.add(who)
    }
  }
  return sent
}
