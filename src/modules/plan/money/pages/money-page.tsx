import type { FC } from 'hono/jsx'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Story } from '../../../../web/templates/story.tsx'
import { PlanTabs } from '../../names/pages/tabs.tsx'
import { paths } from '../../paths.ts'
import { definitionWords } from '../definitions.ts'
import { moneyPicture } from '../picture-paths.ts'
import type { ViewedMoney } from '../view-actions.ts'
import { moneyWords } from '../words.ts'
import { MoneyDefinitions } from './definitions.tsx'
import { Sum, useHolders, useMoney, useSumsInWords, yearsText } from './parts.tsx'
import { moneyFinding, planMoneyBar } from './picture.tsx'

/** More than these stand in the files alone. */
const MOST_ROWS = 12

/** Who has the money, and how far it has come; those with the most first. */
const ByHolder: FC<ViewedMoney> = ({ plan, money: { bodies } }) => {
  const t = useMoney()
  const holders = useHolders()
  const sorted = bodies.toSorted(
    (one, other) =>
      Math.max(other.decided, other.granted, other.planned) - Math.max(one.decided, one.granted, one.planned),
  )
  const inWords = useSumsInWords()
  if (bodies.length === 0) return null
  return (
    <Section heading={t('byBody')} id="by-body">
      <Table
        caption={t('byBody')}
        captionHidden
        rows={sorted.slice(0, MOST_ROWS)}
        columns={[
          {
            heading: t('body'),
            rowHeading: true,
            cell: (row) =>
              row.bodyId === null ? (
                holders(row.holders)
              ) : (
                <Link href={paths.planBody({ planId: plan.id, bodyId: row.bodyId })}>
                  {holders(row.holders)}
                </Link>
              ),
          },
          { heading: t('howFar'), cell: (row) => inWords(row) },
        ]}
      />
      {bodies.length > MOST_ROWS ? (
        <p class="quiet">{t('moreBodies', { count: bodies.length - MOST_ROWS })}</p>
      ) : null}
    </Section>
  )
}

/** The frame of each period beside what is decided and planned for it. */
const ByYear: FC<ViewedMoney> = ({ money: { periods } }) => {
  const t = useMoney()
  const name = definitionWords(useReader().locale)
  return (
    <Section heading={t('byYear')} id="by-year">
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
          { heading: name('frame'), kind: 'number', cell: ({ frame }) => <Sum ore={frame} /> },
          {
            heading: t('decidedAndPlanned'),
            kind: 'number',
            cell: ({ decided, planned }) => <Sum ore={decided + planned} />,
          },
          ...(periods.some(({ spent }) => spent > 0)
            ? [
                {
                  heading: name('spent'),
                  kind: 'number' as const,
                  cell: ({ spent }: (typeof periods)[number]) => <Sum ore={spent} />,
                },
              ]
            : []),
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
    <Details summary={t('setAside')}>
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
          { heading: t('source'), cell: ({ source }) => <Swedish text={source} /> },
          { heading: t('amount'), kind: 'number', cell: ({ amountOre }) => format.money(amountOre) },
        ]}
      />
    </Details>
  )
}

/** What is missing: the part of the frame that nobody can follow, and what is from elsewhere. */
const Missing: FC<ViewedMoney> = ({ money: { plan } }) => {
  const t = useMoney()
  const name = definitionWords(useReader().locale)
  if (plan.untraced === 0 && plan.beyond === 0) return null
  return (
    <Section heading={t('missing')} id="missing">
      {plan.untraced > 0 ? (
        <p>
          {t('untracedSum', { ore: plan.untraced })} {name('untraced_means')}
        </p>
      ) : null}
      {plan.beyond > 0 ? <p>{t('outside', { ore: plan.beyond })}</p> : null}
    </Section>
  )
}

/** What the sums rest on. */
const Known: FC<ViewedMoney> = (data) => {
  const t = useMoney()
  const planId = data.plan.id
  const { frame, voted } = data.money.plan
  return (
    <Section heading={t('known')} id="known">
      {frame > 0 ? <p>{t('estimated', { frame, voted })}</p> : null}
      <p>
        <Link href={paths.moneyPostings({ planId })}>{t('allPostings', { count: data.postings })}</Link>
      </p>
      <MoneyDefinitions />
      <LookedAt {...data} />
    </Section>
  )
}

/** Where the money of a plan went. */
export const MoneyPage: View<ViewedMoney> = ({ data, context }) => {
  const t = moneyWords(context.locale)
  const { plan, money } = data
  const planId = plan.id
  const empty = data.postings === 0 && data.setAside.length === 0
  return (
    <Page
      title={t('title', { reference: plan.reference })}
      template="story"
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId }), label: plan.reference },
      ]}
      state={empty ? undefined : <p>{moneyFinding(money, t)}</p>}
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
        <Story
          picture={
            <>
              {money.plan.frame > 0 ? (
                <Depicted
                  id="money-bar"
                  depiction={planMoneyBar(data, context)}
                  address={pictureAddress(moneyPicture, { planId }, context.locale)}
                  titleHidden
                />
              ) : null}
              <ByHolder {...data} />
              <ByYear {...data} />
            </>
          }
          wrong={<Missing {...data} />}
          how={<Known {...data} />}
        />
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
