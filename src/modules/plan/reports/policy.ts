import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'
import { type Role, reporting } from '../../../platform/access/roles.ts'
import type { ReportState } from './schema.ts'

const steering = ['national_coordinator', 'ministry_officer'] as const satisfies readonly Role[]

export interface ReportFacts {
  readonly bodyId: string
  readonly assignmentId: string
  readonly state: ReportState
  /** Whether it has ever been submitted. */
  readonly submitted: boolean
}

/** The body writes; a one-time link writes for its own assignment alone. */
const ownReport = (actor: Actor, facts: Pick<ReportFacts, 'bodyId' | 'assignmentId'>): boolean =>
  actsFor(actor, facts.bodyId) && (actor.kind !== 'link' || actor.subjectId === facts.assignmentId)

/** A draft is its body's own; what was submitted is also for those who steer; accepted for all who sign in. */
const mayRead = (actor: Actor, facts: ReportFacts): boolean => {
  if (facts.state === 'published' || actor.kind === 'system') return true
  if (ownReport(actor, facts) && (actor.kind === 'link' || actsAs(actor, ...reporting))) return true
  if (facts.state === 'accepted') return actor.kind === 'person'
  return actsAs(actor, ...steering) && facts.state !== 'draft' && facts.submitted
}

const ownBody = (actor: Actor, { bodyId }: { bodyId: string }): boolean => actsFor(actor, bodyId)
const ownOrSteered = (actor: Actor, { bodyId }: { bodyId: string }): boolean =>
  actsFor(actor, bodyId) || actsAs(actor, ...steering)

/** Report-backs, their evidence, one-time links, and activities outside any measure. */
export const reportPolicy = policy({
  'report.list': { people: 'all', system: true },
  'report.view': { people: 'all', anyone: true, link: 'report_back', system: true, when: mayRead },
  'report.begin': { people: reporting, when: ownReport },
  'report.edit': { people: reporting, link: 'report_back', when: ownReport },
  'report.save': { people: reporting, link: 'report_back', when: ownReport },
  'report.submit': { people: reporting, link: 'report_back', when: ownReport },
  'report.withdraw': {
    people: reporting,
    when: (actor: Actor, facts: ReportFacts) => withdraws(actor, facts),
  },
  'report.return': { people: steering },
  'report.accept': { people: steering },
  'report.book': { people: steering },
  'report.publish': { people: steering },
  'report.add_evidence': { people: reporting, link: 'report_back', when: ownReport },
  'report.withdraw_evidence': { people: reporting, link: 'report_back', when: ownReport },
  'report.download_evidence': { people: 'all', anyone: true, link: 'report_back', when: mayRead },
  'report_link.make': { people: steering },
  'report_link.end': { people: steering },
  'report_link.open': { people: 'all', anyone: true },
  'report_link.answer': { people: [], link: 'report_back' },
  'activity.list': { people: 'all' },
  'activity.view': { people: 'all' },
  'activity.register': { people: reporting, when: ownOrSteered },
  'activity.change': { people: reporting, when: ownOrSteered },
  'activity.withdraw': { people: reporting, when: ownOrSteered },
})

/** Before acceptance the body takes its report-back back; afterwards only those who steer may. */
const withdraws = (actor: Actor, facts: ReportFacts): boolean =>
  facts.state === 'accepted' || facts.state === 'published'
    ? actsAs(actor, ...steering)
    : ownBody(actor, facts) && actsAs(actor, ...reporting)
