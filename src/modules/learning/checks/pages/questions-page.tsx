import type { FC } from 'hono/jsx'
import { wordsOf } from '../../../../platform/questionnaire/fields.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedQuestions } from '../actions.ts'
import { checkWords } from '../messages.ts'
import { questionFields } from '../question.ts'

const Written: FC<{ data: ViewedQuestions }> = ({ data }) => {
  const { locale } = useReader()
  const t = checkWords(locale)
  const { instrument, revision, version } = data
  const { versionId, isPublished } = version
  const words = wordsOf(instrument.items, locale)
  return (
    <Table
      caption={t('check')}
      captionHidden
      rows={instrument.items}
      empty={<EmptyState heading={t('noneAskedHeading')}>{t('noneAskedText')}</EmptyState>}
      columns={[
        {
          heading: t('question'),
          rowHeading: true,
          cell: ({ key }) =>
            isPublished ? (
              words(key)
            ) : (
              <Link href={paths.checkQuestion({ versionId, key })}>{words(key)}</Link>
            ),
        },
        {
          heading: t('right'),
          cell: ({ key }) => instrument.right[key]?.map((option) => words(`${key}:${option}`)).join(', '),
        },
        ...(isPublished
          ? []
          : [
              {
                heading: t('remove'),
                cell: ({ key }: { key: string }) => (
                  <Form
                    action={paths.removeQuestion({ versionId, key })}
                    revision={revision}
                    label={`${t('remove')}: ${words(key)}`}
                  >
                    <Button variant="tertiary" label={`${t('remove')}: ${words(key)}`}>
                      {t('remove')}
                    </Button>
                  </Form>
                ),
              },
            ]),
      ]}
    />
  )
}

/** What do we ask those who take the course? */
export const QuestionsPage: View<ViewedQuestions> = ({ data, context, refused }) => {
  const t = checkWords(context.locale)
  const { version, key, saved, revision } = data
  const { versionId } = version
  return (
    <Page
      title={t('questionsOf', { course: version.title })}
      breadcrumb={[{ href: paths.checkResults({ versionId }), label: t('check') }]}
      state={<p>{t('questionsLead')}</p>}
      islands={['forms']}
    >
      <Written data={data} />
      {version.isPublished ? (
        <Alert kind="info">
          <p>{t('published')}</p>
        </Alert>
      ) : (
        <Section id="question" heading={key === undefined ? t('add') : t('changeQuestion')}>
          <FormOf
            fields={questionFields}
            words={t}
            refused={refused}
            {...(saved === undefined ? {} : { saved, cancel: paths.checkQuestions({ versionId }) })}
            revision={revision}
            action={
              key === undefined
                ? paths.checkQuestions({ versionId })
                : paths.checkQuestion({ versionId, key })
            }
            label={key === undefined ? t('add') : t('changeQuestion')}
            send={t('save')}
          />
        </Section>
      )}
    </Page>
  )
}
