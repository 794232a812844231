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
    completed: 'Jag har läst kursen till slut',
  },
  en: {
    held: 'When and where the course is held',
    before: 'Questions to answer before the course',
    after: 'The same questions after the course',
    completed: 'I have read the course to its end',
  },
})

const word = (key: 'held' | 'before' | 'after' | 'completed') => (locale: Locale) =>
  translator(messages, locale)(key)

const asked = (moment: 'before' | 'after'): Omit<CourseOffer, 'label'> => ({
  href: ({ versionId }) => paths.check({ versionId, moment }),
  isFor: async (tx, _, { versionId }) => (await findCheck(tx, versionId)).instrument.items.length > 0,
})

/** What stands on a course, in the order in which somebody comes to it. */
export const courseOffers: readonly CourseOffer[] = [
  { label: word('held'), href: ({ materialId }) => paths.occasions({ materialId }), isFor: async () => true },
  { label: word('before'), ...asked('before') },
  { label: word('after'), ...asked('after') },
  {
    label: word('completed'),
    href: (course) => paths.say(course),
    isFor: async (_, actor) => actor.kind === 'person',
  },
]
