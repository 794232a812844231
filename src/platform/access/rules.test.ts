import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NotPermitted } from '../refusal.ts'
import {
  type Actor,
  anonymous,
  type LinkActor,
  type PersonActor,
  personIn,
  personOf,
  wallSettings,
} from './actor.ts'
import { setApart } from './apart.ts'
import { onceKey } from './once.ts'
import { actsAs, actsFor, letsThrough } from './policy.ts'
import { roles } from './roles.ts'
import {
  apiRooms,
  completeScopes,
  isTokenScope,
  isWithinEffects,
  missingScope,
  type TokenScope,
} from './token-scopes.ts'

const ids = { personId: 'p', membershipId: 'm', bodyId: 'b' }
const person: PersonActor = { kind: 'person', ...ids, role: 'caseworker' }
const link = (purpose: LinkActor['purpose']): LinkActor => ({
  ...{ kind: 'link', purpose, linkId: 'l', bodyId: 'b', subjectId: 's' },
})
const system: Actor = { kind: 'system', name: 'job' }

describe('who is let through', () => {
  const everybody = [person, link('report_back'), link('follow_up_abroad'), system, anonymous]
  const through = (rule: Parameters<typeof letsThrough>[0]) =>
    everybody.map((actor) => letsThrough(rule, actor))
  test('is nobody but whom the rule names', () => {
    expect(through({ people: [] })).toEqual([false, false, false, false, false])
    expect(through({ people: ['lawyer'] })).toEqual([false, false, false, false, false])
    expect(through({ people: ['lawyer', 'caseworker'] })).toEqual([true, false, false, false, false])
    expect(through({ people: 'all' })).toEqual([true, false, false, false, false])
    expect(through({ people: [], system: true })).toEqual([false, false, false, true, false])
    expect(through({ people: [], link: 'report_back' })).toEqual([false, true, false, false, false])
    expect(through({ people: [], link: 'follow_up_abroad' })).toEqual([false, false, true, false, false])
    expect(through({ people: [], anyone: true })).toEqual([true, true, true, true, true])
  })
  test('acts in a role, and for a body, as a person or through a link of it', () => {
    expect(roles.filter((role) => actsAs(person, role))).toEqual(['caseworker'])
    expect(everybody.map((actor) => actsAs(actor, 'lawyer', 'caseworker'))).toEqual([
      ...[true, false, false, false, false],
    ])
    expect(everybody.map((actor) => actsFor(actor, 'b'))).toEqual([true, true, true, false, false])
    expect(everybody.map((actor) => actsFor(actor, 'other'))).toEqual([false, false, false, false, false])
  })
  test('is told to the second wall as what they are: a link abroad is no body', () => {
    expect(everybody.map(wallSettings)).toEqual([
      { person: 'p', body: 'b', role: 'caseworker', link: '' },
      { person: '', body: 'b', role: 'link', link: 'l' },
      { person: '', body: '', role: 'partner', link: 'l' },
      { person: '', body: '', role: 'system', link: '' },
      { person: '', body: '', role: 'nobody', link: '' },
    ])
  })
  test('stands in what they did as a person only where they are one', () => {
    expect(everybody.map(personOf)).toEqual(['p', null, null, null, null])
    expect(personIn(person, 'x')).toBe(person)
    for (const actor of everybody.slice(1)) expect(() => personIn(actor, 'x')).toThrow(NotPermitted)
  })
})

