import { together } from '../../../platform/database/together.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer, OfferItem } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { accessWords } from './access-messages.ts'
import { listLiveViewsNow } from './access-store.ts'
import { listOfCase } from './break-glass-store.ts'
import { standingOf } from './rules.ts'

/**
 * On the page of a case: for those who work on it, whether anybody else sees it now; for the one who has emergency access,
 * until when, and where it is ended.
 */
export const accessOffer: CaseOffer = {
  key: 'access',
  tables: ['disclosure.break_glass', 'disclosure.disclosure'],
  heading: (locale) => accessWords(locale)('offer'),
  group: 'sharing',
  order: 80,
  href: (caseId) => paths.access({ caseId }),
  items: async ({ tx, actor, now }, { file, works, denials: denied, rows }) => {
    const [emergencies, views, denials] = await together(tx, (beside) => [
      rows('disclosure.break_glass', () => listOfCase(beside, file.id)),
      works ? rows('disclosure.disclosure', () => listLiveViewsNow(beside, file.id)) : [],
      denied,
    ])
    const open = emergencies.filter((emergency) => standingOf(emergency, now) === 'open')
    if (!works) {
      const own = open.find(({ askedBy }) => actor.kind === 'person' && askedBy === actor.personId)
      if (!own?.endsAt) return undefined
      const until = own.endsAt
      return [
        {
          href: paths.emergencies(),
          label: (locale) => accessWords(locale)('offerOwn', { when: formatter(locale).instant(until) }),
          detail: (locale) => accessWords(locale)('offerEnd'),
          tone: 'soon',
        },
      ]
    }
    const live = new Set(views.map(({ bodyName }) => bodyName)).size
    const items: OfferItem[] = open.map(({ askedByName, endsAt }) => ({
      href: paths.access({ caseId: file.id }),
      label: (locale) =>
        accessWords(locale)('offerEmergency', {
          name: askedByName ?? '',
          when: formatter(locale).instant(endsAt ?? now),
        }),
      tone: 'late',
    }))
    if (live > 0) items.push({ label: (locale) => accessWords(locale)('offerLive', { count: live }) })
    if (denials > 0) items.push({ label: (locale) => accessWords(locale)('offerDenied', { count: denials }) })
    return items.length > 0 ? items : [{ label: (locale) => accessWords(locale)('offerPlain') }]
  },
}
