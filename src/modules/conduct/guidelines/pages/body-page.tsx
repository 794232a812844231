import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedBody } from '../actions.ts'
import { guidelineWords } from '../messages.ts'
import { staffFields } from '../questions.ts'
import type { KeptAnswer } from '../store.ts'

const Answers: FC<{ caption: string; answers: readonly KeptAnswer[] }> = ({ caption, answers }) => {
  const t = guidelineWords(useReader().locale)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={answers}
      columns={[
        { heading: t('question'), rowHeading: true, cell: ({ question }) => t(question) },
        { heading: t('standing'), plain: true, cell: ({ answer }) => t(answer) },
        {
          heading: t('passage'),
          kind: 'prose',
          cell: ({ passage }) => (passage ? <Swedish text={passage} /> : ''),
        },
        { heading: t('place'), plain: true, cell: ({ place }) => place },
        { heading: t('document'), desk: true, cell: ({ document }) => document },
        {
          heading: t('answeredOn'),
          desk: true,
          cell: ({ answeredOn, isOwn }) => (
            <>
              <Day day={answeredOn} kind="short" />
              {isOwn ? null : ` (${withinSentence(t('byOther'))})`}
            </>
          ),
        },
      ]}
    />
  )
}

const Headcount: FC<{ data: ViewedBody; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = guidelineWords(useReader().locale)
  const { bodyId, headcount, mayAnswer } = data
  const sent = refusedAt(refused, paths.staff({ bodyId }))
  return (
    <Section id="headcount" heading={t('headcount')}>
      <p>
        {headcount === undefined ? (
          t('noHeadcount')
        ) : (
          <>
            {t('headcountSaid', headcount)}, <Day day={headcount.asOf} kind="date" />
          </>
        )}
      </p>
      {mayAnswer ? (
        <Details summary={t('saySo')} open={sent !== undefined}>
          <FormOf
            fields={staffFields}
            words={t}
            refused={sent}
            action={paths.staff({ bodyId })}
            label={t('count')}
            secondary
          />
        </Details>
      ) : null}
    </Section>
  )
}

/** What do the guidelines of this body say? */
export const BodyPage: View<ViewedBody> = ({ data, context, refused }) => {
  const t = guidelineWords(context.locale)
  const { bodyId, name, states, answers, before, mayAnswer, mayAgree } = data
  return (
    <Page
      template="record"
      title={name}
      breadcrumb={[
        { href: paths.coverage(), label: t('title') },
        { href: paths.bodies(), label: t('allBodies') },
      ]}
      state={
        <p>
          {t('has_text')}: {withinSentence(t(states.has_text))}
        </p>
      }
      action={
        mayAnswer && !mayAgree ? (
          <LinkButton variant="primary" href={paths.answer({ bodyId })}>
            {t('answer')}
          </LinkButton>
        ) : null
      }
    >
      {mayAgree ? (
        <Section id="agree" heading={t('answeredFor')}>
          <p>{t('isSoText')}</p>
          <Form
            action={paths.agree({ bodyId })}
            label={t('isSo')}
            send
            steps={<LinkButton href={paths.answer({ bodyId })}>{t('answer')}</LinkButton>}
          />
        </Section>
      ) : null}
      {answers.length === 0 ? (
        <EmptyState heading={t('nothingAnswered')}>{t('nothingAnsweredText')}</EmptyState>
      ) : (
        <Answers caption={t('answerTitle')} answers={answers} />
      )}
      <Headcount data={data} refused={refused} />
      {before.length === 0 ? null : (
        <Details summary={t('before')}>
          <Answers caption={t('before')} answers={before} />
        </Details>
      )}
    </Page>
  )
}
