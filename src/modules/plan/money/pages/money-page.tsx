import type { FC } from 'hono/jsx'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { PlanTabs } from '../../following/pages/plan.tsx'
import { paths } from '../../paths.ts'
import { moneyPicture } from '../picture-paths.ts'
import { type Traced, tracedOf } from '../sums.ts'
import type { ViewedMoney } from '../view-actions.ts'
import { moneyWords } from '../words.ts'
import { MoneyDefinitions } from './definitions.tsx'
import { Measures, Postings, Sum, useHolders, useMoney, useSumColumns, yearsText } from './parts.tsx'
import { planMoneyFlow } from './picture.tsx'

/** The frame in parts that always sum to it: what is decided, what is planned, what is not traced. */
const Whole: FC<ViewedMoney> = ({ plan, money }) => {
  const t = useMoney()
  const format = useFormat()
  const holders = useHolders()
  const rows: { what: Traced | 'untraced' | 'outside'; ore: number }[] = [
    ...money.purposes.map((traced) => ({ what: traced, ore: traced.decided + traced.planned })),
    ...(money.plan.beyond > 0 ? [{ what: 'outside' as const, ore: -money.plan.beyond }] : []),
    { what: 'untraced', ore: money.plan.untraced },
  ]
  return (
    <Section heading={t('adds')} id="whole">
      <p>{t('addsHint')}</p>
      <Table
        caption={t('adds')}
        captionHidden
        rows={rows.filter(({ what, ore }) => ore !== 0 || what === 'untraced')}
        columns={[
          {
            heading: t('part'),
            rowHeading: true,
            cell: ({ what }) => {
              if (what === 'untraced') return t('untraced')
              if (what === 'outside') return t('outsideRow')
              const name = what.title ?? t('measures', { numbers: what.measures.map(({ number }) => number) })
              return (
                <>
                  {what.assignmentId === null ? (
                    name
                  ) : (
                    <a class="ds-link" href={paths.assignment({ assignmentId: what.assignmentId })}>
                      {name}
                    </a>
                  )}
                  {what.planned > 0 ? (
                    <span class="quiet">
                      {' '}
                      ({t('plannedRow').toLowerCase()}: {format.money(what.planned)})
                    </span>
                  ) : null}
                </>
              )
            },
            foot: t('wholeFrame'),
          },
          {
            heading: t('body'),
            cell: ({ what }) => (typeof what === 'string' ? '–' : holders(what.holders)),
          },
          {
            heading: t('measure'),
            cell: ({ what }) =>
              typeof what === 'string' ? '–' : <Measures planId={plan.id} measures={what.measures} />,
          },
          {
            heading: t('amount'),
            kind: 'number',
            cell: ({ ore }) => format.money(ore),
            foot: format.money(rows.reduce((sum, { ore }) => sum + ore, 0)),
          },
        ]}
      />
      {money.plan.untraced > 0 ? <p class="quiet">{t('untracedText')}</p> : null}
    </Section>
  )
}

const ByYear: FC<ViewedMoney> = ({ money: { periods } }) => {
  const t = useMoney()
  const columns = useSumColumns(periods)
  return (
    <Section heading={t('byYear')} id="by-year">
      <p>{t('byYearHint')}</p>
      <Table
        caption={t('byYear')}
        captionHidden
        rows={periods}
        columns={[
          {
            heading: t('years'),
            rowHeading: true,
            cell: ({ fromYear, toYear }) => yearsText(fromYear, toYear, t('noYears')),
          },
          { heading: t('frame'), kind: 'number', cell: ({ frame }) => <Sum ore={frame} /> },
          ...columns,
        ]}
      />
    </Section>
  )
}

const ByBody: FC<ViewedMoney> = ({ money }) => {
  const t = useMoney()
  const holders = useHolders()
  const list = money.bodies
  const columns = useSumColumns(list)
  if (list.length === 0) return null
  return (
    <Section heading={t('byBody')} id="by-body">
      <MoneyDefinitions />
      <Table
        caption={t('byBody')}
        captionHidden
        rows={list}
        columns={[{ heading: t('body'), rowHeading: true, cell: (row) => holders(row.holders) }, ...columns]}
      />
    </Section>
  )
}

