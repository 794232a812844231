import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { viewFollowUp } from '../actions.ts'
import { type AnswerState, answerStates } from '../document.ts'
import { situationWords } from '../messages.ts'
import { reportPaths as paths } from '../paths.ts'
import { crumbsOf, fieldsSentTo, SourcesField } from './parts.tsx'

type Viewed = Awaited<ReturnType<typeof viewFollowUp.run>>

const kinds = {
  done: 'done',
  under_way: 'running',
  not_done: 'late',
  rejected: 'withdrawn',
} as const satisfies Record<AnswerState, StatusKind>

const One: FC<{ data: Viewed; one: Viewed['followUp'][number]; refused: RefusedForm | undefined }> = ({
  data: { head, content, mayWrite, revision },
  one: { number, text, addressee, answer },
  refused,
}) => {
  const { locale } = useReader()
  const t = situationWords(locale)
  const format = useFormat()
  const heading = t('recommendation', { number })
  const action = paths.followUp({ situationReportId: head.id })
  const isThis = (values: RefusedForm['values']) => values.number === number
  const of = fieldsSentTo(refused, action, isThis)
  const sent = refused?.sentTo === action && isThis(refused.values) ? refused.values.sources : undefined
  // An error leads to the field of the form that was refused; the others have names of their own.
  const named = (name: string) =>
    refused !== undefined && isThis(refused.values) ? {} : { idName: `${name}-${number}` }
  const titles = content.sources.flatMap(({ id, title }) =>
    answer?.sources.includes(id) ? [title[locale]] : [],
  )
  return (
    <Section
      id={`s-${number}`}
      heading={heading}
      aside={
        answer === null ? (
          <Status kind="missing">{t('unanswered')}</Status>
        ) : (
          <Status kind={kinds[answer.state]}>{t(`answer_${answer.state}`)}</Status>
        )
      }
    >
      <DescriptionList
        items={[
          { term: t('addressee'), value: addressee },
          { term: t('what'), value: <Written text={text} /> },
          ...(answer === null
            ? []
            : [
                { term: t('answerText'), value: <Written text={answer.text} /> },
                { term: t('restsOnField'), value: titles.length === 0 ? null : format.list(titles) },
              ]),
        ]}
      />
      {mayWrite ? (
        <Form action={action} revision={revision} hidden={{ number }} label={heading}>
          <SelectField
            {...of('state', answer?.state)}
            {...named('state')}
            label={t('answer')}
            options={answerStates.map((state) => ({ value: state, label: t(`answer_${state}`) }))}
          />
          <TextAreaField
            {...of('text', answer?.text)}
            {...named('text')}
            label={t('answerText')}
            description={t('answerTextHint')}
            rows={3}
          />
          <SourcesField
            sources={content.sources}
            chosen={Array.isArray(sent) ? (sent as string[]) : (answer?.sources ?? [])}
            label={t('restsOnField')}
            idName={`sources-${number}`}
          />
          <ButtonRow>
            <Button variant="secondary" label={`${t('save')}: ${heading}`}>
              {t('save')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  )
}

/** What became of what was recommended before? */
export const FollowUpPage: View<Viewed> = ({ data, context, refused }) => {
  const t = situationWords(context.locale)
  return (
    <Page
      title={t('chapter_followUp')}
      breadcrumb={crumbsOf(data.head, context.locale)}
      state={<p>{t('followUpLead')}</p>}
      islands={['forms']}
    >
      {data.followUp.length === 0 ? (
        <EmptyState heading={t('followUpNone')}>{t('followUpNoneText')}</EmptyState>
      ) : (
        data.followUp.map((one) => <One data={data} one={one} refused={refused} />)
      )}
    </Page>
  )
}
