import type { TestPerson, World } from '../../src/testing/world.ts'
import { filledIn, kindOfForm, type PageForm } from './form-controls.ts'
import { busiestFirst } from './visitors.ts'
import { placeOf, walk } from './walk.ts'

/** Whether every form is tried, as everybody who sees one: `npm run test:long`. */
export const isLong = process.env.SAMLAD_TEST_ROUNDS !== undefined

/** A form that the house shows, where somebody has seen it first. */
export interface FormKind {
  readonly person: TestPerson
  readonly address: string
  readonly kind: string
  readonly form: PageForm
  /** Who sees it, where it stands, and where it is sent to. */
  readonly place: string
}

/** Chosen as if by lot, and the same in each run: another number chooses others. */
const SEED = Number(process.env.SAMLAD_TEST_SEED ?? 7)
const MOST_PEOPLE = 6
const MOST_FORMS = 60
/** How many pages of a kind are opened, such as of cases: a child's has other forms than an adult's. */
const MOST_PAGES = isLong ? 4 : 1

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Some order that looks like chance, the same in each run. */
export const shuffled = <T>(all: readonly T[], seed = SEED): T[] => {
  const next = numbersFrom(seed)
  return all
    .map((one) => ({ one, at: next() }))
    .toSorted((first, second) => first.at - second.at)
    .map(({ one }) => one)
}

/** In a short run one of each of a few roles. */
export const walkersOf = async (world: World): Promise<readonly TestPerson[]> => {
  const people = await busiestFirst(world)
  if (isLong) return people
  const byRole = Map.groupBy(people, ({ actor }) => actor.role)
  return shuffled([...byRole.values()].map(([first]) => first!)).slice(0, MOST_PEOPLE)
}

/** Each form that asks for something, once, found by walking from everybody's first page. */
export const everyForm = async (world: World): Promise<readonly FormKind[]> => {
  const kinds = new Map<string, FormKind>()
  for (const person of await walkersOf(world))
    for await (const { address, page } of walk(person, MOST_PAGES))
      for (const form of page.forms) {
        const kind = kindOfForm(form, placeOf)
        if (filledIn(form).length === 0 || kinds.has(kind)) continue
        const place = `${person.actor.role} at ${placeOf(address)}, to ${placeOf(form.action)}`
        kinds.set(kind, { person, address, kind, form, place })
      }
  return [...kinds.values()]
}

/** In a short run some of the forms. Those that ask for much come first: those that end something ask for little. */
export const sampleOf = (forms: readonly FormKind[]): readonly FormKind[] =>
  (isLong ? [...forms] : shuffled(forms).slice(0, MOST_FORMS)).toSorted(
    (one, other) => filledIn(other.form).length - filledIn(one.form).length,
  )
