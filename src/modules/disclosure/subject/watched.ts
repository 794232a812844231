import { behind } from '../../../platform/access/relations.ts'
import { filled, openText, type SubjectEntry, type SubjectPart } from '../../support/index.ts'
import { subjectWords } from './words.ts'

/** Access in an emergency: by which unit, why, and what the review said; no staff by name (domain rule 10). */
const emergencies: SubjectPart = {
  key: 'emergencies',
  heading: (locale) => subjectWords(locale)('emergencies'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('disclosure.break_glass as e')
      .innerJoin('directory.body as b', 'b.id', 'e.body_id')
      .select(['e.id', 'e.asked_at', 'e.sealed_reason', 'e.sealed_review', 'b.name'])
      .where('e.case_id', '=', file.id)
      .orderBy('e.asked_at')
      .execute()
    return filled(
      rows.flatMap((row): SubjectEntry[] => {
        const at = row.asked_at.toISOString()
        return [
          {
            at,
            label: t('emergency', { body: row.name }),
            value: openText(key, 'disclosure.break_glass', '', row.id, row.sealed_reason),
          },
          {
            at,
            label: t('emergencyReview'),
            value: openText(key, 'disclosure.break_glass', 'review', row.id, row.sealed_review),
          },
        ]
      }),
    )
  },
}

/** Who is kept away, and why. A body by its name; a person is one whom the person knows of. */
const denials: SubjectPart = {
  key: 'denials',
  heading: (locale) => subjectWords(locale)('denials'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('disclosure.denial as d')
      .leftJoin('directory.body as b', (join) => join.on('b.id', '=', behind('denied', 'd.body_alias')))
      .select(['d.id', 'd.made_at', 'd.sealed_reason', 'd.sealed_lift_reason', 'b.name'])
      .where('d.case_id', '=', file.id)
      .orderBy('d.made_at')
      .execute()
    return filled(
      rows.flatMap((row): SubjectEntry[] => {
        const at = row.made_at.toISOString()
        return [
          { at, label: t('denied'), value: row.name ?? t('deniedPerson') },
          {
            at,
            label: t('reasons'),
            value: openText(key, 'disclosure.denial', '', row.id, row.sealed_reason),
          },
          {
            at,
            label: t('deniedLifted'),
            value: openText(key, 'disclosure.denial', 'lift', row.id, row.sealed_lift_reason),
          },
        ]
      }),
    )
  },
}

const questions: SubjectPart = {
  key: 'questions',
  heading: (locale) => subjectWords(locale)('questions'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('disclosure.legal_question')
      .select(['id', 'asked_at', 'sealed_question', 'sealed_answer'])
      .where('case_id', '=', file.id)
      .orderBy('asked_at')
      .execute()
    return filled(
      rows.flatMap((row): SubjectEntry[] => {
        const at = row.asked_at.toISOString()
        return [
          {
            at,
            label: t('question'),
            value: openText(key, 'disclosure.legal_question', 'question', row.id, row.sealed_question),
          },
          {
            at,
            label: t('questionAnswer'),
            value: openText(key, 'disclosure.legal_question', 'answer', row.id, row.sealed_answer),
          },
        ]
      }),
    )
  },
}

/** What is watched: emergencies, who is kept away, what a lawyer was asked. */
export const watchedParts: readonly SubjectPart[] = [emergencies, denials, questions]
