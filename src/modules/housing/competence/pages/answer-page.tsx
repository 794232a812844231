import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedQuestions } from '../actions.ts'
import { competenceWords } from '../messages.ts'
import { answers, settings } from '../rules.ts'

const Questions: FC<{ data: ViewedQuestions; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const { locale } = useReader()
  const t = competenceWords(locale)
  const sent = (refused?.values.answers ?? {}) as Record<string, unknown>
  return (
    <Form
      action={paths.competenceAnswer({ roundId: data.round.id })}
      warnUnsaved
      label={t('questionsTitle')}
      send={t('send')}
    >
      <SelectField
        {...field('shelterId', data.chosen?.id)}
        label={t('shelter')}
        options={data.shelters.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioField
        {...field('setting')}
        label={t('setting')}
        options={settings.map((key) => ({ value: key, label: t(key) }))}
      />
      <p class="quiet">{t('skipAny')}</p>
      <div class="all-optional">
        {data.questionnaire.topics.map(({ key, name, statements }) => (
          <Section id={key} heading={name[locale]}>
            {statements.map((statement) => (
              <RadioField
                name={`answers.${statement.key}`}
                label={statement.text[locale]}
                optional
                value={typeof sent[statement.key] === 'string' ? (sent[statement.key] as string) : undefined}
                options={answers.map((answer) => ({ value: answer, label: t(answer) }))}
              />
            ))}
          </Section>
        ))}
      </div>
    </Form>
  )
}

const Own: FC<{ data: ViewedQuestions }> = ({ data }) => {
  const { locale } = useReader()
  const t = competenceWords(locale)
  const format = useFormat()
  const count = (statement: string, answer: string): number =>
    data.own.find((one) => one.statement === statement && one.answer === answer)?.count ?? 0
  return (
    <Section id="own" heading={t('ownTitle')}>
      {data.own.length === 0 ? (
        <p class="ds-paragraph">{t('ownFew')}</p>
      ) : (
        data.questionnaire.topics.map(({ name, statements }) => (
          <Table
            caption={name[locale]}
            rows={statements}
            columns={[
              { heading: t('statement'), rowHeading: true, cell: ({ text }) => text[locale] },
              ...answers.map((answer) => ({
                heading: t(answer),
                kind: 'number' as const,
                cell: ({ key }: { key: string }) => format.number(count(key, answer)),
              })),
            ]}
          />
        ))
      )}
    </Section>
  )
}

/** What can you do, and what would you like to be able to do? Without a name. */
export const AnswerPage: View<ViewedQuestions> = ({ data, context, refused }) => {
  const t = competenceWords(context.locale)
  const answering = data.open && !data.answered && data.shelters.length > 0
  return (
    <Page
      title={answering ? t('questionsTitle') : t('ownTitle')}
      breadcrumb={[{ href: paths.competence(), label: t('competence') }]}
      state={
        <p>
          {answering
            ? t('questionsLead')
            : data.answered
              ? t('thanks')
              : data.open
                ? t('lead')
                : t('notOpen')}
        </p>
      }
    >
      {data.shelters.length === 0 ? (
        <Alert kind="info" heading={t('shelter')}>
          <p>
            {t('noShelter')} <Link href={paths.places()}>{t('show')}</Link>
          </p>
        </Alert>
      ) : null}
      {answering ? <Questions data={data} refused={refused} /> : <Own data={data} />}
    </Page>
  )
}
