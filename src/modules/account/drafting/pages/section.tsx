import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Notice } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { Composer } from '../../../../web/templates/composer.tsx'
import { planPaths as paths } from '../../../plan/index.ts'
import { Material } from './material.tsx'
import { type SectionData, SentenceView } from './sentence.tsx'
import { sectionHeading, useDrafting, words } from './words.ts'

/** One section of an account: its sentences, each with what it rests on, beside the material that it is written from. */
export const SectionPage: View<SectionData> = ({ data, context, refused }) => {
  const t = words(context.locale)
  const { account, plan, section, judged } = data
  const at = judged.findIndex((one) => one.section.id === section.id)
  const way = (to: (typeof judged)[number] | undefined, word: 'previousSection' | 'nextSection') =>
    to && {
      href: paths.accountSection({ accountId: account.id, sectionId: to.section.id }),
      label: (
        <EndsInSwedish
          text={t(word, { section: sectionHeading(to.section, t) })}
          words={to.section.heading}
          language={account.language}
        />
      ),
    }
  const [previous, next] = [way(judged[at - 1], 'previousSection'), way(judged[at + 1], 'nextSection')]
  const done = judged.filter(({ finished }) => finished).length
  return (
    <Page
      template="composer"
      wide
      title={sectionHeading(section, t)}
      titleIn={sectionHeading(section, t) === section.heading ? account.language : undefined}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.accounts({ planId: plan.id }), label: t('accounts') },
        { href: paths.account({ accountId: account.id }), label: account.title },
      ]}
      notice={data.answered && refused === undefined ? <Notice>{t('answeredReceipt')}</Notice> : undefined}
      islands={['forms']}
    >
      <Composer
        progress={{
          label: t('progressLabel'),
          done,
          total: judged.length,
          text: t('progressText', { done, total: judged.length }),
        }}
        previous={previous}
        next={next}
        source={<Material data={data} />}
        sourceLabel={t('material')}
        pieceLabel={t('piece')}
      >
        <Piece data={data} refused={refused} last={next === undefined} />
      </Composer>
    </Page>
  )
}

const Piece: FC<{ data: SectionData; refused: RefusedForm | undefined; last: boolean }> = ({
  data,
  refused,
  last,
}) => {
  const { account, section, judged } = data
  const state = judged.find((one) => one.section.id === section.id)?.state
  const isDraft = account.state === 'draft'
  const paragraphs = [...Map.groupBy(section.sentences, ({ paragraph }) => paragraph).values()]
  return (
    <>
      {isDraft && state !== undefined && state.unread > 0 ? (
        <ReadForm data={data} count={state.unread} last={last} />
      ) : null}
      {isDraft && (state?.unanswered === true || section.answer !== null) ? (
        <AnswerForm data={data} refused={refused} />
      ) : section.answer !== null ? (
        <p class="ds-paragraph" lang={account.language}>
          {section.answer}
        </p>
      ) : null}
      {paragraphs.map((sentences) => (
        <div class="account-paragraph">
          {sentences.map((sentence) => (
            <SentenceView data={data} sentence={sentence} refused={refused} />
          ))}
        </div>
      ))}
      {isDraft ? <WriteMore data={data} refused={refused} /> : null}
    </>
  )
}

/** One press says that the section has been read as it stands, and leads to the next. */
const ReadForm: FC<{ data: SectionData; count: number; last: boolean }> = ({
  data: { account, section },
  count,
  last,
}) => {
  const t = useDrafting()
  return (
    <Form
      action={paths.readAccountSection({ accountId: account.id, sectionId: section.id })}
      revision={account.revision}
      label={t('readNext')}
    >
      <div class="account-read">
        <p class="ds-paragraph">{t('readLead', { count })}</p>
        <Button>{t(last ? 'readLast' : 'readNext')}</Button>
      </div>
    </Form>
  )
}

/** Nothing was reported: an author says why, in a sentence that stands in the account. */
const AnswerForm: FC<{ data: SectionData; refused: RefusedForm | undefined }> = ({
  data: { account, section },
  refused,
}) => {
  const t = useDrafting()
  const sent = refused?.sentTo.endsWith('/answer') ? refused : undefined
  return (
    <Form
      action={paths.answerAccountSection({ accountId: account.id, sectionId: section.id })}
      revision={account.revision}
      warnUnsaved
      label={t('answerHeading')}
      send={t('answerSave')}
      secondary
    >
      <TextAreaField
        {...fieldsOf({ answer: section.answer, ...sent?.values }, sent?.errors)('answer')}
        label={t('answerLabel')}
        description={t('answerHint')}
        rows={2}
      />
    </Form>
  )
}

const WriteMore: FC<{ data: SectionData; refused: RefusedForm | undefined }> = ({
  data: { account, section },
  refused,
}) => {
  const t = useDrafting()
  const sent = refused?.sentTo.endsWith('/text') ? refused : undefined
  return (
    <Details summary={t('writeMore')} open={sent !== undefined || section.sentences.length === 0} id="add">
      <Form
        action={paths.accountText({ accountId: account.id, sectionId: section.id })}
        revision={account.revision}
        warnUnsaved
        label={t('addHeading')}
      >
        <TextAreaField
          {...fieldsOf(sent?.values, sent?.errors)('text')}
          label={t('addText')}
          description={t('addHint')}
          rows={4}
        />
        <Button variant="secondary">{t('add')}</Button>
      </Form>
    </Details>
  )
}
