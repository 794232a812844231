import { describe, expect, test } from 'vitest'
import {
  ASKERS,
  type Asker,
  answerWithoutCase,
  BASES,
  CONTACT_DATA,
  dutyOf,
  flawOf,
  recipientKindOf,
  type ToDecide,
} from './rules.ts'

const contact: ToDecide = {
  ...{ asker: 'police', hasCase: true, lookedUp: true, works: true, decision: 'answered' },
  ...{ basis: 'law-2025-170-4', individual: 'yes', exceptional: 'no', items: [...CONTACT_DATA] },
}
const stay: ToDecide = { ...contact, basis: 'sol-15-7', items: [], stays: 'no', exceptional: undefined }
const parts: ToDecide = {
  ...contact,
  basis: 'sol-15-9',
  asker: 'social_board',
  items: ['needs.health'],
  exceptional: undefined,
}
const disclosed: ToDecide = { ...stay, basis: 'osl-10-28', asker: 'other', disclosureId: 'd' }
const flaw = (of: ToDecide, changed: Partial<ToDecide> = {}) => {
  const found = flawOf({ ...of, ...changed })
  return found === null ? null : `${found.code.replace('request.', '')} ${found.field}`
}

test('each section is for those whom it names', () => {
  const law = ['police', 'security_police', 'prosecutor', 'customs', 'law_enforcement']
  const askers = (basis: (typeof BASES)[number]) =>
    ASKERS.filter((asker) => dutyOf(basis).askers.includes(asker))
  expect(BASES.map(askers)).toEqual([
    law,
    ['police', 'security_police', 'prosecutor', 'customs', 'court', 'enforcement', 'tax'],
    ['social_board'],
    [...ASKERS],
  ])
})

describe('a request', () => {
  test('is answered where its section is kept to', () => {
    for (const of of [contact, stay, parts, disclosed]) {
      expect(flaw(of)).toBeNull()
      expect(flaw(of, { decision: 'partly' })).toBeNull()
    }
  })

  test.each<[string, ToDecide, Partial<ToDecide>, string | null]>([
    ['before the case was looked for', contact, { lookedUp: false }, 'look_up_first decision'],
    ['as of no case where there is one', contact, { decision: 'no_such_case' }, 'there_is_a_case decision'],
    ['as of no case where there is none', stay, { decision: 'no_such_case', hasCase: false }, null],
    ['out of no case', stay, { hasCase: false }, 'no_case_to_answer_from decision'],
    [
      'in part out of no case',
      stay,
      { hasCase: false, decision: 'partly' },
      'no_case_to_answer_from decision',
    ],
    ['by somebody who does not read it', stay, { works: false }, 'only_worker_tells decision'],
    ['with a refusal by somebody who does not read it', stay, { works: false, decision: 'refused' }, null],
    [
      'without saying whether it is exceptional',
      contact,
      { exceptional: undefined },
      'exceptional_missing exceptional',
    ],
    [
      'with a refusal that does not say so either',
      contact,
      { exceptional: undefined, decision: 'refused' },
      'exceptional_missing exceptional',
    ],
    [
      'of no case, which is not exceptional',
      contact,
      { exceptional: undefined, decision: 'refused', hasCase: false },
      null,
    ],
    ['for exceptional reasons', contact, { exceptional: 'yes' }, 'exceptional_reasons exceptional'],
    ['with a refusal for exceptional reasons', contact, { exceptional: 'yes', decision: 'refused' }, null],
    ['to somebody outside the section', contact, { asker: 'tax' }, 'asker_outside_section basis'],
    ['of a group', stay, { individual: 'no' }, 'not_individual individual'],
    ['of a group with contact data', contact, { individual: 'no' }, 'not_individual individual'],
    ['of a group with a refusal', stay, { individual: 'no', decision: 'refused' }, null],
    ['to somebody outside with a refusal', contact, { asker: 'tax', decision: 'refused' }, null],
    [
      'before it was looked for with a refusal',
      stay,
      { lookedUp: false, decision: 'refused' },
      'look_up_first decision',
    ],
    ['with less than all contact data', contact, { items: [CONTACT_DATA[0]] }, null],
    ['with more than contact data that are none', parts, { items: ['needs.health', 'contact.email'] }, null],
    ['of no stay with refused parts', stay, { items: ['needs.health'], decision: 'refused' }, null],
    ['of a group by an ordinary disclosure', disclosed, { individual: 'no' }, null],
    ['of a stay with parts', stay, { items: ['needs.health'] }, 'only_whether items'],
    ['of a stay without saying', stay, { stays: undefined }, 'stays_missing stays'],
    ['by no disclosure', disclosed, { disclosureId: undefined }, 'disclosure_missing disclosureId'],
    ['with nothing', parts, { items: [] }, 'nothing_chosen items'],
    ['with refused nothing', parts, { items: [], decision: 'refused' }, null],
    [
      'with contact data and more',
      contact,
      { items: [...CONTACT_DATA, 'needs.health'] },
      'not_contact_data items',
    ],
  ])('answered %s', (_, of, changed, expected) => {
    expect(flaw(of, changed)).toBe(expected)
  })
})

test('whoever asks is in the directory what it asks as', () => {
  const as = (asker: Asker, kinds: readonly string[]) => recipientKindOf(asker, kinds as never)
  for (const asker of [
    'police',
    'prosecutor',
    'customs',
    'security_police',
    'court',
    'enforcement',
    'tax',
  ] as const) {
    expect(as(asker, ['health', asker])).toBe(asker)
    expect(as(asker, ['health'])).toBeUndefined()
  }
  expect(as('law_enforcement', ['coast_guard'])).toBe('coast_guard')
  expect(as('law_enforcement', ['tax'])).toBe('tax')
  expect(as('law_enforcement', ['police'])).toBeUndefined()
  expect(as('social_board', ['social_services'])).toBe('social_services')
  expect(as('other', ['health'])).toBe('health')
  expect(as('other', ['health', 'police'])).toBeUndefined()
})

test('that no case was found is, of a stay, told as that nobody stays', () => {
  expect(answerWithoutCase('sol-15-7', 'no_such_case', 'Påhittat')).toEqual({ kind: 'stay', stays: 'no' })
  expect(answerWithoutCase('sol-15-7', 'refused', 'Påhittat')).toEqual({ kind: 'nothing', text: 'Påhittat' })
  expect(answerWithoutCase('sol-15-9', 'no_such_case', undefined)).toEqual({ kind: 'nothing', text: null })
})
