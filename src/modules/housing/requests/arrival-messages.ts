import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    handTonight: 'En boendeförfrågan för i natt väntar på en människa',
    hand: 'En boendeförfrågan väntar på en människa',
    handOpen: 'Se på förfrågan',
    agree: 'Områden som en kollega inte längre vill utesluta',
    agreeOpen: 'Se vilka områden',
    askedTonight: 'Någon behöver en plats i natt: svara före klockslaget',
    asked: 'Någon behöver en plats: svara före klockslaget',
    askedOpen: 'Svara',
    offersTonight: 'Erbjudanden om plats i natt har kommit',
    offers: 'Erbjudanden om plats har kommit',
    offersOpen: 'Fråga personen',
    noOfferTonight: 'Inget erbjudande om plats i natt än: ring',
    noOfferOpen: 'Se vem som svarar nu',
    comes: 'Någon har sagt ja till er plats',
    comesOpen: 'Se vem som väntas',
  },
  en: {
    handTonight: 'A housing request for tonight waits for a person',
    hand: 'A housing request waits for a person',
    handOpen: 'Look at the request',
    agree: 'Areas that a colleague wants to leave out no longer',
    agreeOpen: 'See which areas',
    askedTonight: 'Somebody needs a place tonight: answer before the time',
    asked: 'Somebody needs a place: answer before the time',
    askedOpen: 'Answer',
    offersTonight: 'Offers of a place tonight have come',
    offers: 'Offers of a place have come',
    offersOpen: 'Ask the person',
    noOfferTonight: 'No offer of a place tonight yet: call',
    noOfferOpen: 'See who answers now',
    comes: 'Somebody has said yes to your place',
    comesOpen: 'See who is expected',
  },
})

/** The words of what comes to wait about housing requests, in one language. */
export const arrivalWords = (locale: Locale) => translator(messages, locale)
export type ArrivalWord = keyof typeof messages.sv
