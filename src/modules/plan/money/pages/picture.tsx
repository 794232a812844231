import type { Route } from '../../../../platform/http/route.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import type { Depiction, PictureReader } from '../../../../web/pictures/depiction.ts'
import { type FramePart, frameBar } from '../../../../web/pictures/frame-bar.tsx'
import { pictureRoutes } from '../../../../web/pictures/routes.tsx'
import { paths } from '../../paths.ts'
import { definitionWords } from '../definitions.ts'
import { moneyPicture } from '../picture-paths.ts'
import { type MoneySums, type Traced, tracedOf } from '../sums.ts'
import { viewSums } from '../view-actions.ts'
import { type MoneyWords, moneyWords } from '../words.ts'
import { purposeOf } from './parts.tsx'

/** The finding, in a sentence: how much of the frame cannot be traced, or what is decided where there is no frame. */
export const moneyFinding = ({ plan }: MoneySums, t: MoneyWords): string => {
  const { frame, untraced, decided } = plan
  if (frame === 0) return t('leadNoFrame', { ore: decided })
  if (untraced === 0) return t('leadAll', { ore: frame })
  return t(untraced === frame ? 'leadNothing' : 'leadFrame', { frame, untraced })
}

const partsOf = (planId: string, purposes: readonly Traced[], t: MoneyWords): FramePart[] =>
  purposes.flatMap((one) => {
    const numbers = one.measures.map(({ number }) => number)
    const [measure] = one.measures
    const href =
      one.assignmentId === null
        ? measure && paths.measure({ planId, measureId: measure.id })
        : paths.assignment({ assignmentId: one.assignmentId })
    const holder = one.holders.length === 0 ? t('notNamed') : t('holders', { names: one.holders })
    const measures = numbers.length === 0 ? t('noMeasure') : t('measures', { numbers })
    const part = {
      label: purposeOf(one, t),
      swedish: one.title ?? undefined,
      name: one.title ?? `${holder}, ${withinSentence(measures)}`,
      holder,
      measures,
      ...(href === undefined ? {} : { href }),
    }
    return [
      { ...part, ore: one.decided - one.beyond, planned: false },
      { ...part, ore: one.planned, planned: true },
    ].filter(({ ore }) => ore > 0)
  })

/** The frame of a plan's money as one bar: what is known of it, and what cannot be traced. */
export const planMoneyBar = (
  { plan, money }: { readonly plan: { readonly id: string }; readonly money: MoneySums },
  reader: PictureReader,
): Depiction => {
  const t = moneyWords(reader.locale)
  return frameBar(
    { parts: partsOf(plan.id, money.purposes, t), untracedOre: money.plan.untraced },
    {
      title: moneyFinding(money, t),
      note: t('barText', { traced: tracedOf(money.plan) }),
      untraced: t('untracedRow'),
      untracedPart: definitionWords(reader.locale)('untraced'),
      planned: withinSentence(t('plannedRow')),
      others: (count) => t('otherParts', { count }),
      headings: { part: t('part'), holder: t('body'), measures: t('measure'), amount: t('amount') },
    },
    reader,
  )
}

export const moneyPictureRoutes: readonly Route[] = pictureRoutes(moneyPicture, viewSums, (data, reader) => {
  const t = moneyWords(reader.locale)
  const { id, title, reference } = data.plan
  return {
    depiction: planMoneyBar(data, reader),
    breadcrumb: [
      { href: paths.plans(), label: t('plans') },
      { href: paths.plan({ planId: id }), label: reference },
      { href: paths.planMoney({ planId: id }), label: t('money') },
    ],
    source: `${title} (${reference})`,
  }
})
