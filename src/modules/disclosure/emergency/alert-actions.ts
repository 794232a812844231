import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { findAlert, judgeAlert, listAddressees, listAlerts } from './alert-store.ts'
import { askedByName } from './arrivals.ts'
import { watchPolicy } from './policy.ts'
import { alertsInput, judgeInput } from './schema.ts'

/**
 * What somebody is to look at: a body's leader what happened in its cases, whoever is responsible what happened in theirs,
 * an auditor all of it, without the number of any case. Nobody sees what they did themselves, or what is about a case
 * whose deny list they are on.
 */
export const viewAlerts = action(
  watchPolicy,
  'alert.list',
  'read_personal',
  alertsInput,
  async ({ tx, actor, about, may }, { state, page, pageSize }) => {
    if (actor.kind !== 'person') throw new NotPermitted('alert.list')
    about('body', actor.bodyId)
    const found = await listAlerts(tx, actor, { seen: state === 'seen', page, pageSize })
    return {
      ...found,
      state,
      page,
      pageSize,
      mayJudge: may(watchPolicy, 'alert.judge'),
      isAuditor: actsAs(actor, 'auditor'),
      isStaff: !actsAs(actor, 'auditor'),
    }
  },
)

/** Marks an alert as looked at, with a judgement. @throws Refusal `alert.judged_already` where somebody else was first. */
export const judge = action(
  watchPolicy,
  'alert.judge',
  'change',
  judgeInput,
  async ({ tx, actor, now, about }, { alertId, judgement }) => {
    if (actor.kind !== 'person') throw new NotPermitted('alert.judge')
    about('alert', alertId, { judgement })
    if (!(await findAlert(tx, alertId))) throw new NotFound('alert')
    if (!(await judgeAlert(tx, { id: alertId, by: actor.personId, at: now, judgement })))
      throw new Refusal('alert.judged_already', 409)
    await settle(tx, askedByName, alertId)
    return { alertId }
  },
)

/** Whom the mail of an alert goes to. */
export const findAddressees = action(
  watchPolicy,
  'alert.mail',
  'change',
  z.object({ alertId: z.guid() }),
  async ({ tx, about }, { alertId }) => {
    about('alert', alertId)
    return listAddressees(tx, alertId)
  },
)
