import { expect, test } from 'vitest'
import { z } from 'zod'
import { arrivalKinds, rooms } from '../../src/app.ts'
import { conditionWords } from '../../src/modules/support/content/conditions.ts'
import { sections } from '../../src/modules/support/sections/sections.ts'
import type { AnyAction } from '../../src/platform/access/action.ts'

// Domain rule 16: what is said about danger reaches a person who can act. Whatever field or answer says a danger is named by
// a kind of arrival, or stands here with the reason why it waits for nobody by itself.

const SPEAKS_OF_DANGER = /danger|immediate_protection|life_at_risk|in_peril|acute_risk/i

const conditionKeys = Object.keys(conditionWords)

/** Fields that speak of a danger and make nothing wait by themselves. */
const OF_ANOTHER: Readonly<Record<string, string>> = {
  danger:
    'the words beside `dangerToLife`, which is what makes it wait (disclosures and requests to partners abroad)',
}

/** Every name in the shape of an input, however deep, with the choices that a field has. */
const namesIn = (shape: unknown, found = new Set<string>(), seen = new Set<unknown>()): Set<string> => {
  if (typeof shape !== 'object' || shape === null || seen.has(shape)) return found
  seen.add(shape)
  if (shape instanceof z.ZodObject) {
    for (const [name, field] of Object.entries(shape.shape)) {
      found.add(name)
      namesIn(field, found, seen)
    }
    return found
  }
  if (shape instanceof z.ZodEnum) for (const option of shape.options) found.add(String(option))
  const { def } = shape as { def?: Record<string, unknown> }
  for (const inner of Object.values(def ?? {}))
    for (const one of Array.isArray(inner) ? inner : [inner]) namesIn(one, found, seen)
  return found
}

const changing: readonly AnyAction[] = [
  ...new Map(
    rooms
      .flatMap((room) => [...room.routes, ...room.api])
      .filter((route) => route.action.effect === 'change')
      .map((route) => [route.action.name, route.action]),
  ).values(),
]
const said = new Set(arrivalKinds.flatMap((kind) => kind.said ?? []))

test('every field and answer of a form that speaks of danger is named by a kind of arrival', () => {
  const speaking = new Map<string, string[]>()
  for (const action of changing)
    for (const name of namesIn(action.input))
      if (SPEAKS_OF_DANGER.test(name) && OF_ANOTHER[name] === undefined)
        speaking.set(name, [...(speaking.get(name) ?? []), action.name])
  // It can fail: it does find what there is.
  expect([...speaking.keys()]).toContain('dangerToLife')
  for (const [name, actions] of speaking) {
    if (conditionKeys.includes(name)) continue
    expect(said, `${name} in ${actions.join(', ')}`).toContain(name)
  }
})

test('every field of a case that speaks of danger has the choice that makes it wait, and no other field has one', () => {
  const speaking = Object.entries(sections).flatMap(([section, { fields }]) =>
    Object.entries(fields)
      .filter(([name]) => SPEAKS_OF_DANGER.test(name))
      .map(([name, field]) => ({ section, name, field })),
  )
  expect(speaking.map(({ name }) => name)).toContain('danger_now')
  for (const { section, name, field } of speaking) {
    expect(field, `${section}.${name}`).toMatchObject({ danger: expect.any(String) })
    expect(field.options, `${section}.${name}`).toContain((field as { danger?: string }).danger)
    expect(said).toContain(name)
  }
})

test('every condition of a checklist that speaks of danger is named by a kind of arrival', () => {
  const speaking = conditionKeys.filter((key) => SPEAKS_OF_DANGER.test(key))
  expect(speaking).toEqual(['in_danger_now'])
  for (const key of speaking) expect(said).toContain(key)
})

test('a kind of danger goes on until somebody takes it, and says what to do now in both languages', () => {
  const dangers = arrivalKinds.filter(({ urgency }) => urgency === 'danger')
  expect(dangers.length).toBeGreaterThan(4)
  for (const kind of dangers) {
    expect(kind.escalatesAfter, kind.name).toBeGreaterThan(0)
    for (const locale of ['sv', 'en'] as const)
      expect(kind.words(locale).now?.length, kind.name).toBeGreaterThan(0)
    expect(kind.words('sv').what).not.toBe(kind.words('en').what)
  }
})

test('what only names a danger beside a field that says it is still asked for somewhere', () => {
  const all = new Set(changing.flatMap((action) => [...namesIn(action.input)]))
  for (const name of Object.keys(OF_ANOTHER)) expect(all, name).toContain(name)
})
