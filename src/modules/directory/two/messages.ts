import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** Words of what one says that a body is, and another confirms. */
const messages = catalogue({
  sv: {
    title: 'Vad en organisation är',
    lead: 'Det avgör vad som får lämnas dit. En har sagt det, och det gäller när en annan har sagt ja.',
    say: '{body} blir mottagare av slaget ”{kind}”{days}.',
    remove: '{body} är inte mottagare av slaget ”{kind}”.',
    type: '{body} får typen ”{type}”.',
    check: '{body} är det den säger: ”{type}”.',
    source: 'Enligt: {source}',
    days: ' från {from} till {until}',
    since: ' från {from}',
    until: ' till {until}',
    hidden: 'En organisation vars namn visas bara för dem som redan känner till den',
    askedBy: '{name} sa det {day}.',
    lapses: 'Väntar på svar till {day}.',
    confirmedBy: '{name} sa ja {day}.',
    alone: 'Gäller sedan {day}: ingen annan kunde säga ja än.',
    over: 'Blev inte av.',
    check_first:
      'Jämför med källan, eller ring organisationen på ett nummer som ni redan har, innan du säger ja.',
    confirm: 'Säg ja',
    refuse: 'Säg nej',
    takeBack: 'Ta tillbaka',
    waiting: 'Väntar på att en andra person säger ja',
    see: 'Se vad som väntar',
    arrival: 'Någon har sagt vad en organisation är, och det väntar på ditt ja',
    arrivalVerb: 'Se vad',
  },
  en: {
    title: 'What a body is',
    lead: 'It decides what may be given to it. One has said it, and it holds once another has said yes.',
    say: '{body} becomes a recipient of the kind “{kind}”{days}.',
    remove: '{body} is no recipient of the kind “{kind}”.',
    type: '{body} gets the type “{type}”.',
    check: '{body} is what it says: “{type}”.',
    source: 'According to: {source}',
    days: ' from {from} to {until}',
    since: ' from {from}',
    until: ' until {until}',
    hidden: 'A body whose name is shown to those alone who know of it already',
    askedBy: '{name} said so on {day}.',
    lapses: 'It waits for an answer until {day}.',
    confirmedBy: '{name} said yes on {day}.',
    alone: 'Holds since {day}: nobody else could say yes yet.',
    over: 'It did not come about.',
    check_first:
      'Compare with the source, or call the body on a number that you have already, before you say yes.',
    confirm: 'Say yes',
    refuse: 'Say no',
    takeBack: 'Take back',
    waiting: 'Waits for a second person to say yes',
    see: 'See what waits',
    arrival: 'Somebody has said what a body is, and it waits for your yes',
    arrivalVerb: 'See what',
  },
})

export const kindChangeWords = (locale: Locale) => translator(messages, locale)

export const kindChangeRefusals = catalogue({
  sv: {
    'directory.kind_by_oneself': 'Du har själv sagt det. Någon annan säger ja.',
    'directory.kind_settled': 'Det väntar inte på ditt svar, eller är redan avgjort.',
  },
  en: {
    'directory.kind_by_oneself': 'You have said so yourself. Somebody else says yes.',
    'directory.kind_settled': 'It does not wait for your answer, or has been settled.',
  },
})
