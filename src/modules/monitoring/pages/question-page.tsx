import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import type { Series } from '../../../platform/series/series.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { SelectField, TextAreaField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Quote } from '../../../web/components/quote.tsx'
import { Day, Details, Section } from '../../../web/components/structure.tsx'
import { Written } from '../../../web/components/written.tsx'
import { fieldsIn, refusedAt } from '../../../web/fields/entered.ts'
import { FormOf } from '../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { answer, asking } from '../fields.ts'
import { monitoringWords } from '../messages.ts'
import { paths } from '../paths.ts'
import type { ViewedQuestion } from '../question-actions.ts'
import { answerText, proposalOf } from '../reply.ts'
import { type Asked, stateOf } from '../rules.ts'
import { QuestionStatus, Says, SourceName, SourceStatus, unreadName } from './parts.tsx'

type Shown = { readonly data: ViewedQuestion; readonly refused: RefusedForm | undefined }
type WithSeries = Shown & { readonly series: readonly Series[] }

const ofQuestion = ({ round, question }: ViewedQuestion) => ({ id: round.id, questionId: question.id })

const Sources: FC<WithSeries> = ({ data, refused, series }) => {
  const { locale } = useReader()
  const t = monitoringWords(locale)
  const of = ofQuestion(data)
  const { round, question, offers } = data
  const works = round.closedOn === null
  return (
    <Section id="sources" heading={t('sources')}>
      {question.draws.length === 0 ? (
        <p>{t('noSources')}</p>
      ) : (
        <ul class="records">
          {question.draws.map(({ id: drawId, piece, source, standing }) => (
            <li class="record">
              <div>{piece === null ? unreadName(source, series, locale) : <SourceName piece={piece} />}</div>
              <SourceStatus standing={standing} />
              <Says piece={piece} />
              {works ? (
                <Form
                  action={paths.question.undraw({ ...of, drawId })}
                  label={t('undrawOf', { what: piece?.title[locale] ?? unreadName(source, series, locale) })}
                  send={t('undraw')}
                  secondary
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {works ? (
        <Details summary={t('drawFrom')} open={refusedAt(refused, paths.question.draw(of)) !== undefined}>
          <Form action={paths.question.draw(of)} label={t('drawFrom')} send={t('draw')} secondary>
            <SelectField
              {...fieldsIn(refusedAt(refused, paths.question.draw(of)))('source')}
              label={t('source')}
              options={offers.map(({ name, kind, title }) => ({
                value: name,
                label: title[locale],
                group: t(`kind_${kind}`),
              }))}
            />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

/** A body that was asked: what it answered, and whether that is accepted. */
const AskedBody: FC<{
  asked: Asked
  of: ReturnType<typeof ofQuestion>
  works: boolean
  refused: RefusedForm | undefined
}> = ({
  asked: { id: askingId, body, note, until, answer: said, source, asOf, answeredOn, acceptedOn },
  of,
  works,
  refused,
}) => {
  const t = monitoringWords(useReader().locale)
  const sent = refusedAt(refused, paths.question.sendBack({ ...of, askingId }))
  if (answeredOn === null)
    return (
      <>
        <p>
          <Swedish text={body} /> {t(said === '' ? 'notAnswered' : 'sentBack')}{' '}
          <Day day={until} kind="deadline" />.
        </p>
        <Written text={note} />
      </>
    )
  return (
    <>
      <Quote
        text={said}
        lang="sv"
        source={
          <>
            {body}, <Day day={answeredOn} />. {t('restsOn')}: {source}
            {asOf === null ? null : (
              <>
                , <Day day={asOf} />
              </>
            )}
          </>
        }
      />
      {acceptedOn === null ? null : (
        <p>
          {t('accepted')} <Day day={acceptedOn} />.
        </p>
      )}
      {works && acceptedOn === null ? (
        <>
          <Form
            action={paths.question.accept({ ...of, askingId })}
            label={t('acceptOf', { body })}
            send={t('accept')}
            secondary
          />
          <Details summary={t('sendBackOf', { body })} open={sent !== undefined}>
            <Form
              action={paths.question.sendBack({ ...of, askingId })}
              label={t('sendBackOf', { body })}
              send={t('sendBack')}
              secondary
            >
              <TextAreaField {...fieldsIn(sent)('why')} label={t('why')} rows={3} />
            </Form>
          </Details>
        </>
      ) : null}
    </>
  )
}

const Others: FC<Shown> = ({ data, refused }) => {
  const t = monitoringWords(useReader().locale)
  const of = ofQuestion(data)
  const { round, question } = data
  const works = round.closedOn === null
  const sent = refusedAt(refused, paths.question.ask(of))
  return (
    <Section id="asked" heading={t('asked')}>
      {question.asked.length === 0 ? <p>{t('nobodyAsked')}</p> : null}
      {question.asked.map((asked) => (
        <AskedBody asked={asked} of={of} works={works} refused={refused} />
      ))}
      {works ? (
        <Details summary={t('askBody')} open={sent !== undefined}>
          <FormOf
            fields={asking}
            words={t}
            refused={sent}
            likely={{ body: question.responsible as string }}
            action={paths.question.ask(of)}
            label={t('askBody')}
            secondary
          />
        </Details>
      ) : null}
    </Section>
  )
}

/** What is answered to a question, and on what does that rest? */
export const questionPageWith =
  (series: () => readonly Series[]): View<ViewedQuestion> =>
  ({ data, context: { locale }, refused }) => {
    const t = monitoringWords(locale)
    const of = ofQuestion(data)
    const { round, question, last, next } = data
    const { number, topic, wording, article, kind } = question
    const works = round.closedOn === null
    return (
      <Page
        template="form"
        title={`${number}. ${topic}`}
        titleIn="sv"
        breadcrumb={[
          { href: paths.round.list(), label: t('title') },
          { href: paths.round.one({ id: round.id }), label: round.name },
        ]}
        state={
          <p>
            <QuestionStatus state={stateOf(question)} /> {t(kind)}
            {article === '' ? '' : `, ${withinSentence(t('article'))} ${article}`}
          </p>
        }
        islands={['forms']}
      >
        {wording === '' ? null : <Written text={wording} />}
        <Sources data={data} refused={refused} series={series()} />
        <Section id="answer" heading={t('answer')}>
          {works ? (
            <FormOf
              fields={answer}
              words={t}
              refused={refusedAt(refused, paths.question.answer(of))}
              revision={question.revision}
              saved={{
                answer: question.answer === '' ? proposalOf(question, locale) : question.answer,
                approved: question.approvedOn !== null,
              }}
              action={paths.question.answer(of)}
              label={t('saveAnswer')}
              steps={
                next === undefined ? undefined : (
                  <Link href={paths.question.one({ id: round.id, questionId: next })}>{t('next')}</Link>
                )
              }
            />
          ) : (
            <Written text={question.answer} />
          )}
        </Section>
        <Others data={data} refused={refused} />
        {last === undefined ? null : (
          <Details summary={t('lastTime')}>
            <Written text={answerText(last, locale)} />
          </Details>
        )}
        {works ? (
          <p>
            <LinkButton href={paths.question.change(of)}>{t('changeQuestion')}</LinkButton>
          </p>
        ) : null}
      </Page>
    )
  }
