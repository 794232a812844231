import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { findCheck } from './checks/store.ts'
import type { CourseOffer } from './materials/offers.ts'
import { paths } from './paths.ts'

const messages = catalogue({
  sv: {
    held: 'När och var kursen hålls',
    before: 'Frågor att svara på före kursen',
    after: 'Samma frågor efter kursen',
    results: 'Hur svaren har ändrats',
    completed: 'Jag har läst kursen till slut',
  },
  en: {
    held: 'When and where the course is held',
    before: 'Questions to answer before the course',
    after: 'The same questions after the course',
    results: 'How the answers have changed',
    completed: 'I have read the course to its end',
  },
})

const word = (key: keyof typeof messages.sv) => (locale: Locale) => translator(messages, locale)(key)

const asked = (href: CourseOffer['href']): Omit<CourseOffer, 'label'> => ({
  href,
  isFor: async (tx, _, { versionId }) => (await findCheck(tx, versionId)).instrument.items.length > 0,
})

/** What stands on a course, in the order in which somebody comes to it. */
export const courseOffers: readonly CourseOffer[] = [
  { label: word('held'), href: ({ materialId }) => paths.occasions({ materialId }), isFor: async () => true },
  { label: word('before'), ...asked(({ versionId }) => paths.check({ versionId, moment: 'before' })) },
  { label: word('after'), ...asked(({ versionId }) => paths.check({ versionId, moment: 'after' })) },
  { label: word('results'), ...asked(paths.checkResults) },
  {
    label: word('completed'),
    href: (course) => paths.say(course),
    isFor: async (_, actor) => actor.kind === 'person',
  },
]
