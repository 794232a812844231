import { generate } from 'otplib'
import type { Role } from '../../src/platform/access/roles.ts'
import { apiRooms } from '../../src/platform/access/token-scopes.ts'
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
  /** Bodies that the schemer has entered. */
  readonly entered: Set<string>
  /** A key for programs of each role in which any of them has made one: others like it open the same. */
  readonly tokens: Map<string, string>
  /** Pages that have shown a one-time link, by the form that was sent. */
  readonly shown: Set<string>
}

export const schemerOf = (person: TestPerson): Schemer => ({
  person,
  role: person.actor.role,
  puppets: new Set([person.actor.personId]),
  entered: new Set(),
  tokens: new Map(),
  shown: new Set(),
})

/**
 * Where somebody may be given something: a role, a body, what a body is, a way in, an account that is opened again, a key for
 * programs.
 */
const GIVES = /^\/(people|colleagues|directory|account\/tokens)(\/|$)/

const isGiving = (form: PageForm): boolean => GIVES.test(placeOf(form.action))

const named = (form: PageForm, name: string): Control | undefined =>
  form.controls.find((control) => control.name === name)

let made = 0
const invented = () => `pahittad-vaninna-${++made}@example.invalid`

/** What a body can be said to be that receives much, by type and by kind; for a key, all that it can be for. */
const kindsOf = (form: PageForm): readonly Readonly<Record<string, string | readonly string[]>>[] => {
  const offered = (name: string, wanted: readonly string[]) => {
    const there = new Set(named(form, name)?.options.map(({ value }) => value))
    return wanted.filter((one) => there.has(one))
  }
  const types = offered('type', ['municipality', 'ngo', 'agency']).map((type) => ({ type }))
  const kinds = offered('kind', ['police', 'social_services']).map((kind) => ({ kind, source: 'påhittat' }))
  // Rooms that the form offers to others too.
  const keys = named(form, 'rooms[]') ? [{ 'rooms[]': apiRooms, scope: 'write', days: '30' }] : []
  const found = [...types, ...kinds, ...keys]
  return found.length === 0 ? [{}] : found
}

