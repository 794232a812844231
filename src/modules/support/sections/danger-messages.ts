import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const dangerMessages = catalogue({
  sv: {
    what: 'En person är i fara nu',
    verb: 'Öppna ärendet',
    now1: 'Ring 112 om faran är här. Lämna inte personen ensam.',
    now2: 'Kontakta bara på det sätt som personen har sagt är säkert.',
    now3: 'Bestäm vem som har ansvaret i natt, och anteckna när faran är över.',
  },
  en: {
    what: 'A person is in danger now',
    verb: 'Open the case',
    now1: 'Call 112 if the danger is here. Do not leave the person alone.',
    now2: 'Make contact only in the way that the person has said is safe.',
    now3: 'Decide who answers for it tonight, and write down when the danger is over.',
  },
})

export const dangerWords = (locale: Locale) => translator(dangerMessages, locale)
