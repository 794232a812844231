import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { supportPaths } from '../../../support/index.ts'
import { questions } from '../../after/codes.ts'
import { outcome } from '../../after/records.ts'
import { mayAnswer } from '../../after/rules.ts'
import { returningLanguages } from '../../content/languages.ts'
import { paths } from '../../paths.ts'
import { returnCrumbs, windowOf } from '../../plans/pages/words.tsx'
import type { DueAbroad, ViewedFollowUp } from '../actions.ts'
import { followUpWords } from '../messages.ts'
import { FollowUpStanding, useFollowUpWords } from './words.tsx'

const Paper: FC<{ data: ViewedFollowUp }> = ({ data }) => {
  const t = useFollowUpWords()
  const { locale } = useReader()
  return (
    <Section id="paper" heading={t('paper')}>
      <form
        class="form list-controls"
        method="get"
        action={paths.paper({ caseId: data.caseId, returnId: data.plan.id, followUpId: data.followUp.id })}
        aria-label={t('paper')}
      >
        <SelectField
          name="language"
          label={t('paperIn')}
          value="en"
          options={returningLanguages.map(({ language }) => ({
            value: language.code,
            label: `${language.name} (${language.nameOnScreen[locale]})`,
          }))}
        />
        <Button variant="secondary">{t('paper')}</Button>
      </form>
    </Section>
  )
}

const Answers: FC<{ data: ViewedFollowUp }> = ({ data: { followUp } }) => {
  const t = useFollowUpWords()
  return (
    <DescriptionList
      items={[
        ...questions.map((question) => ({ term: t(question), value: t(followUp[question]) })),
        { term: t('doneOn'), value: followUp.doneOn === null ? null : <Day day={followUp.doneOn} /> },
        { term: t('source'), value: followUp.source === null ? null : t(followUp.source) },
        { term: t('note'), value: <Written text={followUp.note} /> },
      ]}
    />
  )
}

/** One follow-up after the journey. */
export const FollowUpPage: View<ViewedFollowUp> = ({ data, context, refused }) => {
  const t = followUpWords(context.locale)
  const { caseId, plan, followUp } = data
  const isOpen = mayAnswer(followUp.result)
  return (
    <Page
      title={t(followUp.moment)}
      windowTitle={windowWords(context.locale)('followUp')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={[
        ...returnCrumbs(context.locale, data),
        { href: paths.followUps({ caseId, returnId: plan.id }), label: t('followUps') },
      ]}
      state={
        <p>
          <FollowUpStanding followUp={followUp} /> {t('due')}:{' '}
          <Day day={followUp.dueOn} kind={isOpen ? 'deadline' : 'date'} />
        </p>
      }
      islands={['forms']}
    >
      {isOpen && data.writes ? (
        <FormOf
          fields={outcome}
          words={t}
          refused={refused}
          saved={{ doneOn: context.today }}
          action={paths.followUp({ caseId, returnId: plan.id, followUpId: followUp.id })}
          label={t('record')}
          cancel={paths.followUps({ caseId, returnId: plan.id })}
        />
      ) : null}
      {isOpen ? null : <Answers data={data} />}
      {isOpen && data.writes ? <Paper data={data} /> : null}
    </Page>
  )
}

/** Which follow-ups after a journey are due in my cases? */
export const DueAbroadPage: View<DueAbroad> = ({ data, context }) => {
  const t = followUpWords(context.locale)
  return (
    <Page title={t('dueTitle')} state={<p>{t('dueLead')}</p>}>
      <Table
        caption={t('dueTitle')}
        captionHidden
        rows={data.rows}
        empty={<EmptyState heading={t('noneDueHeading')}>{t('noneDueText')}</EmptyState>}
        columns={[
          {
            heading: t('followUp'),
            rowHeading: true,
            cell: ({ id, planId, caseId, moment }) => (
              <Link href={paths.followUp({ caseId, returnId: planId, followUpId: id })}>{t(moment)}</Link>
            ),
          },
          { heading: t('due'), cell: ({ dueOn }) => <Day day={dueOn} kind="deadline" /> },
          { heading: t('result'), cell: (followUp) => <FollowUpStanding followUp={followUp} /> },
          {
            heading: t('case', { number: '' }).trim(),
            cell: ({ caseId, caseNumber }) => (
              <Link nowrap href={supportPaths.case({ caseId })}>
                {caseNumber}
              </Link>
            ),
          },
        ]}
      />
    </Page>
  )
}
