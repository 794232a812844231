import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../../../platform/access/roles.ts'
import {
  CASE_ROLES,
  type ConfirmingFacts,
  HOUSE_ROLES,
  mayConfirm,
  mayLetIn,
  mayPropose,
  mayProposeSecond,
  mayRestore,
  needsTwo,
  type ProposingFacts,
} from './rules.ts'

const person = (role: Role, personId = 'ek', bodyId = 'own') =>
  ({ kind: 'person', role, personId, bodyId, membershipId: 'm' }) as const
const who = (may: (role: Role) => boolean) => roles.filter(may).toSorted()
const inOrder = (of: readonly Role[]) => [...of].toSorted()
const GIVERS: readonly Role[] = ['administrator', 'national_coordinator']

const body = {
  ...{ ownPeople: 5, isOwn: true, hasManager: true, others: 1, agreed: false, hasAgreed: false },
  ...{ watched: true, fits: true, emptied: false, tookAway: false },
}

test('two people give the roles that work with people, and those that watch over the house', () => {
  expect(who(needsTwo)).toEqual(inOrder([...CASE_ROLES, ...HOUSE_ROLES]))
})

describe('who asks that somebody be given a role', () => {
  const asks = (changed: Partial<ProposingFacts>) =>
    who((role) => mayPropose(person(role), { ...body, role: 'caseworker', isSelf: false, ...changed }))
  test('is the body’s own manager, or anybody of its own where it has none', () => {
    expect(asks({})).toEqual(['case_manager'])
    expect(asks({ hasManager: false })).toEqual(inOrder(roles))
    expect(asks({ isOwn: false })).toEqual([])
    expect(asks({ isOwn: false, hasManager: false })).toEqual([])
  })

  test('is for the first people of a body an administrator or the national coordinator, and never who took the last away', () => {
    expect(asks({ ownPeople: 0 })).toEqual(GIVERS)
    expect(asks({ ownPeople: 0, emptied: true })).toEqual(GIVERS)
    expect(asks({ ownPeople: 0, tookAway: true })).toEqual(GIVERS)
    expect(asks({ ownPeople: 0, emptied: true, tookAway: true })).toEqual([])
    expect(asks({ ownPeople: 1, emptied: true, tookAway: true })).toEqual(['case_manager'])
  })

  test('is for those who watch over the house the same, and nobody for themselves or for a role that one gives alone', () => {
    for (const role of HOUSE_ROLES) expect(asks({ role })).toEqual(GIVERS)
    expect(asks({ isSelf: true, hasManager: false })).toEqual([])
    expect(asks({ role: 'learner', hasManager: false })).toEqual([])
  })

  test('is for a second person of another body who leads, or anybody where nobody does', () => {
    expect(who((role) => mayProposeSecond(person(role), { hasManager: true }))).toEqual(['case_manager'])
    expect(who((role) => mayProposeSecond(person(role), { hasManager: false }))).toEqual(inOrder(roles))
  })
})