/** Each way in which a form can be filled in to give something: every role that it offers, at each of the bodies, for each person. */
const waysOf = (
  form: PageForm,
  bodies: readonly string[],
  own: string,
): Readonly<Record<string, string | readonly string[]>>[] => {
  // What stands in the form stays, where nothing is to be given by it.
  const hidden = Object.fromEntries(
    form.controls
      .filter(({ kind, name, values }) => name !== 'csrf' && (kind === 'unseen' || values[0]))
      .map(({ name, values }) => [name, values[0] ?? '']),
  )
  const pressed = Object.fromEntries(form.button)
  const roles = named(form, 'role')
    ?.options.map(({ value }) => value)
    .filter(Boolean) ?? ['']
  const which = named(form, 'body')
  const offered = new Set(which?.options.map(({ value }) => value))
  // Where a body is written and not chosen, any of them is.
  const at = which === undefined ? [''] : bodies.filter((body) => which.kind !== 'one' || offered.has(body))
  const whom = named(form, 'email') === undefined ? [''] : ['invented', own]
  const chosen = named(form, 'person')
  const persons = chosen?.kind === 'one' ? chosen.options.slice(0, 3).map(({ value }) => value) : ['']
  const each = persons.flatMap((person) => whom.map((email) => [person, email] as const))
  const isNewBody = form.action === '/directory/new'
  const name = (): Readonly<Record<string, string>> => {
    if (isNewBody) return { name: `Påhittade kumpanen ${++made}` }
    return named(form, 'name') === undefined || hidden['name'] ? {} : { name: 'Påhittad Väninna' }
  }
  return kindsOf(form).flatMap((kind) =>
    roles.flatMap((role) =>
      at.flatMap((body) =>
        each.map(([person, email]) => ({
          ...hidden,
          ...pressed,
          ...name(),
          ...kind,
          ...(person === '' ? {} : { person }),
          ...(named(form, 'second') === undefined ? {} : { second: own }),
          ...(role === '' ? {} : { role }),
          ...(body === '' ? {} : { body }),
          ...(email === '' ? {} : { email: email === 'invented' ? invented() : email }),
          ...(hidden['idempotencyKey'] === undefined ? {} : { idempotencyKey: crypto.randomUUID() }),
        })),
      ),
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
const formsThatGive = async (
  walker: TestPerson,
  { bodies, others }: { bodies: readonly string[]; others: readonly string[] },
): Promise<PageForm[]> => {
  const start = await open(walker, '/')
  const waiting = [
    ...[walker.actor.personId, ...others].map((person) => `/people/${person}`),
    ...['/directory/new', '/account/tokens'],
    ...bodies.flatMap((body) => [`/directory/${body}`, `/directory/${body}/change`]),
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
 * @param given bodies and people to try, and which forms, by their address.
 * @returns the forms that were sent, by their place
 */
export const giveAll = async (
  world: World,
  schemer: Schemer,
  walker: TestPerson,
  { bodies, others, only = /./ }: { bodies: readonly string[]; others: readonly string[]; only?: RegExp },
): Promise<ReadonlySet<string>> => {
  const sent = new Set<string>()
  const email = await world.asSystem(async (tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', schemer.person.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  // Of the bodies that one has entered the first ones tell as much as all.
  const at = [...bodies, ...[...schemer.entered].slice(0, 2)]
  const known = new Set<string>()
  for (const form of await formsThatGive(walker, { bodies: at, others })) {
    const key = JSON.stringify([form.action, named(form, 'person')?.values, named(form, 'kind')?.values])
    if (known.has(key)) continue
    known.add(key)
    if (!only.test(form.action)) continue
    // Ends and closings take away, and a table is no form: what is asked here is what can be given.
    if (/\/(end|disable|remove|refuse|withdraw|import|succession)$/.test(form.action)) continue
    for (const fields of waysOf(form, at, email.email)) {
      const answer = await walker.post(form.action, fields)
      sent.add(placeOf(form.action))
      const entered = /^\/directory\/([0-9a-f-]{36})$/.exec(answer.headers.get('location') ?? '')?.[1]
      if (form.action === '/directory/new' && entered !== undefined) schemer.entered.add(entered)
      const text = await answer.text()
      const token = /samlad_[\w-]{43}/.exec(text)?.[0]
      if (token !== undefined) schemer.tokens.set(walker.actor.role, token)
      const link = /(\/welcome\/[\w-]{32})/.exec(text)?.[1]
      if (link !== undefined) schemer.shown.add(placeOf(form.action))
      if (link === undefined || !(await useLink(world, link))) continue
      const who = await invitedLast(world)
      if (who !== undefined) schemer.puppets.add(who)
    }
  }
  return sent
}

/** Ends every role and closes every account that somebody may, of some people: as whoever would have nobody left to say no. */
export const takeAway = async (
  walker: TestPerson,
  people: readonly string[],
): Promise<ReadonlySet<string>> => {
  const sent = new Set<string>()
  for (const person of people) {
    const page = await open(walker, `/people/${person}`)
    for (const { action } of page?.forms ?? [])
      if (/\/(end|disable)$/.test(action) && (await walker.post(action, {})).status === 303)
        sent.add(placeOf(action))
  }
  return sent
}

/** Says by the API, with every key that the schemer's people have made, that bodies are what receives much, and enters new ones. */
export const giveByApi = async (
  world: World,
  { tokens, entered }: Schemer,
  bodies: readonly string[],
): Promise<ReadonlySet<number>> => {
  const answers = new Set<number>()
  for (const token of tokens.values()) {
    const send = async (address: string, body: object) => {
      const answer = await world.app.request(address, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      answers.add(answer.status)
      const { id } = (await answer.json().catch(() => ({}))) as { id?: string }
      if (answer.status === 201 && id !== undefined) entered.add(id)
    }
    await send('/v1/directory', { name: `Påhittade programmet ${++made}`, type: 'municipality' })
    for (const body of [...bodies, ...entered]) {
      await send(`/v1/directory/${body}/kinds`, { kind: 'police', source: 'påhittat' })
      await send(`/v1/directory/${body}`, { name: `Påhitt ${++made}`, type: 'municipality', revision: 1 })
    }
  }
  return answers
}
