import { FormOf } from '../../../web/fields/form-of.tsx'
import { sharedWords } from '../../../web/messages.ts'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { question } from '../fields.ts'
import { monitoringWords } from '../messages.ts'
import { paths } from '../paths.ts'
import type { prepareQuestion, prepareQuestionChange } from '../question-actions.ts'

type Prepared =
  | Awaited<ReturnType<typeof prepareQuestion.run>>
  | Awaited<ReturnType<typeof prepareQuestionChange.run>>

/** A new question of a round, or a changed one. */
export const QuestionForm: View<Prepared> = ({ data: { round, entry }, context: { locale }, refused }) => {
  const t = monitoringWords(locale)
  const { id } = round
  const title = t(entry === undefined ? 'addQuestion' : 'changeQuestion')
  const of = entry && { id, questionId: entry.id }
  return (
    <Page
      template="form"
      title={title}
      breadcrumb={[
        { href: paths.round.list(), label: t('title') },
        { href: paths.round.one({ id }), label: round.name },
      ]}
      islands={['forms']}
    >
      <FormOf
        fields={question}
        words={t}
        refused={refused}
        {...(entry ? { saved: entry, revision: entry.revision } : {})}
        action={of ? paths.question.change(of) : paths.question.add({ id })}
        label={title}
        send={sharedWords(locale)('save')}
        cancel={of ? paths.question.one(of) : paths.round.one({ id })}
      />
    </Page>
  )
}
