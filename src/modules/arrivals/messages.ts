import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

const arrivalMessages = catalogue({
  sv: {
    mailSubject: '1 ärende väntar',
    mailText: '1 ärende väntar. Logga in för att se det:',

    unanswered: 'En fara är obesvarad hos en dold organisation. Be administratören nå dem som är dolda',
    unansweredAt: 'En fara är obesvarad hos {body}',
    unansweredVerb: 'Se telefonnummer',
    take: 'Jag tar det',
    takeOver: 'Jag tar över',
    since: 'Väntat sedan {at}',
    due: 'Ska vara hanterat {at}',
    takenByYou: 'Du har tagit det, {at}.',
    takenBy: '{name} har tagit det, {at}.',
    taken: 'Någon har tagit det, {at}.',
    takenByYouText: 'Det går inte vidare till någon annan. Det står kvar här tills det är hanterat.',
    isSettled: 'Det är hanterat.',
    end: 'Det är hanterat',
    callSender: 'Ring den som berättade',
  },
  en: {
    mailSubject: '1 matter waits',
    mailText: '1 matter waits. Sign in to see it:',

    unanswered:
      'A danger is unanswered at a hidden body. Ask the administrator to reach those that are hidden',
    unansweredAt: 'A danger is unanswered at {body}',
    unansweredVerb: 'See telephone numbers',
    take: 'I take this',
    takeOver: 'I take over',
    since: 'Has waited since {at}',
    due: 'To be dealt with by {at}',
    takenByYou: 'You have taken this, {at}.',
    takenBy: '{name} has taken this, {at}.',
    taken: 'Somebody has taken this, {at}.',
    takenByYouText: 'It goes on to nobody else. It stays here until it has been dealt with.',
    isSettled: 'It has been dealt with.',
    end: 'It has been dealt with',
    callSender: 'Call whoever told of it',
  },
})

export const arrivalWords = (locale: Locale) => translator(arrivalMessages, locale)

export const arrivalRefusals = catalogue({
  sv: {
    'arrival.waits_no_more': 'Det här väntar inte längre: någon har hanterat det.',
    'arrival.take_first': 'Ta det först, så att andra ser vem som har det.',
  },
  en: {
    'arrival.waits_no_more': 'This waits no more: somebody has dealt with it.',
    'arrival.take_first': 'Take it first, so that others see who has it.',
  },
})
