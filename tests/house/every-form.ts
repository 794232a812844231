import type { TestPerson, World } from '../../src/testing/world.ts'
import { some } from './sample.ts'
import { walkedPages } from './walked.ts'

/** A form that the house shows, where somebody has seen it first. */
export interface FormKind {
  readonly person: TestPerson
  readonly address: string
  readonly kind: string
  readonly place: string
  readonly size: number
  readonly twice: readonly string[]
}

/** Each form that asks for something, once, found by walking from everybody's first page. */
export const everyForm = async (world: World): Promise<readonly FormKind[]> => {
  const people = new Map((await world.everybody()).map((person) => [person.actor.membershipId, person]))
  const kinds = new Map<string, FormKind>()
  for (const { membershipId, address, forms } of await walkedPages(world))
    for (const form of forms) {
      const person = people.get(membershipId ?? '')
      if (person !== undefined && form.size > 0 && !kinds.has(form.kind))
        kinds.set(form.kind, { ...form, person, address })
    }
  return [...kinds.values()]
}

/** In a short run some of the forms. Those that ask for much come first: those that end something ask for little. */
export const sampleOf = (forms: readonly FormKind[], most: number): readonly FormKind[] =>
  some(forms, most).toSorted((one, other) => other.size - one.size)
