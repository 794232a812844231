import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import {
  DescriptionList,
  History,
  type HistoryEntry,
  Section,
} from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { viewTable } from '../actions.ts'
import { shareShown } from '../coarser.ts'
import type { Offer } from '../holding.ts'
import { tableWords } from '../messages.ts'
import type { Method } from '../methods.ts'
import { cellName, choiceName, dimensionName, subjectOf } from '../naming.ts'
import { tablePaths as paths } from '../paths.ts'
import { Attack } from './attack.tsx'
import { CrossTable } from './cross-table.tsx'
import { FigureOf, notesOf, StateOf, useAbout } from './words.tsx'

type Viewed = Awaited<ReturnType<typeof viewTable.run>>
type Of = { readonly data: Viewed }

/** How it stands, in a sentence. */
const StateLine: FC<Of> = ({ data: { table, verdict } }) => {
  const t = tableWords(useReader().locale)
  const format = useFormat()
  const said = () => {
    if (table.withdrawnAt !== null) return t('withdrawnOn', { day: format.date(dayOf(table.withdrawnAt)) })
    if (table.releasedAt !== null) return t('releasedOn', { day: format.date(dayOf(table.releasedAt)) })
    if (verdict?.contradicts) return t('draftContradicts')
    const cells = verdict?.findings.length ?? 0
    return cells === 0 ? t('draftOpen') : t('draftDiscloses', { cells })
  }
  return (
    <p>
      <StateOf state={table.state} /> {said()}
    </p>
  )
}

/** What a coarser table is divided by, and what it would show. */
const useOffer = () => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const format = useFormat()
  return (one: Offer): string => {
    const share = `${Math.floor(shareShown(one) * 100)} %`
    if (one.isSame) return t('offerSame', { method: withinSentence(t(`method_${one.method.name}`)), share })
    const by = format.list(one.by.map((choice) => withinSentence(choiceName(choice, locale))))
    return one.hiddenSums === 0 ? t('offerAll', { by, share }) : t('offerSome', { by, share })
  }
}

/** The settings of a method, as the form of a new table sends them. */
const settingsOf = ({ name: _, ...settings }: Method): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]))

/** Other tables of the same people, each made by one button. */
const Offers: FC<Of & { readonly offers: readonly Offer[] }> = ({ data: { table, mayMake }, offers }) => {
  const t = tableWords(useReader().locale)
  const offer = useOffer()
  const { counting, countedOn } = table.definition
  return (
    <>
      {offers.map((one) =>
        mayMake ? (
          <Form
            action={paths.newTable()}
            label={offer(one)}
            send={t('adviceMake')}
            secondary
            hidden={{
              collectionId: table.collectionId,
              titleSv: table.title.sv,
              titleEn: table.title.en,
              subject: subjectOf(counting),
              countedOn,
              method: one.method.name,
              ...settingsOf(one.method),
            }}
          >
            {one.by.map((choice) => (
              <input type="hidden" name="by[]" value={choice} />
            ))}
            <p class="ds-paragraph">{offer(one)}</p>
          </Form>
        ) : (
          <p class="ds-paragraph">{offer(one)}</p>
        ),
      )}
    </>
  )
}

/**
 * What to do with a draft: where it may not be released, tables of the same people that may; else how much of it is shown, and which
 * coarser tables would show more.
 */
const Advice: FC<Of> = ({ data }) => {
  const t = tableWords(useReader().locale)
  const { table, isShown, holding } = data
  const { method } = table.definition
  if (holding !== null)
    return (
      <Section id="advice" heading={t('holding')} open>
        <p class="ds-paragraph">{t(holding.length === 0 ? 'holdingNone' : 'holdingText')}</p>
        <Offers data={data} offers={holding} />
      </Section>
    )
  if (table.state !== 'draft' || isShown.hidden === 0 || method.name !== 'suppress') return null
  const coarser = table.basis.coarser ?? []
  return (
    <Section
      id="advice"
      heading={t('adviceShown', { share: `${Math.floor(shareShown(isShown) * 100)} %` })}
      open
    >
      <p class="ds-paragraph">
        {t('adviceSums', { sums: isShown.hiddenSums })}{' '}
        {t(coarser.length === 0 ? 'adviceNone' : 'adviceTried')}
      </p>
      <Offers data={data} offers={coarser.map((one) => ({ ...one, method, isSame: false }))} />
    </Section>
  )
}

