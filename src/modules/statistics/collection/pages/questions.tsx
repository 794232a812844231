import type { Child, FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Card } from '../../../../web/components/card.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { questionInWords } from '../question-words.ts'
import { reporterWords } from '../reporter-messages.ts'
import type { Question } from '../submission-store.ts'

/** Questions, each with its figures and what was answered. `more` stands below each that counts. */
export const Questions: FC<{
  questions: readonly Question[]
  more?: (question: Question, place: number) => Child
}> = ({ questions, more }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = reporterWords(locale)
  if (questions.length === 0) return <p class="ds-paragraph">{t('noQuestions')}</p>
  return (
    <>
      {questions.map((question, place) => {
        const { asked, askedAt, answers, outdated } = question
        const { heading, words, lines } = questionInWords(asked, locale)
        const day = { day: format.date(dayOf(askedAt)) }
        return (
          <Card
            heading={heading ?? t(asked.kind === 'own' ? 'byRapporteur' : 'byRule', day)}
            headingLevel={3}
          >
            <p class="ds-paragraph">{words}</p>
            {lines.length === 0 ? null : (
              <ul class="ds-list">
                {lines.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            )}
            {heading === null ? null : <p class="ds-paragraph">{t('byRule', day)}</p>}
            {outdated ? <p class="ds-paragraph">{t('outdated')}</p> : null}
            {answers.map((answer) => (
              <p class="ds-paragraph">
                <strong>{t('answered', { day: format.date(dayOf(answer.answeredAt)) })}:</strong>{' '}
                {answer.words}
              </p>
            ))}
            {answers.length === 0 && !outdated ? <p class="ds-paragraph">{t('unanswered')}</p> : null}
            {outdated ? null : more?.(question, place + 1)}
          </Card>
        )
      })}
    </>
  )
}
