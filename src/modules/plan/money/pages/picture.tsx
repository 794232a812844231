import type { Route } from '../../../../platform/http/route.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import type { Depiction, PictureReader } from '../../../../web/pictures/depiction.ts'
import { moneyFlow } from '../../../../web/pictures/money-flow.tsx'
import { pictureRoutes } from '../../../../web/pictures/routes.tsx'
import { paths } from '../../paths.ts'
import { planPictures } from '../../picture-paths.ts'
import type { Flow, Traced } from '../flow.ts'
import { viewSums } from '../view-actions.ts'
import { moneyWords } from '../words.ts'
import { pictureWordsOfMoney } from './picture-words.ts'

/** So many purposes are told apart; what the smallest got stands together. */
const SHOWN = 9

/** How far the money of a purpose has come: parts that are what it got, to the öre. */
const reachedBy = (one: Traced) => ({
  planned: one.planned,
  decided: one.decided - one.granted,
  granted: one.granted - one.disposed,
  disposed: one.disposed - one.spent - one.returned,
  spent: one.spent,
  returned: one.returned,
})
const ends = ['spent', 'returned', 'disposed', 'granted', 'decided', 'planned'] as const

/** The money of a plan from its frame over what it is for to how far it has come, so that every krona is somewhere. */
export const planMoneyFlow = (flow: Flow, reader: PictureReader): Depiction => {
  const t = pictureWordsOfMoney(reader.locale)
  const lead = moneyWords(reader.locale)
  const format = formatter(reader.locale)
  const { frameOre, outsideOre, untracedOre } = flow
  const largest = flow.traced.toSorted(
    (one, other) => other.decided + other.planned - one.decided - one.planned,
  )
  const groups = [
    ...largest.slice(0, SHOWN).map((one) => ({
      id: one.key,
      label: one.title ?? t('measures', { numbers: format.list(one.measures.map(({ number }) => number)) }),
      ...(one.assignmentId === null ? {} : { href: paths.assignment({ assignmentId: one.assignmentId }) }),
      of: [one],
    })),
    ...(largest.length > SHOWN ? [{ id: 'others', label: t('others'), of: largest.slice(SHOWN) }] : []),
  ]
  const reached = groups.flatMap(({ id, of }) =>
    ends.map((end) => ({
      from: `purpose ${id}`,
      to: end,
      ore: of.reduce((sum, one) => sum + reachedBy(one)[end], 0),
    })),
  )
  const links = [
    { from: 'frame', to: 'traced', ore: frameOre - untracedOre },
    { from: 'frame', to: 'untraced', ore: untracedOre },
    { from: 'outside', to: 'traced', ore: outsideOre },
    ...groups.map(({ id, of }) => ({
      from: 'traced',
      to: `purpose ${id}`,
      ore: of.reduce((sum, { decided, planned }) => sum + decided + planned, 0),
    })),
    ...reached,
  ].filter(({ ore }) => ore > 0)
  const used = new Set(links.flatMap(({ from, to }) => [from, to]))
  const nodes = [
    { id: 'frame', stage: 0, label: t('frame') },
    { id: 'outside', stage: 0, label: t('outside') },
    { id: 'traced', stage: 1, label: t('decidedOrPlanned') },
    { id: 'untraced', stage: 1, label: t('untraced'), kind: 'untraced' as const },
    ...groups.map(({ of: _, id, ...purpose }) => ({ id: `purpose ${id}`, stage: 2, ...purpose })),
    ...ends.map((end) => ({
      id: end,
      stage: 3,
      label: t(end),
      ...(end === 'returned' ? { kind: 'returned' as const } : {}),
    })),
  ]
  return moneyFlow(
    { nodes: nodes.filter(({ id }) => used.has(id)), links },
    {
      title: t('title'),
      description:
        frameOre > 0
          ? lead('leadFrame', { frame: frameOre, traced: frameOre - untracedOre, untraced: untracedOre })
          : lead('leadNoFrame', { ore: flow.totals.decided }),
      stages: [t('source'), t('traced'), t('purpose'), t('reached')],
      untraced: t('untraced'),
    },
    reader,
  )
}

/** The picture of a plan's money at addresses of its own. */
export const moneyPictureRoutes: readonly Route[] = pictureRoutes(
  planPictures.money,
  viewSums,
  ({ plan, flow }, reader) => ({
    depiction: planMoneyFlow(flow, reader),
    breadcrumb: [
      { href: paths.plans(), label: moneyWords(reader.locale)('plans') },
      { href: paths.plan({ planId: plan.id }), label: plan.reference },
      { href: paths.planMoney({ planId: plan.id }), label: moneyWords(reader.locale)('money') },
    ],
    source: plan.reference,
  }),
)
