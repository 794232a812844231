import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { SelectField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Day, Section } from '../../../web/components/structure.tsx'
import { type Column, Table } from '../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../web/fields/entered.ts'
import { FormOf } from '../../../web/fields/form-of.tsx'
import { useReader } from '../../../web/reader.ts'
import type { OneOf } from '../../../web/registers/register-pages.tsx'
import { askAllFields } from '../fields.ts'
import { monitoringWords } from '../messages.ts'
import { paths } from '../paths.ts'
import type { rounds } from '../round.ts'
import { countsOf, isFilled, stateOf } from '../rules.ts'
import type { Question } from '../store.ts'
import { structureKeys } from '../structures.ts'
import { QuestionStatus } from './parts.tsx'

type Props = OneOf<typeof rounds>

/** From what the questions of a round are laid out. */
const LayOut: FC<Props> = ({ entry: { id }, more: { earlier }, refused }) => {
  const { locale } = useReader()
  const t = monitoringWords(locale)
  return (
    <>
      <EmptyState heading={t('noQuestions')}>{t('noQuestionsText')}</EmptyState>
      <Form
        action={paths.layOut({ id })}
        label={t('layOut')}
        send
        hidden={{ language: locale }}
        steps={<LinkButton href={paths.question.add({ id })}>{t('addQuestion')}</LinkButton>}
      >
        <SelectField
          {...fieldsIn(refusedAt(refused, paths.layOut({ id })))('from')}
          label={t('from')}
          options={[
            ...earlier.map((round) => ({ value: round.id, label: round.name })),
            ...structureKeys.map((value) => ({ value, label: t(value) })),
          ]}
        />
      </Form>
    </>
  )
}

const QuestionTable: FC<{ id: string; questions: readonly Question[] }> = ({ id, questions }) => {
  const t = monitoringWords(useReader().locale)
  const columns: readonly Column<Question>[] = [
    {
      heading: t('question'),
      rowHeading: true,
      cell: ({ id: questionId, number, topic }) => (
        <Link href={paths.question.one({ id, questionId })}>
          {number}. <Swedish text={topic} />
        </Link>
      ),
    },
    { heading: t('kind'), cell: ({ kind }) => t(kind) },
    { heading: t('state'), cell: (row) => <QuestionStatus state={stateOf(row)} /> },
    {
      heading: t('responsible'),
      cell: ({ asked, responsible }) => (
        <Swedish text={asked.length > 0 ? asked.map(({ body }) => body).join(', ') : String(responsible)} />
      ),
    },
  ]
  return <Table caption={t('questions')} captionHidden rows={questions} columns={[...columns]} />
}

/** How the reply comes about, for the body that answers for it. */
const Working: FC<Props> = (props) => {
  const { entry, more, keeps, refused } = props
  const { id } = entry
  const t = monitoringWords(useReader().locale)
  const { questions } = more
  const next = questions.find((one) => stateOf(one) !== 'approved')
  const unknown = questions.filter(
    (one) => !isFilled(one) && one.asked.length === 0 && one.responsible !== '',
  )
  return (
    <Section id="questions" heading={t('questions')}>
      {questions.length === 0 ? (
        keeps ? (
          <LayOut {...props} />
        ) : null
      ) : (
        <>
          <p>{t('counts', countsOf(questions))}</p>
          {keeps ? (
            <p>
              {next === undefined ? (
                <LinkButton variant="primary" href={paths.draft({ id })}>
                  {t('toDraft')}
                </LinkButton>
              ) : (
                <LinkButton variant="primary" href={paths.question.one({ id, questionId: next.id })}>
                  {t('goOn', { number: next.number })}
                </LinkButton>
              )}
            </p>
          ) : null}
          <QuestionTable id={id} questions={questions} />
          {keeps ? (
            <ul class="link-line">
              {next === undefined ? null : (
                <li>
                  <Link href={paths.draft({ id })}>{t('toDraft')}</Link>
                </li>
              )}
              <li>
                <Link href={paths.question.add({ id })}>{t('addQuestion')}</Link>
              </li>
            </ul>
          ) : null}
          {keeps && unknown.length > 0 ? (
            <Section id="ask-all" heading={t('askAll')} level={3}>
              <p>{t('askAllLead', { count: unknown.length })}</p>
              <FormOf
                fields={askAllFields}
                words={t}
                refused={refusedAt(refused, paths.askAll({ id }))}
                action={paths.askAll({ id })}
                label={t('askAll')}
                secondary
              />
            </Section>
          ) : null}
          {keeps ? (
            <Section id="read-again" heading={t('readAgain')} level={3}>
              <p>{t('readAgainHint')}</p>
              <Form action={paths.readAgain({ id })} label={t('readAgain')} send secondary />
            </Section>
          ) : null}
        </>
      )}
    </Section>
  )
}

/** What a round is to its reader: the reply that was sent, what their body was asked, how the reply comes about. */
export const RoundBelow: FC<Props> = (props) => {
  const t = monitoringWords(useReader().locale)
  const { entry, more, keeps } = props
  const { id } = entry
  return (
    <>
      {more.replied === undefined ? (
        more.isOurs ? null : (
          <p>{t('notReplied')}</p>
        )
      ) : (
        <p>
          {t('repliedOn')} <Day day={more.replied} />. <Link href={paths.reply({ id })}>{t('toReply')}</Link>
        </p>
      )}
      {more.askedOfUs.length === 0 ? null : (
        <Section id="asked-of-us" heading={t('askedOfUs')}>
          <ul>
            {more.askedOfUs.map(({ id: askingId, number, topic, until, answeredOn }) => (
              <li>
                <Link href={paths.asked({ askingId })}>
                  {number}. <Swedish text={topic} />
                </Link>{' '}
                {answeredOn === null && entry.closedOn === null ? (
                  <>
                    ({withinSentence(t('until'))} <Day day={until} kind="deadline" />)
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {more.isOurs ? <Working {...props} keeps={keeps} /> : null}
    </>
  )
}
