import type { Route } from '../../../../platform/http/route.ts'
import { form, page, shown } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  prepareClock,
  previewClock,
  startClockOfCase,
  viewAllClocks,
  viewCaseClocks,
  viewClock,
} from '../actions.ts'
import { endClock, extendClock } from '../change-actions.ts'
import { AllClocksPage } from './all-page.tsx'
import { CaseClocksPage } from './case-page.tsx'
import { ClockPage } from './clock-page.tsx'
import { StartClockPage } from './start-page.tsx'

const startPage = page(paths.startClock, prepareClock, ({ data, context, refused }) => (
  <StartClockPage data={data} context={context} refused={refused} />
))
const clockPage = page(paths.clock, viewClock, ClockPage)
const toClock = (clock: { caseId: string; clockId: string }) => paths.clock(clock)

/** The pages of the clocks; those with a word in the place of a clock's identifier stand first. */
export const clockRoutes: readonly Route[] = [
  page(paths.clocks, viewAllClocks, AllClocksPage),
  page(paths.caseClocks, viewCaseClocks, CaseClocksPage),
  startPage,
  form(paths.startClock, startClockOfCase, { page: startPage, done: toClock }),
  form(paths.previewClock, previewClock, {
    page: startPage,
    done: async (data, wanted, context) =>
      context.html(
        await shown(context, (reader) => (
          <StartClockPage
            data={data}
            context={reader}
            values={{
              ...wanted,
              ...(wanted.months === undefined ? {} : { months: String(wanted.months) }),
            }}
          />
        )),
      ),
  }),
  clockPage,
  form(paths.endClock, endClock, { page: clockPage, done: toClock }),
  form(paths.extendClock, extendClock, { page: clockPage, done: toClock }),
]
