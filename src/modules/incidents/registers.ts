import { personIn } from '../../platform/access/actor.ts'
import { arrive, settle } from '../../platform/arrivals/arrive.ts'
import { type Day, dayOf } from '../../platform/clock/clock.ts'
import { timeOfDay } from '../../platform/clock/hours.ts'
import { swedishMoment } from '../../platform/clock/working-days.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { hinted, optional, type ValuesOf } from '../../platform/fields/field.ts'
import { choice, count, line, pastDay, several, text } from '../../platform/fields/kinds.ts'
import { register } from '../../platform/records/register.ts'
import { Refusal } from '../../platform/refusal.ts'
import { reportDue } from './arrivals.ts'
import { reportBy } from './clock.ts'
import { concernedPolicy } from './concerned-policy.ts'
import { countConcerned } from './concerned-store.ts'

/** Who writes of the breaches of their body. */
export const incidentKeepers = ['case_manager', 'body_officer'] as const

const incident = {
  name: hinted(line(120), 'nameHint'),
  law: choice(['gdpr', 'crime_data']),
  kinds: several(choice(['disclosed', 'lost', 'altered', 'unavailable'])),
  knownOn: hinted(pastDay(), 'knownOnHint'),
  knownTime: hinted({ ...line(5), schema: timeOfDay }, 'knownTimeHint'),
  happened: hinted(text(20_000), 'happenedHint'),
  data: hinted(text(2_000, 3), 'dataHint'),
  people: hinted(optional(count(10_000_000, 0)), 'peopleHint'),
  contact: hinted(line(300), 'contactHint'),
  consequences: optional(text(20_000, 3)),
  measures: hinted(optional(text(20_000, 3)), 'measuresHint'),
  risk: choice(['not_judged', 'unlikely', 'likely', 'high']),
  riskReason: hinted(optional(text(5_000, 3)), 'riskReasonHint'),
  reportedOn: optional(pastDay()),
  reportReference: hinted(optional(line(60)), 'reportReferenceHint'),
  lateReason: hinted(optional(text(2_000, 2)), 'lateReasonHint'),
  told: hinted(optional(text(5_000)), 'toldHint'),
}
type Incident = ValuesOf<typeof incident>

/** A report has no hour here: the day on which the time runs out is still in time. */
const isLate = (values: Incident): boolean =>
  values.reportedOn !== null && values.reportedOn > dayOf(reportBy(values))

/** @throws Refusal where what is written of a breach does not go together. */
const requireTogether = (values: Incident): void => {
  const wrong = (code: string, field: string) => new Refusal(`incident.${code}`, 422, {}, field)
  if (values.risk !== 'not_judged' && values.riskReason === '') throw wrong('why_so', 'riskReason')
  if (values.reportedOn !== null && values.reportedOn < values.knownOn)
    throw wrong('reported_before', 'reportedOn')
  if (isLate(values) && values.lateReason === '') throw wrong('why_late', 'lateReason')
}

/** Whether a breach still waits to be reported: not where nobody is likely to be harmed by it. */
export const waitsForReport = ({
  risk,
  reportedOn,
  closedOn,
}: Pick<Incident, 'risk' | 'reportedOn'> & { readonly closedOn: Day | null }): boolean =>
  reportedOn === null && risk !== 'unlikely' && closedOn === null

const requireDone = async (
  tx: DatabaseTransaction,
  { id, risk, reportedOn, told }: Incident & { id: string },
) => {
  const left = (code: string) => new Refusal(`incident.${code}`, 409)
  if (risk === 'not_judged') throw left('not_judged_yet')
  if (reportedOn === null && risk !== 'unlikely') throw left('not_reported')
  if (risk !== 'high') return
  const { concerned, done } = await countConcerned(tx, id)
  if (done < concerned) throw left('not_told')
  // Those whom no case is about may be told too; of nobody it cannot be said.
  if (concerned === 0 && told === '') throw left('nobody_told')
}

/** Personal data breaches of a body (GDPR 33.5: each is documented, also one that is not reported). They name nobody. */
export const incidents = register('incidents.incident', 'incident', incident, {
  readers: [...incidentKeepers, 'auditor'],
  keepers: incidentKeepers,
  narrowed: { searched: ['name', 'happened'], filters: ['risk'] },
  order: 'knownOn',
  descending: true,
  ofBody: true,
  ends: true,
  history: true,
  check: (values, _today, { now }) => {
    requireTogether(values)
    if (swedishMoment(values.knownOn, values.knownTime) > now)
      throw new Refusal('incident.known_to_come', 422, {}, 'knownTime')
  },
  mayEnd: ({ tx }, entry) => requireDone(tx, entry),
  follows: async ({ tx, now, actor }, entry) => {
    await settle(tx, reportDue, entry.id)
    if (!waitsForReport(entry)) return
    // It waits for whoever wrote it too: the clock goes on for them.
    await arrive({ tx, now }, reportDue, {
      about: entry.id,
      for: {
        bodyId: entry.bodyId!,
        roles: incidentKeepers,
        people: [personIn(actor, 'incident.add').personId],
      },
      place: { id: entry.id },
      until: reportBy(entry),
    })
  },
  withOne: async ({ tx, now, may }, entry) => {
    const by = reportBy(entry)
    return {
      ...(await countConcerned(tx, entry.id)),
      by,
      isLate: now > by,
      seesWhom: may(concernedPolicy, 'incident.concerned'),
    }
  },
})