const About: FC<Of> = ({ data: { table } }) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const { definition, basis } = table
  return (
    <Section id="about" heading={t('about')}>
      <DescriptionList
        items={[
          { term: t('collection'), value: table.collection[locale] },
          ...useAbout({ ...definition, from: table.from, to: table.to, reporting: basis.reporting }),
          { term: t('method'), value: t(`method_${definition.method.name}`) },
        ]}
      />
      {notesOf(definition.counting, locale).map((note) => (
        <p class="ds-paragraph">{note}</p>
      ))}
    </Section>
  )
}

const Cells: FC<Of> = ({ data: { table, rows } }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = tableWords(locale)
  return (
    <Section id="cells" heading={t('cells')}>
      <p class="ds-paragraph">{t('cellsSecret')}</p>
      <Table
        caption={t('cells')}
        captionHidden
        rows={rows}
        columns={[
          { heading: t('cell'), rowHeading: true, cell: ({ labels }) => cellName(labels, locale) },
          {
            heading: t('count'),
            kind: 'number',
            cell: ({ count, figure }) =>
              figure.kind === 'unknown' || figure.kind === 'not_collected' ? '–' : format.number(count),
          },
          { heading: t('shown'), kind: 'number', cell: ({ figure }) => <FigureOf figure={figure} /> },
          {
            heading: t('why'),
            cell: ({ figure, cell, why, count }) =>
              figure.kind === 'suppressed' ||
              (figure.kind === 'measured' && figure.value !== count) ||
              (figure.kind === 'zero' && count !== 0) ? (
                <Link href={paths.cell({ tableId: table.id, cell: String(cell) })}>
                  {figure.kind === 'suppressed'
                    ? t(`why_${why}`)
                    : t(`method_${table.definition.method.name}`)}
                </Link>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

const Lost: FC<Of> = ({ data: { lost, table } }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = tableWords(locale)
  const [hidden, cells] = [
    lost.reduce((sum, one) => sum + one.cells, 0),
    lost.reduce((sum, one) => sum + one.of, 0),
  ]
  const levelName = (level: Readonly<Record<string, number>>) => {
    const names = Object.entries(level)
      .filter(([, depth]) => depth > 0)
      .map(([name, depth]) => `${dimensionName(name, locale)}${depth > 1 ? ` (${depth})` : ''}`)
    return names.length === 0 ? t('level_whole') : names.join(' × ')
  }
  return (
    <Section id="lost" heading={t('lostHeading')}>
      <p class="ds-paragraph">{hidden === 0 ? t('nothingLost') : t('lostText', { hidden, cells })}</p>
      {hidden === 0 ? null : (
        <Table
          caption={t('lostHeading')}
          captionHidden
          rows={lost}
          columns={[
            { heading: t('level'), rowHeading: true, cell: ({ level }) => levelName(level) },
            { heading: t('hidden'), kind: 'number', cell: (one) => format.number(one.cells) },
            { heading: t('ofCells'), kind: 'number', cell: ({ of }) => format.number(of) },
            { heading: t('share'), kind: 'number', cell: ({ share }) => `${Math.round(share * 100)} %` },
          ]}
        />
      )}
      <h3 class="ds-heading" data-size="2xs">
        {t('methods')}
      </h3>
      <p class="ds-paragraph">{t('methodsText')}</p>
      <Table
        caption={t('methods')}
        captionHidden
        rows={table.basis.costs}
        columns={[
          {
            heading: t('method'),
            rowHeading: true,
            cell: ({ method }) =>
              `${t(`method_${method}`)}${method === table.definition.method.name ? ` (${t('chosen')})` : ''}`,
          },
          { heading: t('hidden'), kind: 'number', cell: (one) => format.number(one.hidden) },
          {
            heading: t('meanChange'),
            kind: 'number',
            cell: ({ meanChange }) => format.number(Math.round(meanChange * 10) / 10),
          },
          { heading: t('mostChange'), kind: 'number', cell: ({ mostChange }) => format.number(mostChange) },
          { heading: t('addsUp'), kind: 'short', cell: ({ addsUp }) => (addsUp ? t('yes') : t('no')) },
        ]}
      />
    </Section>
  )
}

interface Deciding extends Of {
  readonly refused: RefusedForm | undefined
}

const Releasing: FC<Of> = ({ data: { table } }) => {
  const t = tableWords(useReader().locale)
  return (
    <Section id="release" heading={t('releasing')} open>
      <Form action={paths.release({ tableId: table.id })} label={t('releasing')}>
        <ConfirmEffect
          effects={[t('effectAll'), t('effectForever'), t('effectSecret')]}
          confirmLabel={t('release')}
          cancelHref={paths.tables()}
        />
      </Form>
    </Section>
  )
}

const Withdrawing: FC<Deciding> = ({ data: { table }, refused }) => {
  const t = tableWords(useReader().locale)
  const address = { releaseId: table.releaseId! }
  return (
    <Section id="withdraw" heading={t('withdrawing')}>
      <Form action={paths.withdraw(address)} label={t('withdrawing')} hidden={{ table: table.id }}>
        <ConfirmEffect
          effects={[t('effectWithdraw'), t('effectCopies')]}
          irrevocable
          danger
          confirmLabel={t('withdraw')}
          cancelHref={paths.releasePage(address)}
        >
          <TextAreaField
            name="reason"
            label={t('reason')}
            description={t('reasonHint')}
            value={String(refused?.values['reason'] ?? '')}
            error={errorFor(refusedAt(refused, paths.withdraw(address))?.errors, 'reason')}
            rows={3}
          />
        </ConfirmEffect>
      </Form>
    </Section>
  )
}

/** What does it say, what is hidden and why, and may it be released? */
export const TablePage: View<Viewed> = ({ data, context, refused }) => {
  const { locale } = context
  const t = tableWords(locale)
  const { table, verdict, mayRelease, mayWithdraw } = data
  const isOpen = verdict !== null && !verdict.contradicts && verdict.findings.length === 0
  const history: HistoryEntry[] = [
    ...(table.withdrawnAt === null
      ? []
      : [
          {
            at: table.withdrawnAt,
            what: t('decidedWithdrawn'),
            ...(table.withdrawnBecause === null ? {} : { detail: table.withdrawnBecause }),
          },
        ]),
    ...(table.releasedAt === null ? [] : [{ at: table.releasedAt, what: t('decidedReleased') }]),
    { at: table.madeAt, what: t('decidedMade'), who: table.bodyName },
  ]
  return (
    <Page
      title={table.title[locale]}
      breadcrumb={[{ href: paths.tables(), label: t('tables') }]}
      state={<StateLine data={data} />}
      history={<History entries={history} />}
      template="analysis"
      folds
    >
      {table.withdrawnBecause === null ? null : (
        <Alert kind="warning" heading={t('withdrawnWhy')}>
          <Written text={table.withdrawnBecause} />
        </Alert>
      )}
      <Advice data={data} />
      <CrossTable content={data.shown} />
      <About data={data} />
      <Cells data={data} />
      <Lost data={data} />
      <Attack data={data} refused={refused} />
      {mayRelease && isOpen ? <Releasing data={data} /> : null}
      {mayWithdraw ? <Withdrawing data={data} refused={refused} /> : null}
    </Page>
  )
}
