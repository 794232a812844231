import type { FC } from 'hono/jsx'
import { countryName } from '../../../../platform/fields/countries.ts'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedQuestion, ViewedQuestions } from '../confirmation-actions.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import { AnswerFields } from './confirmation-page.tsx'
import { Obstacles, usePreparingWords } from './words.tsx'

/** Which returns wait for our confirmation? */
export const QuestionsPage: View<ViewedQuestions> = ({ data, context }) => {
  const p = preparingWords(context.locale)
  return (
    <Page title={p('questions')} state={<p>{p('questionsLead')}</p>}>
      <Table
        caption={p('questions')}
        captionHidden
        rows={data.questions}
        empty={<EmptyState heading={p('noQuestions')}>{p('noQuestionsText')}</EmptyState>}
        columns={[
          {
            heading: p('askedBy'),
            rowHeading: true,
            cell: ({ id, bodyName }) => <Link href={paths.question({ questionId: id })}>{bodyName}</Link>,
          },
          { heading: p('askedAt'), cell: ({ askedAt }) => <Moment at={askedAt} /> },
        ]}
      />
    </Page>
  )
}

const Summary: FC<{ data: ViewedQuestion }> = ({ data: { summary, bodyName } }) => {
  const p = usePreparingWords()
  const { locale } = useReader()
  const day = (given: string | null) => (given === null ? null : <Day day={given} />)
  return (
    <DescriptionList
      items={[
        { term: p('askedBy'), value: bodyName },
        {
          term: p('country'),
          value: summary.country === '' ? null : countryName(summary.country, locale),
        },
        { term: p('departsOn'), value: day(summary.departsOn) },
        { term: p('arrivesOn'), value: day(summary.arrivesOn) },
        { term: p('partner'), value: summary.partnerName },
      ]}
    />
  )
}

/** One question: what the organiser needs to decide with, and its answer. */
export const QuestionPage: View<ViewedQuestion> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const t = planWords(context.locale)
  return (
    <Page
      title={p('question', { number: data.summary.number })}
      breadcrumb={[{ href: paths.questions(), label: p('questions') }]}
      state={<p>{p('staleQuestion')}</p>}
      islands={['forms']}
    >
      <Summary data={data} />
      <Section id="obstacles" heading={t('obstacles')}>
        <Obstacles obstacles={data.summary.obstacles} />
      </Section>
      <Form action={paths.question({ questionId: data.id })} label={p('confirm')} send={p('saveAnswer')}>
        <AnswerFields refused={refused} />
      </Form>
    </Page>
  )
}
