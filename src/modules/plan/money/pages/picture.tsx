import type { Route } from '../../../../platform/http/route.ts'
import type { Depiction, PictureReader } from '../../../../web/pictures/depiction.ts'
import type { Flow as DrawnFlow, FlowNode } from '../../../../web/pictures/flow-layout.ts'
import { moneyFlow } from '../../../../web/pictures/money-flow.tsx'
import { pictureRoutes } from '../../../../web/pictures/routes.tsx'
import { paths } from '../../paths.ts'
import { moneyPicture } from '../picture-paths.ts'
import type { MoneySums } from '../sums.ts'
import { viewSums } from '../view-actions.ts'
import { moneyWords } from '../words.ts'

/** From the frame to what is decided, planned and not traced, then to who has it, then to the measures. */
const drawn = (planId: string, { plan, purposes }: MoneySums, { locale }: PictureReader): DrawnFlow => {
  const t = moneyWords(locale)
  const nodes = new Map<string, FlowNode>()
  const links = new Map<string, { from: string; to: string; ore: number }>()
  const link = (from: FlowNode, to: FlowNode, ore: number): void => {
    if (ore <= 0) return
    nodes.set(from.id, from)
    nodes.set(to.id, to)
    const key = `${from.id} ${to.id}`
    links.set(key, { from: from.id, to: to.id, ore: (links.get(key)?.ore ?? 0) + ore })
  }
  const frame: FlowNode = { id: 'frame', stage: 0, label: t('stage_appropriated') }
  const outside: FlowNode = { id: 'outside', stage: 0, label: t('stage_outside') }
  const decided: FlowNode = { id: 'decided', stage: 1, label: t('stage_decided') }
  const planned: FlowNode = { id: 'planned', stage: 1, label: t('plannedRow') }
  link(frame, decided, plan.decided - plan.beyond)
  link(outside, decided, plan.beyond)
  link(frame, planned, plan.planned)
  link(frame, { id: 'untraced', stage: 1, label: t('untraced'), kind: 'untraced' }, plan.untraced)
  for (const one of purposes) {
    const numbers = one.measures.map(({ number }) => number)
    const label =
      one.holders.length === 0
        ? t('notNamed')
        : one.holders.length === 1
          ? (one.holders[0] as string)
          : t('together', { names: one.holders })
    const holder: FlowNode = { id: `holder ${one.holders.join(', ')}`, stage: 2, label }
    const [only] = one.measures
    const measure: FlowNode = {
      id: `measures ${numbers.join()}`,
      stage: 3,
      label: numbers.length === 0 ? t('noMeasure') : t('measures', { numbers }),
      ...(one.measures.length === 1 && only !== undefined
        ? { href: paths.measure({ planId, measureId: only.id }) }
        : {}),
    }
    link(decided, holder, one.decided)
    link(planned, holder, one.planned)
    link(holder, measure, one.decided + one.planned)
  }
  return { nodes: [...nodes.values()], links: [...links.values()] }
}

/** Where the money of a plan went, as a picture. */
export const planMoneyFlow = (
  { plan, money }: { readonly plan: { readonly id: string }; readonly money: MoneySums },
  reader: PictureReader,
): Depiction => {
  const t = moneyWords(reader.locale)
  return moneyFlow(
    drawn(plan.id, money, reader),
    {
      title: t('flow'),
      description: t('flowHint'),
      stages: [t('frame'), t('kind_decision'), t('body'), t('measure')],
      untraced: t('untraced'),
    },
    reader,
  )
}

export const moneyPictureRoutes: readonly Route[] = pictureRoutes(moneyPicture, viewSums, (data, reader) => {
  const t = moneyWords(reader.locale)
  const { id, title, reference } = data.plan
  return {
    depiction: planMoneyFlow(data, reader),
    breadcrumb: [
      { href: paths.plans(), label: t('plans') },
      { href: paths.plan({ planId: id }), label: reference },
      { href: paths.planMoney({ planId: id }), label: t('money') },
    ],
    source: `${title} (${reference})`,
  }
})
