import { formatter } from '../../../../platform/i18n/format.ts'
import { dischargeHeadings, followUpQuestions } from '../../content/after-programme.ts'
import type { ProgrammeSetting } from '../../content/programme-kinds.ts'
import { screeningAnswers, screenings } from '../../content/screening-questions.ts'
import { answersInWords } from '../answers.ts'
import { filled, openText } from '../opening.ts'
import type { SubjectEntry, SubjectPart } from '../subject-part.ts'
import { subjectWords } from '../subject-words.ts'

type Collecting = Parameters<SubjectPart['collect']>

const screeningEntries = async (...[{ tx }, { file, key }, locale]: Collecting): Promise<SubjectEntry[]> => {
  const t = subjectWords(locale)
  const rows = await tx
    .selectFrom('support.screening')
    .selectAll()
    .where('case_id', '=', file.id)
    .orderBy('asked_on')
    .execute()
  return rows.flatMap((row) => {
    const at = row.asked_on
    if (!row.said_yes) return [{ at, label: t('screening'), value: t('screeningNo') }]
    const asked = screenings[row.setting as ProgrammeSetting]?.questions ?? []
    return answersInWords(
      t('screening'),
      openText(key, 'support.screening', 'answers', row.id, row.sealed_answers),
      (question) => asked.find((one) => one.key === question)?.text[locale],
      (code) => screeningAnswers.find((answer) => answer.key === code)?.label[locale] ?? code,
    ).map((entry) => ({ at, ...entry }))
  })
}

const stayEntries = async (...[{ tx }, { file, key }, locale]: Collecting): Promise<SubjectEntry[]> => {
  const t = subjectWords(locale)
  const { date } = formatter(locale)
  const rows = await tx
    .selectFrom('support.stay as s')
    .innerJoin('support.programme as p', 'p.id', 's.programme_id')
    .select(['s.id', 's.from_day', 's.to_day', 's.sealed_discharge', 'p.name'])
    .where('s.case_id', '=', file.id)
    .orderBy('s.from_day')
    .execute()
  return rows.flatMap((row) => {
    const names = { name: row.name, from: date(row.from_day) }
    const period =
      row.to_day === null ? t('stayPeriod', names) : t('stayPeriodTo', { ...names, to: date(row.to_day) })
    return [
      { at: row.from_day, label: t('stay'), value: period },
      ...answersInWords(
        t('discharge'),
        openText(key, 'support.stay', 'discharge', row.id, row.sealed_discharge),
        (heading) => dischargeHeadings.find((one) => one.key === heading)?.title[locale],
        (text) => text,
      ).map((entry) => ({ at: row.from_day, ...entry })),
    ]
  })
}

const followUpEntries = async (...[{ tx }, { file, key }, locale]: Collecting): Promise<SubjectEntry[]> => {
  const t = subjectWords(locale)
  const said = (value: boolean | null) => (value === null ? '' : t(value ? 'yes' : 'no'))
  const rows = await tx
    .selectFrom('support.follow_up')
    .selectAll()
    .where('case_id', '=', file.id)
    .orderBy('due_on')
    .execute()
  return rows.flatMap((row) => {
    const at = row.done_on ?? row.due_on
    return [
      {
        at,
        label: t('followUp', { months: row.months }),
        value: row.result === null ? formatter(locale).date(row.due_on) : t(row.result as 'answered'),
      },
      { at, label: t('housed'), value: said(row.housed) },
      { at, label: t('occupied'), value: said(row.occupied) },
      { at, label: t('relapsed'), value: said(row.relapsed) },
      ...answersInWords(
        t('otherAnswers'),
        openText(key, 'support.follow_up', 'answers', row.id, row.sealed_answers),
        (question) => followUpQuestions.find((one) => one.key === question)?.text[locale],
        (code) => (code === 'yes' || code === 'no' ? t(code) : code),
      ).map((entry) => ({ at, ...entry })),
    ]
  })
}

/** Programmes: what was asked before, the time in them, and what became of it. */
export const programmePart: SubjectPart = {
  key: 'programmes',
  heading: (locale) => subjectWords(locale)('programmes'),
  collect: async (...given) =>
    filled([
      ...(await screeningEntries(...given)),
      ...(await stayEntries(...given)),
      ...(await followUpEntries(...given)),
    ]),
}
