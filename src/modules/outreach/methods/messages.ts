import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Metodblad',
    lead: 'Vad som görs, för vem, hur, och vad som är känt om det fungerar. Så att den som börjar inte börjar om.',
    add: 'Beskriv en metod',
    change: 'Skriv en ny version',
    noneHeading: 'Ingen metod beskriven än',
    noneText: 'Här står metoder som någon har beskrivit så att andra kan göra likadant.',
    close: 'Metoden rekommenderas inte längre',
    closeHint: 'Bladet finns kvar bland avslutade.',
    name: 'Metodens namn',
    audience: 'För vem',
    sellers: 'De som säljer sex',
    young: 'Unga',
    relatives: 'Närstående',
    online: 'Kontakter på nätet',
    buyers: 'De som köper sex och vill sluta',
    professionals: 'Yrkesverksamma',
    what: 'Vad det är',
    steps: 'Hur det går till',
    stepsHint: 'Steg för steg, så att någon annan kan göra det. Inget om enskilda.',
    grade: 'Kunskapsläge',
    gradeHint: 'Vad som är känt om det fungerar. Att något är prövat säger inte att det hjälper.',
    tried: 'Prövat',
    described: 'Beskrivet i en rapport',
    followed: 'Uppföljt före och efter',
    compared: 'Jämfört med andra',
    reviewed: 'Granskat i en översikt',
    grounds: 'Vad bedömningen vilar på',
    groundsHint: 'Rapport eller studie, med sida.',
    cost: 'Kostnad',
    contact: 'Vem man frågar',
    contactHint: 'En funktion, inte en person.',
    adopted: 'Vilka som arbetar så',
    adoptedBy: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Ingen organisation har antagit metoden än.'
        : f.plural(count, {
            one: 'organisation arbetar så.',
            other: 'organisationer arbetar så.',
          }),
    yours: ({ revision }: { revision: number }) => `Er organisation arbetar efter version ${revision} sedan`,
    newer: ({ revision }: { revision: number }) => `Det finns en nyare version, ${revision}.`,
    adopt: 'Vi arbetar så',
    leave: 'Vi arbetar inte så längre',
  },
  en: {
    title: 'Method sheets',
    lead: 'What is done, for whom, how, and what is known of whether it works. So that nobody begins from the beginning.',
    add: 'Describe a method',
    change: 'Write a new version',
    noneHeading: 'No method described yet',
    noneText: 'Methods that somebody has described so that others can do the same stand here.',
    close: 'The method is no longer recommended',
    closeHint: 'The sheet stays among those that have ended.',
    name: 'Name of the method',
    audience: 'For whom',
    sellers: 'Those who sell sex',
    young: 'Young people',
    relatives: 'Relatives',
    online: 'Contacts on the internet',
    buyers: 'Those who buy sex and want to stop',
    professionals: 'Professionals',
    what: 'What it is',
    steps: 'How it is done',
    stepsHint: 'Step by step, so that somebody else can do it. Nothing about individuals.',
    grade: 'What is known',
    gradeHint: 'What is known of whether it works. That something was tried does not say that it helps.',
    tried: 'Tried',
    described: 'Described in a report',
    followed: 'Followed before and after',
    compared: 'Compared with others',
    reviewed: 'Judged in a review',
    grounds: 'What the judgement rests on',
    groundsHint: 'Report or study, with page.',
    cost: 'Cost',
    contact: 'Whom to ask',
    contactHint: 'A function, not a person.',
    adopted: 'Who works so',
    adoptedBy: ({ count }: { count: number }, f) =>
      count === 0
        ? 'No body has adopted the method yet.'
        : f.plural(count, { one: 'body works so.', other: 'bodies work so.' }),
    yours: ({ revision }: { revision: number }) => `Your body works by version ${revision} since`,
    newer: ({ revision }: { revision: number }) => `There is a newer version, ${revision}.`,
    adopt: 'We work so',
    leave: 'We no longer work so',
  },
})

/** The words of method sheets. */
export const methodWords = (locale: Locale) => translator(messages, locale)

/** Sentences for what is refused. */
export const methodRefusals = catalogue({
  sv: {
    'method.adopted_already': 'Er organisation arbetar redan så.',
    'method.not_adopted': 'Er organisation arbetar inte så.',
  },
  en: {
    'method.adopted_already': 'Your body works so already.',
    'method.not_adopted': 'Your body does not work so.',
  },
})
