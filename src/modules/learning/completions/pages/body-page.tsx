import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedBody } from '../actions.ts'
import { completionWords } from '../messages.ts'
import { takenBack } from '../records.ts'
import { useCompletionWords } from './words.tsx'

const Counts: FC<{ data: ViewedBody }> = ({ data }) => {
  const t = useCompletionWords()
  const format = useFormat()
  return (
    <Section id="counts" heading={t('countsHeading')}>
      <Table
        caption={t('countsHeading')}
        captionHidden
        rows={data.trained}
        empty={<p class="quiet">{t('noCounts')}</p>}
        columns={[
          { heading: t('course'), rowHeading: true, cell: ({ courseName }) => courseName },
          { heading: t('year'), cell: ({ year }) => String(year) },
          { heading: t('setting'), cell: ({ setting }) => t(setting) },
          { heading: t('function'), cell: (one) => t(one.function) },
          { heading: t('persons'), kind: 'number', cell: ({ persons }) => format.number(persons) },
          { heading: t('further'), kind: 'number', cell: ({ further }) => format.number(further) },
        ]}
      />
    </Section>
  )
}

/** How many of ours have taken what? */
export const BodyPage: View<ViewedBody> = ({ data, context, refused }) => {
  const t = completionWords(context.locale)
  return (
    <Page
      title={t('bodyPeople')}
      breadcrumb={[{ href: paths.own(), label: t('myLearning') }]}
      state={<p>{t('bodyLead')}</p>}
      action={
        <LinkButton variant="primary" href={paths.importTable()}>
          {t('tableTitle')}
        </LinkButton>
      }
    >
      <Counts data={data} />
      <Section id="shown" heading={t('shownHeading')}>
        <Table
          caption={t('shownHeading')}
          captionHidden
          rows={data.shown}
          empty={<p class="quiet">{t('nobodyShown')}</p>}
          columns={[
            { heading: t('name'), rowHeading: true, cell: ({ name }) => name },
            { heading: t('course'), cell: ({ courseName }) => courseName },
            { heading: t('completedOn'), cell: ({ completedOn }) => <Day day={completedOn} kind="short" /> },
          ]}
        />
      </Section>
      <Details summary={t('takeItBack')} open={refused !== undefined}>
        <p>{t('takeBackLead')}</p>
        <FormOf
          fields={takenBack}
          words={t}
          refused={refused}
          action={paths.takeBack()}
          label={t('takeItBack')}
          secondary
        />
      </Details>
    </Page>
  )
}
