import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedCompliance } from '../actions.ts'
import { agreementWords } from '../messages.ts'
import { compliancePicture } from '../picture.ts'
import { outcomes, type Tally } from '../rules.ts'

const Tallies: FC<{
  id: string
  title: string
  heading: string
  rows: readonly Tally[]
  nameOf?: (key: string) => string
}> = ({ id, title, heading, rows, nameOf = (key) => key }) => {
  const t = agreementWords(useReader().locale)
  const { number } = useFormat()
  return (
    <Section id={id} heading={title}>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        columns={[
          { heading, rowHeading: true, cell: ({ key }) => nameOf(key) },
          ...outcomes.map((outcome) => ({
            heading: t(outcome),
            kind: 'number' as const,
            cell: ({ counts }: Tally) => number(counts[outcome]),
          })),
        ]}
      />
    </Section>
  )
}

/** How many agreements have a clause on the purchase of sex? */
export const CompliancePage: View<ViewedCompliance> = ({ data, context }) => {
  const { locale, today, actor } = context
  const t = agreementWords(locale)
  return (
    <Page template="story" title={t('compliance')} state={<p>{t('complianceState', data)}</p>}>
      <Depicted
        id="value"
        depiction={compliancePicture(data.byValue, { locale, today })}
        address={pictureAddress(paths.compliancePicture, {}, locale)}
      />
      {data.total === 0 ? null : (
        <>
          <Tallies
            id="kind"
            title={t('byKind')}
            heading={t('kind')}
            rows={data.byKind}
            nameOf={(key) => t(key as 'procurement')}
          />
          <Tallies id="year" title={t('byYear')} heading={t('year')} rows={data.byYear} />
        </>
      )}
      <p>
        {t('hiddenNote')} <Link href={paths.clause.list()}>{t('toClauses')}</Link>
        {actor ? (
          <>
            {' · '}
            <Link href={paths.agreement.list()}>{t('toAgreements')}</Link>
          </>
        ) : null}
      </p>
    </Page>
  )
}
