import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../../support/index.ts'
import { occupancyRefusals } from '../occupancy/index.ts'
import { paths } from '../paths.ts'
import { shelterApi } from './api.ts'
import { shelterArrivals } from './arrivals.ts'
import { shelterRefusals, shelterWords } from './messages.ts'
import { shelterRoutes } from './pages/routes.tsx'
import { shelterSeries } from './series.ts'

/** Shelters with their rooms, places and sealed location; which places are free, and the rule by which they are given out. */
export const sheltersPart: CasePart = {
  routes: shelterRoutes,
  api: shelterApi,
  refusals: [shelterRefusals, occupancyRefusals],
  keys: [
    {
      kind: 'shelter',
      table: 'housing.shelter',
      column: 'key_id',
      sample: `select key_id as key, sealed_name as sealed, 'housing.shelter.name:' || id as place from housing.shelter`,
    },
  ],
  arrivals: shelterArrivals,
  navigation: [
    {
      href: paths.places(),
      label: (locale) => shelterWords(locale)('places'),
      shownTo: (actor) => actsAs(actor, 'shelter_staff'),
      order: 0,
    },
    {
      href: paths.places(),
      label: (locale) => shelterWords(locale)('places'),
      // Whoever leads casework has shelters where the body runs some: they stand after the cases.
      shownTo: (actor) => actsAs(actor, 'case_manager'),
      order: 17,
    },
    {
      href: paths.entries(),
      label: (locale) => shelterWords(locale)('entries'),
      shownTo: (actor) => actsAs(actor, 'administrator'),
      order: 16,
    },
  ],
  series: shelterSeries,
}
