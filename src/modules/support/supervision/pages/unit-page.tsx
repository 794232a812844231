import { formatter } from '../../../../platform/i18n/format.ts'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { UnitWord, viewUnit } from '../actions.ts'
import { supervisionWords } from '../messages.ts'

/** How the casework of a body stands, for whoever leads it. */
export const UnitPage: View<Awaited<ReturnType<typeof viewUnit.run>>> = ({ data, context }) => {
  const t = supervisionWords(context.locale)
  const { number } = formatter(context.locale)
  return (
    <Page
      title={t('unitTitle')}
      breadcrumb={[{ href: paths.bodyCases(), label: t('bodyCases') }]}
      state={<p>{t('unitLead')}</p>}
      folds
    >
      <Section id="caseloads" heading={t('caseloads')} open>
        {data.caseloads.length === 0 ? (
          <p class="not-given">{t('nobody')}</p>
        ) : (
          <Table
            caption={t('caseloads')}
            captionHidden
            rows={data.caseloads}
            columns={[
              { heading: t('who'), rowHeading: true, cell: ({ name }) => name },
              { heading: t('cases'), kind: 'number', cell: ({ cases }) => number(Number(cases)) },
              { heading: t('responsible'), kind: 'number', cell: (row) => number(Number(row.responsible)) },
            ]}
          />
        )}
      </Section>
      {data.tables.map(({ what, cells }) => {
        const heading = t(what)
        return (
          <Section id={what} heading={heading} open>
            <Table
              caption={heading}
              captionHidden
              rows={cells}
              columns={[
                {
                  heading: t('group'),
                  rowHeading: true,
                  cell: ({ category }) =>
                    category === '' ? t('whole') : t(`${what}_${category}` as UnitWord),
                },
                {
                  heading: t('count'),
                  kind: 'number',
                  plain: true,
                  cell: ({ figure }) =>
                    figure.kind === 'measured'
                      ? number(figure.value)
                      : figure.kind === 'zero'
                        ? '0'
                        : t('withheld'),
                },
              ]}
            />
          </Section>
        )
      })}
    </Page>
  )
}
