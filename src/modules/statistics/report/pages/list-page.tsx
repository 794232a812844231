import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { StatisticsTabs } from '../../pages/tabs.tsx'
import type { viewReports } from '../actions.ts'
import { situationWords } from '../messages.ts'
import { reportPaths as paths } from '../paths.ts'
import { PAGE_SIZE } from '../schema.ts'
import { StateOf } from './parts.tsx'

/** Which years have a report, and which is being written? */
export const ReportsPage: View<Awaited<ReturnType<typeof viewReports.run>>> = ({
  data: { rows, total, page, mayBegin, lastYear },
  context,
  refused,
}) => {
  const t = situationWords(context.locale)
  const of = fieldsIn(refused)
  return (
    <Page title={t('reports')} wide state={<p>{t('lead')}</p>}>
      <StatisticsTabs current="situationReports" />
      <ListOf
        address={paths.reports}
        selection={{}}
        caption={t('reports')}
        columns={[
          {
            heading: t('year'),
            rowHeading: true,
            cell: ({ id, year }) => (
              <Link href={paths.report({ situationReportId: id })}>
                {t('reportTitle', { year: String(year) })}
              </Link>
            ),
          },
          { heading: t('body'), cell: ({ bodyName }) => bodyName },
          { heading: t('version'), kind: 'number', cell: ({ versions }) => versions || '–' },
          { heading: t('state'), cell: (head) => <StateOf head={head} /> },
        ]}
        rows={rows}
        paging={{ page, pageSize: PAGE_SIZE, total }}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
      />
      {mayBegin ? (
        <Section id="begin" heading={t('begin')}>
          <p class="ds-paragraph">{t('beginLead')}</p>
          <Form action={paths.reports()} label={t('begin')} send>
            <TextField
              {...of('year', String(lastYear))}
              label={t('year')}
              description={t('yearHint')}
              inputmode="numeric"
              width={8}
            />
            <SelectField
              {...of('language', 'sv')}
              label={t('language')}
              options={[
                { value: 'sv', label: t('swedish') },
                { value: 'en', label: t('english') },
              ]}
            />
          </Form>
        </Section>
      ) : null}
      <p class="ds-paragraph">
        <Link href={paths.allPublished()}>{t('toPublished')}</Link>
      </p>
    </Page>
  )
}
