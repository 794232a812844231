import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    stopped: 'Ett utlämnande är stoppat fast någon är i fara',
    stoppedVerb: 'Avgör utlämnandet',
    stoppedNow1: 'Ring 112 om faran är här: det du säger till polisen för att rädda liv får du säga.',
    stoppedNow2: 'Chefen kan lämna ut ändå, när som helst på dygnet. En jurist granskar nästa vardag.',
    received: 'Ni har fått veta om en fara',
    receivedVerb: 'Öppna det ni har fått',
    openedVerb: 'Öppna det ni får se',
    receivedNow1: 'Ring 112 om faran är här.',
    receivedNow2: 'Ring den som berättade, och kom överens om vem som gör vad.',
    concern: 'En orosanmälan har kommit',
    copy: 'Ni har fått uppgifter om en person',
    asked: 'En fråga om sekretess väntar på svar',
    askedVerb: 'Svara',
    answered: 'Juristen har svarat',
    answeredVerb: 'Läs svaret',
    toReview: 'Ett utlämnande i fara ska granskas',
    toReviewVerb: 'Granska',
    showsWhere: 'Ett utlämnande kan visa var någon i skyddat boende är',
    showsWhereVerb: 'Se utlämnandet',
  },
  en: {
    stopped: 'A disclosure is stopped although somebody is in danger',
    stoppedVerb: 'Decide on the disclosure',
    stoppedNow1: 'Call 112 if the danger is here: what you tell the police to save a life you may tell.',
    stoppedNow2:
      'The manager may disclose all the same, at any hour. A lawyer reviews it on the next working day.',
    received: 'You have been told of a danger',
    receivedVerb: 'Open what you have received',
    openedVerb: 'Open what you are shown',
    receivedNow1: 'Call 112 if the danger is here.',
    receivedNow2: 'Call whoever told of it, and agree on who does what.',
    concern: 'A report of concern has come',
    copy: 'You have been given information about a person',
    asked: 'A question of secrecy waits for an answer',
    askedVerb: 'Answer',
    answered: 'The lawyer has answered',
    answeredVerb: 'Read the answer',
    toReview: 'A disclosure in danger is to be reviewed',
    toReviewVerb: 'Review',
    showsWhere: 'A disclosure may show where somebody in protected housing is',
    showsWhereVerb: 'See the disclosure',
  },
})

export const arrivalMessages = (locale: Locale) => translator(messages, locale)
