import type { FC } from 'hono/jsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { flow, type ViewedLeaving } from '../actions.ts'
import { moments } from '../instrument.ts'
import { leavingWords } from '../messages.ts'

/** Which provisions would open what a man tells, and which would not. */
const Provisions: FC = () => {
  const t = leavingWords(useReader().locale)
  return (
    <Section heading={t('provisions')} id="provisions">
      <ul>
        {(['provisionPurchase', 'provisionAdult', 'provisionChild', 'provisionDanger'] as const).map(
          (key) => (
            <li>{t(key)}</li>
          ),
        )}
      </ul>
    </Section>
  )
}

/** One's own unit: where men answer, how far they came, and what the law opens. */
export const LeavingPage: View<ViewedLeaving> = ({ data, context, refused }) => {
  const { locale } = context
  const t = leavingWords(locale)
  const { groupId } = data
  const columns: Column<ViewedLeaving['flow'][number]>[] = [
    { heading: t('yearOf'), rowHeading: true, cell: ({ year }) => String(year) },
    ...(['men', 'asked', 'accepted'] as const).map(
      (key): Column<ViewedLeaving['flow'][number]> => ({
        heading: t(key),
        kind: 'number',
        cell: (row) => String(row[key]),
      }),
    ),
  ]
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: paths.results(), label: t('results') }]}
      state={<p>{t('lead')}</p>}
    >
      <Section heading={t('address')} id="address">
        {groupId === undefined ? (
          <>
            <p>{t('noAddress')}</p>
            <Form action={paths.openLeaving()} label={t('open')} send secondary />
          </>
        ) : (
          <>
            <p>{t('addressText')}</p>
            <ul>
              {moments.map((moment) => (
                <li>
                  <Link href={paths.answer({ groupId, moment })}>{t(moment)}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section heading={t('flowHeading')} id="flow">
        <p>{t('flowText')}</p>
        <Table
          caption={t('flowHeading')}
          captionHidden
          columns={columns}
          rows={data.flow}
          empty={<EmptyState heading={t('noYears')} headingLevel={3} />}
        />
        <FormOf
          fields={flow}
          words={(key) => t(key === 'year' ? 'yearOf' : key)}
          refused={refused}
          likely={{ year: data.year }}
          action={paths.leaving()}
          label={t('keepYear')}
          secondary
        />
      </Section>
      <Provisions />
    </Page>
  )
}
