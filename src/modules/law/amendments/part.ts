import { type House, perform } from '../../../platform/access/action.ts'
import type { Room } from '../../../platform/http/room.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { form, page } from '../../../web/pages.tsx'
import { amendmentArrivals } from './arrivals.ts'
import { enterChangeOf, prepareChange, takeChangeAway } from './change-actions.ts'
import { askSecond, confirmAmendment, sayLookedAt, withdrawAmendment } from './confirm-actions.ts'
import { correctAmendment, enterAmendment, prepareAmendment, prepareCorrection } from './enter-actions.ts'
import { amendmentPage } from './pages/amendment-page.tsx'
import { changePageOf } from './pages/change-page.tsx'
import { enactedPage } from './pages/enacted-page.tsx'
import { AmendmentsPage } from './pages/list-page.tsx'
import { CorrectionPage, NewAmendmentPage } from './pages/new-page.tsx'
import { amendmentPaths as paths } from './paths.ts'
import type { CitesLaw, RestsOnLaw } from './rests-on-law.ts'
import { CHANGE_KINDS, type ChangeKind } from './schema.ts'
import { listAmendments, viewAmendmentWith, viewEnacted } from './view-actions.ts'
import { goMorningWith, morningTask, weighTask, weighWith } from './weigh.ts'

/** What other rooms say of what the law rules there. */
export interface UnderTheLaw {
  readonly rests: readonly RestsOnLaw[]
  readonly texts: readonly CitesLaw[]
  /** Kinds of recipients that sections name, as keys, and what each is called. */
  readonly recipients: readonly string[]
  readonly recipientName: (kind: string, locale: Locale) => string
}

const changeRoutes = (kind: ChangeKind, { recipients, recipientName }: UnderTheLaw) => {
  // Each kind has an address of its own, which says the kind.
  const address = Object.assign(
    (parameters: { readonly amendmentId: string }) => paths.change({ ...parameters, kind }),
    { pattern: paths.change.pattern.replace(':kind', kind) },
  ) as unknown as typeof paths.amendment
  const names = (locale: Locale) =>
    recipients.map((value) => ({ value, label: recipientName(value, locale) }))
  const changePage = page(address, prepareChange, changePageOf(kind, names))
  return [
    changePage,
    form(address, enterChangeOf(kind), {
      page: changePage,
      done: ({ amendmentId }) => paths.amendment({ amendmentId }),
    }),
  ]
}

/** Amendments of the law: entered by one lawyer, confirmed by another, and what each of them changes. */
export const amendmentsPart = (under: UnderTheLaw): Omit<Room, 'name'> => {
  const newPage = page(paths.newAmendment, prepareAmendment, NewAmendmentPage)
  const view = page(
    paths.amendment,
    viewAmendmentWith(under.rests, under.texts),
    amendmentPage(under.recipientName),
  )
  const correction = page(paths.correct, prepareCorrection, CorrectionPage)
  const weigh = weighWith(under.rests)
  const goMorning = goMorningWith(under.rests)
  const done = ({ amendmentId }: { readonly amendmentId: string }) => paths.amendment({ amendmentId })
  return {
    routes: [
      page(paths.amendments, listAmendments, AmendmentsPage),
      newPage,
      form(paths.amendments, enterAmendment, { page: newPage, done }),
      page(paths.enacted, viewEnacted, enactedPage(under.recipientName)),
      view,
      ...CHANGE_KINDS.flatMap((kind) => changeRoutes(kind, under)),
      form(paths.takeChangeAway, takeChangeAway, { page: view, done }),
      correction,
      form(paths.correct, correctAmendment, { page: correction, done }),
      form(paths.ask, askSecond, { page: view, done }),
      form(paths.confirm, confirmAmendment, { page: view, done }),
      form(paths.withdraw, withdrawAmendment, { page: view, done: () => paths.amendments() }),
      form(paths.looked, sayLookedAt, { page: view, done }),
    ],
    api: [],
    arrivals: amendmentArrivals,
    tasks: (house: House) => ({
      [weighTask]: async (payload) => {
        await perform(
          house,
          { actor: { kind: 'system', name: weighTask } },
          weigh,
          payload as { amendmentId: string },
        )
      },
      [morningTask]: async () => {
        await perform(house, { actor: { kind: 'system', name: morningTask } }, goMorning, {})
      },
    }),
    // Before the night's disposal and the clocks' own round, on a day that has begun in Sweden.
    schedules: [{ task: morningTask, crontab: '15 0 * * *', catchUp: 86_400_000 }],
  }
}