const ByMeasure: FC<ViewedMoney> = ({ plan, money }) => {
  const t = useMoney()
  const list = money.measures
  const columns = useSumColumns(list)
  if (list.length === 0) return null
  return (
    <Section heading={t('byMeasure')} id="by-measure">
      <p>{t('sharedHint')}</p>
      <Table
        caption={t('byMeasure')}
        captionHidden
        rows={list}
        columns={[
          {
            heading: t('measure'),
            rowHeading: true,
            cell: ({ measures }) => <Measures planId={plan.id} measures={measures} />,
          },
          ...columns,
        ]}
      />
    </Section>
  )
}

const LookedAt: FC<ViewedMoney> = ({ setAside }) => {
  const t = useMoney()
  const format = useFormat()
  if (setAside.length === 0) return null
  return (
    <Section heading={t('setAside')} id="set-aside">
      <p>{t('setAsideLead')}</p>
      <Table
        caption={t('setAside')}
        captionHidden
        rows={setAside}
        columns={[
          { heading: t('years'), kind: 'short', cell: ({ year }) => String(year) },
          { heading: t('body'), rowHeading: true, cell: ({ body }) => body },
          { heading: t('appropriation'), cell: ({ appropriation }) => appropriation ?? t('noYears') },
          { heading: t('reason'), cell: ({ reason }) => t(`reason_${reason}`) },
          { heading: t('source'), cell: ({ source }) => source },
          { heading: t('amount'), kind: 'number', cell: ({ amountOre }) => format.money(amountOre) },
        ]}
      />
    </Section>
  )
}

/** Where the money of a plan went. */
export const MoneyPage: View<ViewedMoney> = ({ data, context }) => {
  const t = moneyWords(context.locale)
  const { plan, money, postings, page, pageSize } = data
  const { frame, untraced, beyond, voted, decided } = money.plan
  const empty = postings.total === 0 && data.setAside.length === 0
  const planId = plan.id
  return (
    <Page
      context={context}
      title={t('title', { reference: plan.reference })}
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId }), label: plan.reference },
      ]}
      wide
      state={
        empty ? undefined : (
          <p>
            {frame > 0
              ? t('leadFrame', { frame, traced: tracedOf(money.plan), untraced })
              : t('leadNoFrame', { ore: decided })}
          </p>
        )
      }
      action={
        data.mayPost ? (
          <LinkButton variant="primary" href={paths.newMoneyDecision({ planId })}>
            {t('postDecision')}
          </LinkButton>
        ) : undefined
      }
    >
      <PlanTabs planId={planId} current="planMoney" />
      {empty ? (
        <EmptyState heading={t('nothing')}>{t('nothingText')}</EmptyState>
      ) : (
        <>
          {frame > 0 ? <p>{t('estimated', { frame, voted })}</p> : null}
          {beyond > 0 ? <p>{t('outside', { ore: beyond })}</p> : null}
          {money.purposes.length > 0 ? (
            <Depicted
              id="money-flow"
              depiction={planMoneyFlow(data, context)}
              address={pictureAddress(moneyPicture, { planId }, context.locale)}
            />
          ) : null}
          <Whole {...data} />
          <ByYear {...data} />
          <ByBody {...data} />
          <ByMeasure {...data} />
          <LookedAt {...data} />
          <Section heading={t('postings')} id="postings">
            <p>{t('postingsHint')}</p>
            <Postings caption={t('postings')} rows={postings.rows} />
            <Pagination
              page={page}
              pageSize={pageSize}
              total={postings.total}
              href={(number) => `${paths.planMoney({ planId }, { page: String(number) })}#postings`}
            />
          </Section>
        </>
      )}
      <ButtonRow>
        <LinkButton variant="tertiary" href={paths.exportMoney({ planId }, { format: 'csv' })} download>
          {t('asCsv')}
        </LinkButton>
        <LinkButton variant="tertiary" href={paths.exportMoney({ planId }, { format: 'xlsx' })} download>
          {t('asExcel')}
        </LinkButton>
        {data.mayPost ? <LinkButton href={paths.newMoneyStep({ planId })}>{t('postStep')}</LinkButton> : null}
        {data.mayImport ? <LinkButton href={paths.importMoney({ planId })}>{t('import')}</LinkButton> : null}
      </ButtonRow>
    </Page>
  )
}
