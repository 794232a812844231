import { describe, expect, test } from 'vitest'
import { type MadeUpAgreement, madeUpAgreements } from '../../../../tests/measures/made-up-agreements.ts'
import { findClause } from './finding.ts'

const library = [
  {
    id: 'sv',
    wording:
      'Partnern ska se till att dess personal, konsulter och underleverantörer inte köper sexuella tjänster, varken i tjänsten eller på fritiden, i Sverige eller utomlands. Brott mot detta ger myndigheten rätt att säga upp avtalet.',
  },
  {
    id: 'en',
    wording:
      'The partner shall ensure that its staff, consultants and subcontractors do not purchase sexual services, on or off duty, in Sweden or abroad. A breach entitles the agency to terminate the agreement.',
  },
]

/** Whether what was found is the clause that stands there: most of it, and little else. */
const isRight = ({ text, clause }: MadeUpAgreement, found: { passage: string; start: number }): boolean => {
  if (clause === undefined) return false
  const at = text.indexOf(clause)
  const shared = Math.min(at + clause.length, found.start + found.passage.length) - Math.max(at, found.start)
  return shared >= clause.length / 2 && shared >= found.passage.length / 2
}

const measure = (agreements: readonly MadeUpAgreement[]) => {
  const all = agreements.map((agreement) => ({ agreement, found: findClause(agreement.text, library) }))
  const told = all.filter(({ found }) => found !== undefined)
  const right = told.filter(({ agreement, found }) => isRight(agreement, found!))
  const having = agreements.filter(({ clause }) => clause !== undefined)
  return {
    precision: right.length / told.length,
    recall: right.length / having.length,
    wrong: all
      .filter(
        ({ agreement, found }) =>
          (found === undefined) !== (agreement.clause === undefined) || (found && !isRight(agreement, found)),
      )
      .map(({ agreement, found }) => ({ clause: agreement.clause, found })),
  }
}

describe('the clause of an agreement is found by likeness', () => {
  test('in sixty agreements that were not there when it was set, in Swedish and English', () => {
    const measured = madeUpAgreements('measured')
    expect(new Set(measured.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60)
    const setting = new Set(madeUpAgreements('setting').map(({ clause }) => clause))
    for (const { clause } of measured) if (clause) expect(setting.has(clause)).toBe(false)
    for (const language of ['sv', 'en'] as const) {
      const of = measured.filter((one) => one.language === language)
      expect(of.length).toBeGreaterThanOrEqual(30)
      const { precision, recall, wrong } = measure(of)
      expect({
        precision: precision >= 0.95,
        recall: recall >= 0.9,
        precisionIs: precision,
        recallIs: recall,
        wrong,
      }).toMatchObject({ precision: true, recall: true })
    }
  })

  test('what was set by', () => {
    const { precision, recall, wrong } = measure(madeUpAgreements('setting'))
    expect({ precision, recall, wrong }).toMatchObject({ precision: 1, recall: 1 })
  })

  test('an agreement without anything of the kind, an empty one, and a library without clauses have none', () => {
    expect(
      findClause('Parterna ska rapportera varje år. Medel betalas ut halvårsvis.', library),
    ).toBeUndefined()
    expect(findClause('', library)).toBeUndefined()
    expect(findClause(library[0]!.wording, [])).toBeUndefined()
    expect(findClause(library[0]!.wording, library)?.likeness).toBe(1)
  })
})

test('a clause in the language of the agreement goes before one in another that says the same in fewer words', () => {
  const wordings = [
    'The consultant shall not purchase sexual services during the assignment, on or off duty.',
    'Partnern ska se till att dess personal inte köper sexuella tjänster, i tjänsten eller på fritiden. Brott ger rätt att säga upp avtalet.',
  ]
  const clauses = wordings.map((wording, at) => ({ id: ['en', 'sv'][at]!, wording }))
  const swedish =
    'Påhittat avtal. Partnern ska se till att dess personal inte köper sexuella tjänster i tjänsten. Slut.'
  expect(findClause(swedish, clauses)?.clauseId).toBe('sv')
  expect(findClause(swedish, clauses.slice(0, 1))?.clauseId).toBe('en')
  const english = 'A made-up contract. Consultants shall not purchase sexual services on or off duty.'
  expect(findClause(english, clauses)?.clauseId).toBe('en')
})
