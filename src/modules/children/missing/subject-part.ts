import { formatter } from '../../../platform/i18n/format.ts'
import { filled, type SubjectPart } from '../../support/index.ts'
import { signs } from './content.ts'
import { missingWords } from './messages.ts'
import { findPlan } from './plan-store.ts'
import { listAlarms, listSteps } from './store.ts'

const collect: SubjectPart['collect'] = async ({ tx }, { file, key }, locale) => {
  const t = missingWords(locale)
  const { instant } = formatter(locale)
  const plan = await findPlan(tx, key, file.id)
  const alarms = (await listAlarms(tx, key, file.id)).toReversed()
  const entries = []
  for (const alarm of alarms) {
    const at = alarm.raisedAt.toISOString()
    const steps = await listSteps(tx, key, { caseId: file.id, alarmId: alarm.id })
    entries.push(
      { at, label: t('itIsGone'), value: t('lastSeen', { moment: instant(alarm.lastSeenAt) }) },
      { at, label: t('circumstances'), value: alarm.circumstances },
      ...steps.map((step) => ({
        at,
        label: t(`step_${step.kind}`),
        value: step.doneAt === null ? '' : `${instant(step.doneAt)}. ${step.note}`,
      })),
      {
        at,
        label: t('found'),
        value:
          alarm.foundAt === null || alarm.foundHow === null
            ? ''
            : `${t(`how_${alarm.foundHow}`)}, ${instant(alarm.foundAt)}. ${alarm.condition}`,
      },
      { at, label: t('endSearch'), value: alarm.searchReasons },
      { at, label: t('said'), value: alarm.said },
      { at, label: t('happened'), value: alarm.happened },
      { at, label: t('changes'), value: alarm.changes },
      { at, label: t('noFollowUp'), value: alarm.noFollowUpReasons },
    )
  }
  if (plan === undefined) return filled(entries)
  const at = plan.changedAt.toISOString()
  return filled([
    { at, label: t('lookFor'), value: plan.lookFor },
    { at, label: t('contact'), value: plan.contact },
    { at, label: t('photo'), value: t(`photo_${plan.photo}`) },
    ...signs
      .filter((sign) => plan.signs.includes(sign.key))
      .map((sign) => ({ at, label: t('signs'), value: sign.text[locale] })),
    ...entries,
  ])
}

/** What was prepared in case the child disappeared, and every time the child was gone. */
export const missingSubjectPart: SubjectPart = {
  key: 'missing',
  heading: (locale) => missingWords(locale)('ofChild'),
  collect,
}
