import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    courses: 'Kurser',
    coursesLead: 'Kurser som läses här. De öppna läses utan konto.',
    noneHeading: 'Ingen kurs finns',
    noneText: 'När en kurs har publicerats syns den här.',
    noneFound: 'Välj en annan verksamhet eller ett annat språk.',
    course: 'Kurs',
    setting: 'Verksamhet',
    forAll: 'Alla verksamheter',
    language: 'Språk',
    hours: 'Timmar',
    any: 'Alla',
    show: 'Visa',
  },
  en: {
    courses: 'Courses',
    coursesLead: 'Courses that are read here. The open ones are read without an account.',
    noneHeading: 'There is no course',
    noneText: 'A course is shown here when it has been published.',
    noneFound: 'Choose another setting or another language.',
    course: 'Course',
    setting: 'Setting',
    forAll: 'All settings',
    language: 'Language',
    hours: 'Hours',
    any: 'All',
    show: 'Show',
  },
})

/** The words of courses and lesson packs. */
export const materialWords = (locale: Locale) => translator(messages, locale)