describe('who confirms', () => {
  const asked: ConfirmingFacts = {
    ...body,
    ...{ kind: 'membership', person: 'asp', role: 'caseworker', body: 'own', askedBy: 'alm' },
    ...{ askedAs: 'case_manager', known: true },
  }
  const confirms = (changed: Partial<ConfirmingFacts>, as = 'ek', at = 'own') =>
    who((role) => mayConfirm(person(role, as, at), { ...asked, ...changed }))
  test('is anybody of the body but the one who asked and the one who is given the role', () => {
    expect(confirms({})).toEqual(inOrder(roles))
    expect(confirms({}, 'alm')).toEqual([])
    expect(confirms({}, 'asp')).toEqual([])
    expect(confirms({ role: null })).toEqual([])
    expect(mayConfirm({ kind: 'anonymous' } as never, asked)).toBe(false)
  })

  test('is of another body only who was agreed on, while the body is small', () => {
    const other = { isOwn: false, others: 1 }
    expect(confirms(other)).toEqual([])
    expect(confirms({ ...other, agreed: true, ownPeople: 3 })).toEqual(inOrder(roles))
    expect(confirms({ ...other, agreed: true, ownPeople: 4 })).toEqual([])
    expect(confirms({ isOwn: false, others: 0, hasAgreed: true })).toEqual([])
  })

  test('is the national coordinator where the body has nobody else, or an administrator whom no administrator asked', () => {
    const alone = { isOwn: false, others: 0 }
    expect(confirms(alone)).toEqual(GIVERS)
    expect(confirms({ ...alone, askedAs: 'administrator' })).toEqual(['national_coordinator'])
    expect(confirms({ ...alone, emptied: true })).toEqual(inOrder([...GIVERS, 'auditor']))
    expect(confirms({ ...alone, emptied: true, kind: 'restore' })).toEqual(GIVERS)
    expect(confirms({ ...alone, emptied: true, tookAway: true })).toEqual([])
    expect(confirms({ ...alone, emptied: true, tookAway: true, kind: 'restore' })).toEqual(GIVERS)
    expect(confirms({ ...alone, tookAway: true })).toEqual(GIVERS)
  })

  test('is of a role that does not fit the body nobody, but to end it', () => {
    expect(confirms({ fits: false })).toEqual([])
    expect(confirms({ fits: false, kind: 'ending' })).toEqual(inOrder(roles))
  })

  test('is of an administrator whoever watches over the house, and of those who watch no administrator while another watches', () => {
    expect(confirms({ role: 'administrator' })).toEqual(inOrder(HOUSE_ROLES))
    for (const role of ['national_coordinator', 'auditor'] as const) {
      expect(confirms({ role })).toEqual(['auditor', 'national_coordinator'])
      expect(confirms({ role, watched: false })).toEqual(inOrder(HOUSE_ROLES))
    }
  })

  test('is of an agreement the second person alone, of another body that they may know of', () => {
    const agreement = { kind: 'agreement' as const, person: 'ek', role: null }
    const working = inOrder([...CASE_ROLES, ...HOUSE_ROLES])
    expect(confirms(agreement, 'ek', 'another')).toEqual(working)
    expect(confirms(agreement, 'ek', 'own')).toEqual([])
    expect(confirms(agreement, 'asp', 'another')).toEqual([])
    expect(confirms({ ...agreement, known: false }, 'ek', 'another')).toEqual([])
    expect(confirms({ ...agreement, askedBy: 'ek' }, 'ek', 'another')).toEqual([])
  })
})

test('a new way in is asked for by an administrator, or where the person works by who leads', () => {
  const facts = {
    ...{ isSelf: false, bodyId: 'own', role: 'caseworker' as const, hasManager: true },
    ...{ isClosed: false, isActivated: true },
  }
  const restores = (changed: object) => who((role) => mayRestore(person(role), { ...facts, ...changed }))
  expect(restores({})).toEqual(['administrator', 'case_manager'])
  expect(restores({ hasManager: false })).toEqual(inOrder([...CASE_ROLES, 'administrator']))
  expect(restores({ bodyId: 'another', hasManager: false })).toEqual(['administrator'])
  expect(restores({ role: 'auditor', hasManager: false })).toEqual(['administrator'])
  expect(restores({ isSelf: true })).toEqual([])
  expect(mayRestore({ kind: 'system' } as never, facts)).toBe(false)
})

test('a colleague is let in tonight by who leads or is on duty, by anybody there where nobody leads, and nobody by themselves', () => {
  const facts = { isSelf: false, hasManager: true, isOnDuty: false }
  const lets = (changed: object) => who((role) => mayLetIn(person(role), { ...facts, ...changed }))
  expect(lets({})).toEqual(['case_manager'])
  expect(lets({ isOnDuty: true })).toEqual(inOrder(CASE_ROLES))
  expect(lets({ hasManager: false })).toEqual(inOrder(CASE_ROLES))
  expect(lets({ isSelf: true, hasManager: false, isOnDuty: true })).toEqual([])
})
