import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { OwnGrants, Register } from '../actions.ts'
import { grantWords } from '../messages.ts'
import type { OwnGrant } from '../store.ts'
import { GrantStatus, useGrantWords } from './words.tsx'

const Title: FC<{ id: string; title: string }> = ({ id, title }) => (
  <Link href={paths.grant({ grantId: id })}>
    <Swedish text={title} />
  </Link>
)

/** Who got how much for what? */
export const GrantsPage: View<Register> = ({ data, context }) => {
  const t = grantWords(context.locale)
  const format = formatter(context.locale)
  const { selection, rows, total, grantedOre, choices } = data
  const { call, giver, year } = selection
  return (
    <Page
      title={t('grants')}
      wide
      state={<p>{t('lead', { count: total, amount: format.money(grantedOre) })}</p>}
      action={
        total > 0 ? (
          <LinkButton href={paths.grantsTable({ call, giver, year })} download>
            {t('download')}
          </LinkButton>
        ) : null
      }
    >
      <ListOf
        address={paths.grants}
        selection={{ call, giver, year }}
        caption={t('grants')}
        columns={[
          { heading: t('columnTitle'), rowHeading: true, cell: (row) => <Title {...row} /> },
          { heading: t('receiver'), cell: ({ receiverName }) => receiverName },
          { heading: t('giver'), cell: ({ giverName }) => giverName },
          {
            heading: t('columnAmount'),
            kind: 'number',
            cell: (row) => format.money(row.grantedOre),
          },
          {
            heading: t('columnDecided'),
            cell: ({ decidedOn }) => <Day day={decidedOn} kind="short" />,
          },
          {
            heading: t('columnState'),
            kind: 'short',
            cell: ({ state }) => <GrantStatus state={state} />,
          },
        ]}
        rows={rows}
        paging={{ page: selection.page, pageSize: selection.limit, total }}
        empty={<EmptyState heading={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
        controls={
          <>
            <SelectField
              name="giver"
              label={t('giver')}
              optional
              emptyLabel={t('all')}
              value={giver}
              options={choices.givers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              name="year"
              label={t('year')}
              optional
              emptyLabel={t('all')}
              value={year === undefined ? undefined : String(year)}
              options={choices.years.map((one) => ({ value: String(one), label: String(one) }))}
            />
          </>
        }
      />
    </Page>
  )
}

const OwnTable: FC<{
  heading: string
  id: string
  grants: readonly OwnGrant[]
  other: 'giver' | 'receiver'
}> = ({ heading, id, grants, other }) => {
  const t = useGrantWords()
  const format = useFormat()
  if (grants.length === 0) return null
  return (
    <Section heading={heading} id={id}>
      <Table
        caption={heading}
        captionHidden
        rows={grants}
        columns={[
          { heading: t('columnTitle'), rowHeading: true, cell: (row) => <Title {...row} /> },
          {
            heading: t(other),
            cell: ({ giverName, receiverName }) => (other === 'giver' ? giverName : receiverName),
          },
          { heading: t('columnAmount'), kind: 'number', cell: ({ grantedOre }) => format.money(grantedOre) },
          {
            heading: t('columnReport'),
            cell: ({ reportOn, state }) =>
              reportOn === null ? (
                '–'
              ) : (
                <Day day={reportOn} kind={state === 'running' ? 'deadline' : 'date'} />
              ),
          },
          {
            heading: t('columnState'),
            kind: 'short',
            cell: ({ state }) => <GrantStatus state={state} />,
          },
        ]}
      />
    </Section>
  )
}

/** What have we got, what have we given, and what is to be done about it? */
export const OwnGrantsPage: View<OwnGrants> = ({ data, context }) => {
  const t = grantWords(context.locale)
  const { received, given } = data
  return (
    <Page title={t('ownGrants')} wide>
      {received.length + given.length === 0 ? (
        <EmptyState heading={t('ownEmptyTitle')} action={<Link href={paths.grants()}>{t('grants')}</Link>}>
          {t('ownEmptyText')}
        </EmptyState>
      ) : null}
      <OwnTable heading={t('received')} id="received" grants={received} other="giver" />
      <OwnTable heading={t('given')} id="given" grants={given} other="receiver" />
    </Page>
  )
}
