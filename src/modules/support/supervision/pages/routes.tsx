import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { beginCoReading, endCoReading, viewCoReadings, viewUnit } from '../actions.ts'
import { CoReadingPage } from './co-reading-page.tsx'
import { UnitPage } from './unit-page.tsx'

const coReadingPage = page(paths.coReading, viewCoReadings, CoReadingPage)

/** The address of the body's figures stands before those of a case. */
export const supervisionRoutes: readonly Route[] = [
  page(paths.unit, viewUnit, UnitPage),
  coReadingPage,
  form(paths.coReading, beginCoReading, {
    page: coReadingPage,
    done: ({ caseId }) => paths.coReading({ caseId }),
  }),
  form(paths.endCoReading, endCoReading, {
    page: coReadingPage,
    done: ({ caseId }) => paths.coReading({ caseId }),
  }),
]
