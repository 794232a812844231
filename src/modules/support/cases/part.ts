import { actsAs } from '../../../platform/access/policy.ts'
import type { Resting } from '../../../platform/ends/rests.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { personInDanger } from '../sections/danger.ts'
import { caseApi } from './api.ts'
import { caseGiven, caseloadGiven } from './given.ts'
import { caseLeft, caseStayed, nobodyStandsIn } from './left.ts'
import { caseWords } from './messages.ts'
import type { CaseOffer, CasePart, TodayPart } from './offer.ts'
import { caseRoutesWith } from './pages/routes.tsx'
import { caseRefusals } from './refusals.ts'

/** Cases themselves: opening, finding, reading, writing, who works on them. Other parts show lines on their page. */
export const casesPartWith = <Data>(
  offers: readonly CaseOffer[],
  rests: () => readonly Resting[],
  today: TodayPart<Data>,
): CasePart => ({
  routes: caseRoutesWith(offers, rests, today),
  api: caseApi,
  refusals: [caseRefusals],
  keys: [
    {
      kind: 'case',
      table: 'support.case_file',
      column: 'key_id',
      sample: `select c.key_id as key, f.sealed, 'support.field:' || f.id as place from support.field f
        join support.case_file c on c.id = f.case_id order by f.written_at desc`,
    },
  ],
  arrivals: [personInDanger, caseGiven, caseloadGiven, caseLeft, nobodyStandsIn, caseStayed],
  navigation: [
    {
      href: paths.cases(),
      label: (locale) => caseWords(locale)('myCases'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 1,
    },
    {
      href: paths.bodyCases(),
      label: (locale) => caseWords(locale)('bodyCases'),
      shownTo: (actor) => actsAs(actor, 'case_manager'),
      order: 2,
    },
    {
      href: paths.settings(),
      label: (locale) => caseWords(locale)('settings'),
      shownTo: (actor) => actsAs(actor, 'administrator'),
      order: 18,
    },
  ],
})
