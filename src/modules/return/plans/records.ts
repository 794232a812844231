import { hinted, labelled, optional, sealed } from '../../../platform/fields/field.ts'
import {
  choice,
  coded,
  comingDay,
  count,
  day,
  flag,
  line,
  pastDay,
  reference,
  text,
  texts,
  yes,
} from '../../../platform/fields/kinds.ts'
import { type Kept, keptRecord } from '../../../platform/records/kept.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { countryCodes } from '../countries.ts'
import {
  companions,
  documentKinds,
  documentStates,
  endReasons,
  findings,
  grounds,
  interpreters,
  manners,
  planStates,
  planTexts,
  sides,
  wishes,
} from './codes.ts'

/** What the person has been told before a return is begun. */
export const told = {
  ground: hinted(choice(grounds), 'groundHint'),
  informedOn: pastDay(),
  informedHow: choice(manners),
  interpreter: choice(interpreters),
  separated: yes(),
}

/** How a return is prepared. */
export const prepared = {
  country: sealed(coded(countryCodes)),
  separated: yes(),
  documentState: choice(documentStates, 'document_'),
  documentKind: optional(choice(documentKinds)),
  documentUntil: optional(day()),
  departsOn: optional(comingDay()),
  arrivesOn: optional(comingDay()),
  companion: choice(companions, 'companion_'),
  texts: hinted(sealed(texts(planTexts)), 'plainHint'),
  contactAgreed: yes(),
}

/** The day of a journey. */
export const journeyDay = { travelledOn: pastDay() }

/** That the person has travelled. */
export const journey = { ...journeyDay, onOwn: hinted(yes(), 'onOwnHint') }

/** That a return has ended. */
export const ending = { endedOn: pastDay(), reason: labelled(choice(endReasons), 'endReason') }

/** A return: what the person has been told, how it is prepared, where it stands. */
export const plans = versionedRecord('return.plan', 'return', {
  ...told,
  ...prepared,
  caseId: reference(),
  number: line(40),
  state: choice(planStates),
  onOwn: flag(),
  language: line(40),
  /** Not known before it is planned. */
  country: optional(prepared.country),
  edition: count(1_000_000),
  confirmedOn: optional(day()),
  travelledOn: optional(day()),
  endedOn: optional(day()),
  endReason: optional(choice([...endReasons, 'stays', 'withdrew'])),
})
export type Plan = Versioned<typeof plans.fields>

const ofPlan = { of: ['caseId', 'planId'], by: 'recorded_by', at: 'recorded_at', order: 'position' } as const

/** What the person decided, each time it was said. */
export const decisions = keptRecord('return.decision', ofPlan, {
  wants: choice(wishes),
  words: optional(sealed(text())),
  saidOn: labelled(pastDay(), 'saidDay'),
  interpreter: choice(interpreters),
})
export type Decision = Kept<typeof decisions.fields>

/** What an authority of one state found about the best interests of a child. */
export const bestInterests = keptRecord('return.best_interest', ofPlan, {
  side: choice(sides),
  authority: sealed(line(300)),
  assessedOn: pastDay(),
  finding: choice(findings),
  reasons: labelled(sealed(text()), 'bestReasons'),
})
export type BestInterest = Kept<typeof bestInterests.fields>
