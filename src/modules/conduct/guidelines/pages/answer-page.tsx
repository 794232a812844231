import type { Child, FC } from 'hono/jsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { DocumentText } from '../../../../web/components/quote.tsx'
import { Details, TwoColumns } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import { FieldsOf } from '../../../../web/fields/fields-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedAnswer } from '../actions.ts'
import { guidelineWords } from '../messages.ts'
import { documentFields, fieldsOfQuestion, questions } from '../questions.ts'
import { passagesFor } from '../rules.ts'

type Shown = { readonly data: PreparedAnswer; readonly refused: RefusedForm | undefined }
type Proposals = ReturnType<typeof passagesFor>

/** The words of a question's three fields. */
const wordsFor =
  (t: ReturnType<typeof guidelineWords>) =>
  (key: string): string =>
    key.endsWith('Passage')
      ? t('passage')
      : key.endsWith('Place')
        ? t('place')
        : key === 'yes' || key === 'no'
          ? t(key)
          : t(`ask_${key}` as 'ask_purchase')

const Questions: FC<Shown & { proposals: Proposals }> = ({ data, refused, proposals }) => {
  const t = guidelineWords(useReader().locale)
  const { bodyId, latest } = data
  const sent = refusedAt(refused, paths.answer({ bodyId }))
  return (
    <Form
      action={paths.answer({ bodyId })}
      label={t('saveAnswers')}
      send
      warnUnsaved
      cancel={paths.body({ bodyId })}
    >
      <FieldsOf
        fields={documentFields}
        words={t}
        refused={sent}
        saved={
          latest[0] === undefined ? {} : { document: latest[0].document, reviewedOn: latest[0].reviewedOn }
        }
      />
      {questions.map((question) => {
        const said = latest.find((one) => one.question === question)
        const proposed = proposals[question]
        return (
          <fieldset class="ds-fieldset" aria-label={t(question)}>
            <FieldsOf
              fields={fieldsOfQuestion(question)}
              words={wordsFor(t) as never}
              refused={sent}
              unmarked
              likely={
                proposed === undefined
                  ? {}
                  : {
                      [`${question}Passage`]: proposed.passage,
                      [`${question}Place`]: t('paragraph', proposed),
                    }
              }
              saved={
                // A yes to another passage is no yes to this one.
                said === undefined || (proposed !== undefined && proposed.passage !== said.passage)
                  ? {}
                  : {
                      [question]: said.answer,
                      ...(said.passage === ''
                        ? {}
                        : { [`${question}Passage`]: said.passage, [`${question}Place`]: said.place }),
                    }
              }
            />
          </fieldset>
        )
      })}
    </Form>
  )
}

/** What do the guidelines of a body say? Beside the text where it was pasted. */
export const AnswerPage: View<PreparedAnswer> = ({ data, context, refused }) => {
  const t = guidelineWords(context.locale)
  const { bodyId, name, text } = data
  const proposals = text === undefined ? {} : passagesFor(text)
  const sent = refusedAt(refused, paths.look({ bodyId }))
  const asked: Child = <Questions data={data} refused={refused} proposals={proposals} />
  return (
    <Page
      template="composer"
      title={t('answerTitle')}
      breadcrumb={[
        { href: paths.coverage(), label: t('title') },
        { href: paths.body({ bodyId }), label: name },
      ]}
      state={<p>{t(text === undefined ? 'answerLead' : 'looked')}</p>}
      wide={text !== undefined}
      islands={['forms']}
    >
      <Details summary={t('aid')} open={sent !== undefined}>
        <Form action={paths.look({ bodyId })} label={t('look')} send secondary>
          <TextAreaField
            {...fieldsIn(sent)('text')}
            label={t('aidText')}
            description={t('aidHint')}
            rows={8}
          />
        </Form>
      </Details>
      {text === undefined ? (
        asked
      ) : (
        <TwoColumns
          leftLabel={t('text')}
          rightLabel={t('answers')}
          left={
            <DocumentText
              text={text}
              passages={Object.entries(proposals).map(([id, { passage, start }]) => ({
                id,
                start,
                end: start + passage.length,
              }))}
            />
          }
          right={asked}
        />
      )}
    </Page>
  )
}
