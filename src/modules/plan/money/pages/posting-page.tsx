import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish, Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Quote } from '../../../../web/components/quote.tsx'
import { DescriptionList, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { Posting, PostingLine } from '../accounts-store.ts'
import type { PreparedReversal } from '../post-actions.ts'
import { isOrigin } from '../stages.ts'
import type { ViewedPosting } from '../view-actions.ts'
import { moneyWords } from '../words.ts'
import { useHolders, useMoney, yearsText } from './parts.tsx'

const useAccountName = () => {
  const t = useMoney()
  const holders = useHolders()
  return (line: PostingLine): string => {
    const purpose =
      line.assignmentTitle ??
      (line.measureNumbers.length > 0 ? t('measures', { numbers: line.measureNumbers }) : undefined)
    const who = line.holders.length > 0 ? holders(line.holders) : undefined
    return [t(`stage_${line.account.stage}`), who, purpose, line.account.item].filter(Boolean).join(', ')
  }
}

const crumbs = (posting: Posting, t: ReturnType<typeof moneyWords>) => [
  { href: paths.plans(), label: t('plans') },
  { href: paths.plan({ planId: posting.planId }), label: posting.planReference },
  { href: paths.planMoney({ planId: posting.planId }), label: t('money') },
]

/** What came to the stage that a posting leads to. */
const amountOf = ({ lines }: Posting): number =>
  lines.reduce((sum, { side, amountOre }) => (side === 'in' ? sum + amountOre : sum), 0)

/** What the source says: word for word where its document is here, and told in short, which is no quotation, where it is not. */
const Passage: FC<Pick<Posting, 'passage' | 'isQuoted' | 'source'>> = ({ passage, isQuoted, source }) => {
  const t = useMoney()
  if (passage === null) return null
  if (isQuoted) return <Quote text={passage} source={source} />
  return (
    <p class="ds-paragraph">
      {t('inShort')}: <Swedish text={passage} />
    </p>
  )
}

const Lines: FC<{ posting: Posting }> = ({ posting }) => {
  const t = useMoney()
  const format = useFormat()
  const name = useAccountName()
  return (
    <Section heading={t('lines')} id="lines">
      <p>{t('linesHint')}</p>
      <Table
        caption={t('lines')}
        captionHidden
        rows={posting.lines}
        columns={[
          {
            heading: t('account'),
            rowHeading: true,
            cell: (line) => <EndsInSwedish text={name(line)} words={line.assignmentTitle ?? undefined} />,
          },
          {
            heading: t('years'),
            kind: 'short',
            cell: ({ years }) => yearsText(years?.from ?? null, years?.to ?? null, t('noYears')),
          },
          {
            heading: t('amount'),
            kind: 'number',
            cell: ({ amountOre }) => format.money(amountOre),
            foot: format.money(posting.lines.reduce((sum, { amountOre }) => sum + amountOre, 0)),
          },
        ]}
      />
    </Section>
  )
}

/** One posting: what it says, what it rests on, and its balanced lines. */
export const PostingPage: View<ViewedPosting> = ({ data: { posting, mayReverse }, context }) => {
  const t = moneyWords(context.locale)
  const { planId } = posting
  const other = posting.reverses ?? posting.reversedBy
  return (
    <Page
      title={posting.words}
      breadcrumb={crumbs(posting, t)}
      state={
        <p>
          {t('postingState', { kind: t(`kind_${posting.kind}`), ore: amountOf(posting), day: posting.day })}
        </p>
      }
      action={
        mayReverse ? (
          <LinkButton href={paths.reverseMoney({ planId, postingId: posting.id })}>{t('reverse')}</LinkButton>
        ) : undefined
      }
    >
      {other === null ? null : (
        <Alert kind={posting.reversedBy === null ? 'info' : 'warning'}>
          <p>
            {posting.reversedBy === null ? t('reverses') : t('reversedBy')}:{' '}
            <Link href={paths.moneyPosting({ planId, postingId: other })}>{t('see')}</Link>
          </p>
        </Alert>
      )}
      <Section heading={t('source')} id="source">
        <Passage {...posting} />
        <DescriptionList
          items={[
            {
              term: t('source'),
              value:
                posting.page === null
                  ? posting.source
                  : `${posting.source}, ${withinSentence(t('page'))} ${posting.page}`,
            },
            ...(posting.decisionNumber === null
              ? []
              : [{ term: t('decisionNumber'), value: posting.decisionNumber }]),
            { term: t('postedFor'), value: posting.bodyName ?? t('byHouse') },
            { term: t('postedAt'), value: <Moment at={posting.postedAt} /> },
          ]}
        />
      </Section>
      <Lines posting={posting} />
    </Page>
  )
}

const Effects: FC<{ posting: Posting; error: string | undefined; value: string }> = ({
  posting,
  error,
  value,
}) => {
  const t = useMoney()
  const name = useAccountName()
  const changes = [...Map.groupBy(posting.lines, ({ accountId }) => accountId).values()].map((lines) => {
    const ore = -lines.reduce((sum, { amountOre }) => sum + amountOre, 0)
    return { line: lines[0]!, ore, after: lines[0]!.leftOre + ore }
  })
  const blocked = changes.some(({ line, after }) => (isOrigin(line.account.stage) ? after > 0 : after < 0))
  if (blocked)
    return (
      <Alert kind="warning">
        <p>{t('reverseBlocked')}</p>
      </Alert>
    )
  return (
    <ConfirmEffect
      effects={[
        ...changes.map(({ line, ore, after }) => t('reverseEffect', { account: name(line), ore, after })),
        t('reverseStays'),
      ]}
      confirmLabel={t('reverse')}
      cancelHref={paths.moneyPosting({ planId: posting.planId, postingId: posting.id })}
      danger
    >
      <TextAreaField
        name="reason"
        label={t('reverseReason')}
        description={t('wordsHint')}
        rows={3}
        value={value}
        error={error}
      />
    </ConfirmEffect>
  )
}

/** What taking a posting back does, before it is done. */
export const ReversePage: View<PreparedReversal> = ({ data: { posting }, context, refused }) => {
  const t = moneyWords(context.locale)
  const target = { planId: posting.planId, postingId: posting.id }
  return (
    <Page
      title={t('reverseTitle')}
      breadcrumb={[...crumbs(posting, t), { href: paths.moneyPosting(target), label: posting.words }]}
      state={
        <p>
          {posting.words}.{' '}
          {t('postingState', { kind: t(`kind_${posting.kind}`), ore: amountOf(posting), day: posting.day })}
        </p>
      }
    >
      <Form action={paths.reverseMoney(target)}>
        <Effects
          posting={posting}
          value={String(refused?.values.reason ?? '')}
          error={errorFor(refused?.errors ?? [], 'reason')}
        />
      </Form>
    </Page>
  )
}
