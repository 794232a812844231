import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { sharingWords } from './messages.ts'
import { listDisclosures } from './read-store.ts'
import { standingOf } from './view-actions.ts'

const MOST_LINES = 5
const SHOWN = ['in_force', 'waits_for_lawyer', 'lawyer_said_yes', 'refused']

/** On the page of a case: what is disclosed now, and what waits or is stopped. */
export const disclosureOffer: CaseOffer = {
  key: 'disclosures',
  tables: ['disclosure.disclosure'],
  heading: (locale) => sharingWords(locale)('disclosures'),
  group: 'sharing',
  order: 50,
  href: (caseId) => paths.disclosures({ caseId }),
  items: async ({ tx, now }, { file, works, key, rows }) => {
    if (!works) return undefined
    const shown = (await rows('disclosure.disclosure', () => listDisclosures(tx, key, file.id)))
      .map((disclosure) => ({ ...disclosure, standing: standingOf(disclosure, now) }))
      .filter(({ standing }) => SHOWN.includes(standing))
    return shown.slice(0, MOST_LINES).map(({ id, toName, form, standing, endsOn }) => ({
      href: paths.disclosure({ caseId: file.id, disclosureId: id }),
      label: () => toName,
      detail: (locale) => {
        const t = sharingWords(locale)
        const what = t(form === 'copy' ? 'copyOf' : 'liveOf')
        const when =
          standing === 'in_force'
            ? t('until', { day: formatter(locale).date(endsOn) })
            : t(`standing_${standing}`).toLowerCase()
        return `${what}, ${when}`
      },
      ...(standing === 'in_force' ? {} : { tone: 'soon' as const }),
    }))
  },
}
