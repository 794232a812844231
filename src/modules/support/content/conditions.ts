import type { Words } from '../../../platform/i18n/words.ts'
import type { Checklist, Condition, NextStep, NextStepKind } from './checklist-shape.ts'

/** What the officer says about the situation, to see the steps that concern it. In the order of the screen. */
export const conditionWords: Readonly<Record<Exclude<Condition, 'always'>, Words>> = {
  in_danger_now: { sv: 'Det är fara just nu', en: 'There is danger right now' },
  child_at_risk: { sv: 'Ett barn kan fara illa', en: 'A child may be at risk' },
  age_uncertain: { sv: 'Åldern är osäker', en: 'The age is uncertain' },
  interpreter_needed: { sv: 'Tolk behövs', en: 'An interpreter is needed' },
  foreign: { sv: 'Är inte svensk medborgare', en: 'Is not a Swedish citizen' },
  unaccompanied: {
    sv: 'Är i Sverige utan vårdnadshavare',
    en: 'Is in Sweden without a guardian',
  },
  guardian_suspected: {
    sv: 'En vårdnadshavare, eller någon nära, kan vara inblandad',
    en: 'A guardian, or somebody close to one, may be involved',
  },
  may_go_missing: { sv: 'Barnet kan försvinna', en: 'The child may disappear' },
  has_children: { sv: 'Har barn med sig eller på annat håll', en: 'Has children here or elsewhere' },
  crime_suspected: { sv: 'Ett brott kan ha begåtts', en: 'An offence may have been committed' },
  investigation_opened: { sv: 'En förundersökning har inletts', en: 'An investigation has been opened' },
  consents: {
    sv: 'Samtycker till kontakt med regionkoordinatorn',
    en: 'Consents to contact with the regional coordinator',
  },
  does_not_consent: {
    sv: 'Samtycker inte, eller har inte fått frågan',
    en: 'Does not consent, or has not been asked',
  },
}

/** What a step is, as its label on the screen. */
export const stepKindWords: Readonly<Record<NextStepKind, Words>> = {
  duty: { sv: 'Skyldighet', en: 'Duty' },
  possibility: { sv: 'Möjlighet', en: 'Possibility' },
  care: { sv: 'Så gör du', en: 'How to act' },
}

/** The conditions that a list's steps ask about, in the order of the screen. */
export const conditionsOf = (list: Checklist): (keyof typeof conditionWords)[] => {
  const asked = new Set<Condition>(list.duties.flatMap(({ when }) => when))
  return (Object.keys(conditionWords) as (keyof typeof conditionWords)[]).filter((condition) =>
    asked.has(condition),
  )
}

/** The steps of a list that concern a situation, in the list's own order. The answers to the signs have no part in it. */
export const stepsThatApply = (list: Checklist, conditions: ReadonlySet<Condition>): NextStep[] =>
  list.duties.filter(({ when }) =>
    when.some((condition) => condition === 'always' || conditions.has(condition)),
  )