describe('a token', () => {
  const effects = ['read', 'personal', 'change'] as const
  const doing = (of: (typeof effects)[number]) =>
    ({ effect: of === 'personal' ? 'read_personal' : of }) as const
  const bearing = (...scopes: string[]): Actor => ({ ...person, scopes })
  test('has scopes of rooms that have an API, and of every room', () => {
    const all = ['read', 'write', ...apiRooms.flatMap((room) => [`${room}:read`, `${room}:write`])]
    expect(all.filter((one) => !isTokenScope(one))).toEqual([])
    const none = ['', 'all', 'plan', 'plan:', ':read', 'plan:all', 'funding:read', 'plan:read:x', 'read:plan']
    expect(none.filter(isTokenScope)).toEqual([])
  })
  test('that changes sees what is there too, each scope once', () => {
    expect(completeScopes(['plan:write'])).toEqual(['plan:read', 'plan:write'])
    expect(completeScopes(['plan:read', 'plan:write', 'read'])).toEqual(['plan:read', 'plan:write', 'read'])
    expect(completeScopes(['write'])).toEqual(['read', 'write'])
  })
  test('does what it has a scope for, in some room', () => {
    const within = (...scopes: string[]) =>
      effects.map((of) => isWithinEffects(doing(of), bearing(...scopes)))
    expect(within()).toEqual([false, false, false])
    expect(within('read')).toEqual([true, true, false])
    expect(within('plan:read')).toEqual([true, true, false])
    expect(within('support:read', 'plan:write')).toEqual([true, true, true])
    expect(within('write')).toEqual([false, false, true])
    for (const actor of [person, link('report_back'), system, anonymous])
      expect(effects.map((of) => isWithinEffects(doing(of), actor))).toEqual([true, true, true])
  })
  test('lacks what it has no scope for in just that room', () => {
    const lacks = (...scopes: string[]) =>
      effects.map((of) => missingScope(doing(of), 'plan', bearing(...scopes)))
    expect(lacks()).toEqual(['plan:read', 'plan:read', 'plan:write'])
    expect(lacks('support:read', 'support:write')).toEqual(['plan:read', 'plan:read', 'plan:write'])
    expect(lacks('plan:read')).toEqual([undefined, undefined, 'plan:write'])
    expect(lacks('read')).toEqual([undefined, undefined, 'plan:write'])
    expect(lacks('plan:write')).toEqual(['plan:read', 'plan:read', undefined])
    expect(lacks('write', 'read')).toEqual([undefined, undefined, undefined])
    for (const actor of [person, link('report_back'), system, anonymous])
      expect(missingScope(doing('change'), 'plan', actor)).toBeUndefined()
  })
  test('with more scopes never does less', () => {
    const scopes = fc.subarray<TokenScope>(['read', 'write', 'plan:read', 'plan:write', 'support:read'])
    fc.assert(
      fc.property(scopes, scopes, fc.constantFrom(...effects), (some, more, of) => {
        const wider = bearing(...some, ...more)
        if (isWithinEffects(doing(of), bearing(...some))) expect(isWithinEffects(doing(of), wider)).toBe(true)
        if (missingScope(doing(of), 'plan', bearing(...some)) === undefined)
          expect(missingScope(doing(of), 'plan', wider)).toBeUndefined()
      }),
    )
  })
})

describe('a record that is set apart', () => {
  const settings = { secretKey: 'a key of this test' }
  const record = (subjectId: string | undefined, details?: Record<string, unknown>) => ({
    ...{ action: 'x', outcome: 'done' as const, actor: person, subjectId },
    ...(details === undefined ? {} : { details }),
  })
  test('tells none of its identifiers, wherever they stand, and everything else as it was', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        const told = record(one, {
          list: [one, 'kod', 7, null],
          deep: { id: other, text: `${one} x`, yes: true },
        })
        const apart = setApart(settings, person, told)
        const { list, deep } = apart.details as { list: unknown[]; deep: { id: string } }
        expect(list).toEqual([apart.subjectId, 'kod', 7, null])
        expect(deep).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), text: `${one} x`, yes: true })
        expect([apart.subjectId === one, deep.id === other, deep.id === apart.subjectId]).toEqual([
          ...[false, false, one === other],
        ])
        expect(apart.details!.apart).toBe(true)
      }),
    )
    expect(setApart(settings, person, record(undefined))).toEqual(record(undefined, { apart: true }))
  })
  test('is joined by no alias to what another body, or another installation, did to the same', () => {
    const id = '7d444840-9dc0-11d1-b245-5ffdce74fad2'
    const alias = (secretKey: string, bodyId: string) =>
      setApart({ secretKey }, { ...person, bodyId }, record(id)).subjectId
    expect(alias('a', 'b')).toBe(alias('a', 'b'))
    expect(new Set([id, alias('a', 'b'), alias('a', 'c'), alias('d', 'b')]).size).toBe(4)
  })
})

test('a key that marks a sending is long enough to be of one alone', () => {
  const key = (given: unknown) => onceKey(given, true)?.key
  expect([15, 16, 100, 101].map((length) => key('a'.repeat(length))?.length)).toEqual([
    ...[undefined, 16, 100, undefined],
  ])
  for (const none of [undefined, 7, '', `${'a'.repeat(20)} `, ` ${'a'.repeat(20)}`, ['a'.repeat(20)]])
    expect(key(none)).toBeUndefined()
  expect(onceKey('a-b_C1'.repeat(4), false)).toEqual({ key: 'a-b_C1'.repeat(4), strict: false })
})
