import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { appointmentWords } from '../../appointments/messages.ts'
import { appointments } from '../../appointments/records.ts'
import { languageName } from '../../cases/languages.ts'
import { listNames } from '../../cases/store.ts'
import { taskWords } from '../../tasks/messages.ts'
import { tasks } from '../../tasks/records.ts'
import { filled } from '../opening.ts'
import type { SubjectPart } from '../subject-part.ts'

/** Appointments with what came of them and what was asked of interpreters; where they were tells where the person was. */
const visits: SubjectPart = {
  key: 'appointments',
  heading: (locale) => appointmentWords(locale)('appointments'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = appointmentWords(locale)
    const format = formatter(locale)
    const found = await appointments.list(tx, { case_id: file.id }, { by: 'starts_at', ascending: true }, key)
    const names = await listNames(tx, [...new Set(found.flatMap(({ attendees }) => attendees))])
    return filled(
      found.flatMap((one) => {
        const at = one.startsAt.toISOString()
        const said = (label: string, value: string) => ({ at, label, value, tellsOf: 'whereabouts' as const })
        const until = format.time(one.endsAt)
        return [
          said(
            t(`kind_${one.kind}`),
            t('period', {
              from: `${format.date(dayOf(one.startsAt))} ${format.time(one.startsAt)}`,
              to: until,
            }),
          ),
          said(
            t('attendees'),
            format.list(
              names.filter(({ personId }) => one.attendees.includes(personId)).map(({ name }) => name),
            ),
          ),
          { ...said(t('place'), one.place), keptFromGuardian: true as const },
          said(t('about'), one.about),
          said(t('outcome'), one.outcome === null ? '' : t(`outcome_${one.outcome}`)),
          said(t('word'), one.word),
          ...(one.interpreter === 'none'
            ? []
            : [
                said(t('interpreter'), t(`state_${one.interpreter}`)),
                said(t('language'), one.language === null ? '' : languageName(one.language, locale)),
                said(t('means'), one.means === null ? '' : t(`means_${one.means}`)),
                said(t('interpreterSex'), one.interpreterSex === null ? '' : t(`sex_${one.interpreterSex}`)),
                said(t('notFrom'), one.notFrom.map((which) => t(`not_${which}`)).join('; ')),
              ]),
          said(t('notInterpreter'), one.notInterpreter),
          { ...said(t('meetAt'), one.meetAt), keptFromGuardian: true as const },
          said(t('reference'), one.reference),
        ]
      }),
    )
  },
}

const toDo: SubjectPart = {
  key: 'tasks',
  heading: (locale) => taskWords(locale)('tasks'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = taskWords(locale)
    const found = await tasks.list(tx, { case_id: file.id }, { by: 'asked_at', ascending: true }, key)
    return filled(
      found.flatMap(({ what, answer, byDay, state, askedAt, endedAt }) => [
        { at: askedAt.toISOString(), label: t('what'), value: what },
        {
          at: askedAt.toISOString(),
          label: t('byDay'),
          value: byDay === null ? '' : formatter(locale).date(byDay),
        },
        {
          at: (endedAt ?? askedAt).toISOString(),
          label: t(state === 'declined' ? 'state_declined' : 'state_done'),
          value: state === 'open' ? '' : answer || formatter(locale).date(dayOf(endedAt ?? askedAt)),
        },
      ]),
    )
  },
}

/** What is held with the person, and what is to be done for them. */
export const visitParts: readonly SubjectPart[] = [visits, toDo]
