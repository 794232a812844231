import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { visitor } from '../fields.ts'
import { visitorWords, visitWords } from '../messages.ts'
import type { ViewedVisitors } from '../steps.ts'

/** Who came, for those alone who have the visit. */
export const VisitorsPage: View<ViewedVisitors> = ({
  data: { id, organisation, visitors },
  context,
  refused,
}) => {
  const t = visitorWords(context.locale)
  return (
    <Page
      title={t('title')}
      breadcrumb={[
        { href: paths.visit.list(), label: visitWords(context.locale)('title') },
        { href: paths.visit.one({ id }), label: organisation },
      ]}
      state={<p>{t('lead')}</p>}
    >
      <Table
        caption={t('title')}
        captionHidden
        rows={visitors}
        empty={<p class="not-given">{t('none')}</p>}
        columns={[
          { heading: t('name'), rowHeading: true, cell: ({ name }) => name },
          { heading: t('visitorFunction'), cell: (row) => row.function },
        ]}
      />
      <Section id="add" heading={t('add')}>
        <FormOf
          fields={visitor}
          words={t}
          refused={refused}
          action={paths.visitors({ id })}
          label={t('add')}
        />
      </Section>
    </Page>
  )
}
