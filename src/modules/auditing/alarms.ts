import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { arrive, settle } from '../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../platform/arrivals/kind.ts'
import { auditWords } from './messages.ts'
import { paths } from './paths.ts'
import { auditPolicy } from './policy.ts'
import { type Alarm, alarms } from './schema.ts'

const alarmKind = (name: Alarm): ArrivalKind =>
  arrivalKind(`auditing.${name}`, {
    urgency: 'urgent',
    place: paths.trail,
    for: ['auditor'],
    raisedBy: ['audit.raise_alarm'],
    settledBy: ['audit.end_alarm'],
    words: (locale) => {
      const t = auditWords(locale)
      return { what: t(`alarm_${name}`), verb: t('alarmVerb') }
    },
  })

const kinds: Readonly<Record<Alarm, ArrivalKind>> = {
  seals_late: alarmKind('seals_late'),
  trail_broken: alarmKind('trail_broken'),
}

export const auditArrivals: readonly ArrivalKind[] = Object.values(kinds)

/** The trail is one thing, so an alarm waits once at each body, however often it is raised. */
const ABOUT: Readonly<Record<Alarm, string>> = {
  seals_late: '5ea15000-0000-4000-8000-000000000001',
  trail_broken: '5ea15000-0000-4000-8000-000000000002',
}

const OneAlarm = z.object({ alarm: z.enum(alarms), count: z.int().min(0) })

/** Tells the auditors of every body that the trail is not as it should be. */
export const raiseAlarm = action(
  auditPolicy,
  'audit.raise_alarm',
  'change',
  OneAlarm,
  async (context, { alarm, count }) => {
    const { rows } = await sql<{ bodyId: string }>`
      select body_id as "bodyId" from identity.who_leads_and_watches() where 'auditor' = any (roles)`.execute(
      context.tx,
    )
    for (const { bodyId } of rows)
      await arrive(context, kinds[alarm], {
        about: ABOUT[alarm],
        for: { bodyId, roles: ['auditor'] },
        place: {},
      })
    context.about('audit', alarm, { count, bodies: rows.length })
  },
)

/** Says that what the alarm was about has been put right. */
export const endAlarm = action(
  auditPolicy,
  'audit.end_alarm',
  'change',
  OneAlarm.pick({ alarm: true }),
  async ({ tx, about }, { alarm }) => {
    about('audit', alarm, { ended: await settle(tx, kinds[alarm], ABOUT[alarm]) })
  },
)

/** What a verification of the whole trail found, for whoever asks later: `doctor` asks how old the newest is. */
export const noteVerification = action(
  auditPolicy,
  'audit.verify_daily',
  'change',
  z.object({
    findings: z.int(),
    blocks: z.int(),
    records: z.int(),
    unproven: z.int(),
    open: z.int(),
  }),
  async ({ about }, counts) => about('audit', 'trail', counts),
)
