import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { definitionWords } from '../definitions.ts'
import type { Traced } from '../sums.ts'
import type { ListedMoney } from '../view-actions.ts'
import { moneyWords } from '../words.ts'
import { MoneyDefinitions } from './definitions.tsx'
import { Sum } from './parts.tsx'

/** The money of every plan, and of the body that one acts for. */
export const MoneyListPage: View<ListedMoney> = ({ data, context }) => {
  const t = moneyWords(context.locale)
  const { plans, own, toReport } = data
  const name = definitionWords(context.locale)
  const shown = ['decided', 'paid', 'spent', 'repaid'] as const
  const columns = shown.map((sum) => ({
    heading: name(sum),
    kind: 'number' as const,
    cell: (row: Traced) => <Sum ore={row[sum]} />,
  }))
  return (
    <Page
      title={t('money')}
      template="list"
      state={<p>{t('listLead')}</p>}
      action={
        toReport.length > 0 ? (
          <LinkButton
            variant="primary"
            href={paths.newMoneyStep({ planId: toReport[0]!.planId }, { account: toReport[0]!.id })}
          >
            {t('ownStep')}
          </LinkButton>
        ) : undefined
      }
    >
      {own.length > 0 ? (
        <Section heading={t('own')} id="own">
          <Table
            caption={t('own')}
            captionHidden
            rows={own}
            columns={[
              {
                heading: t('purpose'),
                rowHeading: true,
                cell: ({ assignmentId, title, measures }) =>
                  assignmentId === null ? (
                    measures.length > 0 ? (
                      t('measures', { numbers: measures.map(({ number }) => number) })
                    ) : (
                      t('noMeasure')
                    )
                  ) : (
                    <Link href={paths.assignment({ assignmentId })}>{title}</Link>
                  ),
              },
              ...columns,
            ]}
          />
        </Section>
      ) : null}
      <Section heading={t('plans')} id="plans">
        <Table
          caption={t('plans')}
          captionHidden
          rows={plans}
          empty={<EmptyState heading={t('nothing')}>{t('nothingText')}</EmptyState>}
          columns={[
            {
              heading: t('plan'),
              rowHeading: true,
              cell: ({ plan }) => <Link href={paths.planMoney({ planId: plan.id })}>{plan.reference}</Link>,
            },
            ...(['frame', 'untraced', ...shown] as const).map((sum) => ({
              heading: name(sum),
              kind: 'number' as const,
              cell: ({ money }: ListedMoney['plans'][number]) => <Sum ore={money.plan[sum]} />,
            })),
          ]}
        />
        <MoneyDefinitions of={['frame', 'untraced', ...shown]} />
      </Section>
    </Page>
  )
}
