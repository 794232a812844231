import { formatter } from '../../../../platform/i18n/format.ts'
import type { Checklist } from '../../content/checklist-shape.ts'
import { answers, checklistOfVersion } from '../../content/checklists.ts'
import { conditionWords } from '../../content/conditions.ts'
import { answersInWords } from '../answers.ts'
import { filled, openText } from '../opening.ts'
import type { SubjectPart } from '../subject-part.ts'
import { subjectWords } from '../subject-words.ts'

/** Notes with their corrections and what the person disagrees with, oldest first. */
const notes: SubjectPart = {
  key: 'notes',
  heading: (locale) => subjectWords(locale)('notes'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('support.note as n')
      .innerJoin('directory.body as b', 'b.id', 'n.signed_body')
      .select(['n.id', 'n.kind', 'n.happened_on', 'n.sealed', 'n.signed_at', 'b.name as body'])
      .where('n.case_id', '=', file.id)
      .orderBy('n.signed_at')
      .execute()
    return rows.map(({ id, kind, happened_on, sealed, signed_at, body }) => ({
      at: signed_at.toISOString(),
      label: t(kind as 'note', { body }),
      value: t('about', {
        text: openText(key, 'support.note', '', id, sealed),
        day: formatter(locale).date(happened_on),
      }),
    }))
  },
}

/** The documents by their names; their files are fetched from the case. */
const documents: SubjectPart = {
  key: 'documents',
  heading: (locale) => subjectWords(locale)('documents'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('support.document')
      .select(['id', 'sealed_name', 'added_at', 'withdrawn_at'])
      .where('case_id', '=', file.id)
      .orderBy('added_at')
      .execute()
    return rows.map(({ id, sealed_name, added_at, withdrawn_at }) => ({
      at: added_at.toISOString(),
      label: t(withdrawn_at === null ? 'document' : 'documentWithdrawn'),
      value: openText(key, 'support.document', 'name', id, sealed_name),
    }))
  },
}

/** Checklists with every answer, and the judgement that ended them. */
const checklists: SubjectPart = {
  key: 'checklists',
  heading: (locale) => subjectWords(locale)('checklists'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('support.assessment')
      .selectAll()
      .where('case_id', '=', file.id)
      .orderBy('started_at')
      .execute()
    return rows.flatMap((row) => {
      const list = checklistOfVersion(row.checklist as Checklist['key'], row.version)
      const indicators = list?.dimensions.flatMap((dimension) => dimension.indicators) ?? []
      const at = row.started_at.toISOString()
      const given = answersInWords(
        t('otherAnswers'),
        openText(key, 'support.assessment', 'answers', row.id, row.sealed_answers),
        (question) => indicators.find((indicator) => indicator.key === question)?.text[locale],
        (code) => (Object.hasOwn(answers, code) ? answers[code as 'yes'][locale] : code),
      )
      const situation = answersInWords(
        t('otherAnswers'),
        openText(key, 'support.assessment', 'situation', row.id, row.sealed_situation),
        (condition) =>
          Object.hasOwn(conditionWords, condition)
            ? conditionWords[condition as keyof typeof conditionWords][locale]
            : undefined,
        (code) => (Object.hasOwn(answers, code) ? answers[code as 'yes'][locale] : code),
      )
      return filled([
        ...[...given, ...situation].map((entry) => ({ at, ...entry })),
        { at, label: t('judgement'), value: row.judgement === null ? '' : t(row.judgement as 'unsure') },
        {
          at,
          label: t('reasons'),
          value: openText(key, 'support.assessment', 'reasons', row.id, row.sealed_reasons),
        },
      ])
    })
  },
}

/** What was written down: notes, documents, checklists. */
export const writtenParts: readonly SubjectPart[] = [notes, documents, checklists]
