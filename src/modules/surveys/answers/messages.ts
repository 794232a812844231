import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    begin: 'Svara på frågor',
    beginLead: 'Skriv koden från din lapp. Ingen får veta att det är du som svarar.',
    code: 'Kod',
    age: 'Din ålder',
    ageHint: 'Det enda som måste fyllas i.',
    language: 'Språk',
    toQuestions: 'Till frågorna',
    promise:
      'Svaret har inget namn, ingen adress och inget klockslag. Koden försvinner när du börjar, och svaren hör inte ihop med den. Ingen läser ditt svar i dag och ingen kan svara dig: behöver du någon att prata med, ring ett av numren nedanför.',
    skip: 'Du kan hoppa över alla frågor och sluta när du vill. På den här enheten blir ingenting kvar när du stänger sidan.',
    helpFirst: 'Någon att prata med',
    page: 'Sida {place} av {of}',
    choose: 'Välj det som stämmer',
    next: 'Nästa',
    back: 'Tillbaka',
    end: 'Det var alla frågor',
    endText:
      'Skicka svaren, eller gå tillbaka och ändra. Ett svar som har skickats går inte att ta tillbaka: ingen vet vilket som är ditt.',
    send: 'Skicka svaren',
    stopAndSend: 'Sluta här och skicka det jag har svarat',
    later: 'Fortsätt en annan dag',
    kept: 'Koden för att fortsätta',
    keptText:
      'Skriv av koden. Den visas bara nu. Med den fortsätter du där du slutade, inom {days} dagar. Den som inte har koden kan inte läsa det du har svarat.',
    thanks: 'Tack',
    thanksText: 'Svaren har kommit fram.',
    tooYoung: 'Frågorna är för den som har fyllt 15',
    tooYoungText:
      'För den som är yngre måste en förälder först ha sagt ja, och vi ber ingen om det. Din kod är inte använd. Vill du prata med någon kan du ringa ett av numren.',
    otherAge: 'Frågorna är för andra åldrar',
    otherAgeText: 'Din kod är inte använd. Vill du prata med någon kan du ringa ett av numren.',
    wrong: 'Det gick inte',
    again: 'Till början',
  },
  en: {
    begin: 'Answer questions',
    beginLead: 'Write the code from your slip. Nobody gets to know that it is you who answers.',
    code: 'Code',
    age: 'Your age',
    ageHint: 'The only thing that must be filled in.',
    language: 'Language',
    toQuestions: 'To the questions',
    promise:
      'The answer has no name, no address and no time of day. The code is gone once you begin, and the answers are not joined to it. Nobody reads your answer today and nobody can answer you: if you need somebody to talk to, call one of the numbers below.',
    skip: 'You may pass over every question and stop when you like. On this device nothing is left when you close the page.',
    helpFirst: 'Somebody to talk to',
    page: 'Page {place} of {of}',
    choose: 'Choose what is right',
    next: 'Next',
    back: 'Back',
    end: 'Those were all the questions',
    endText:
      'Send the answers, or go back and change them. An answer that has been sent cannot be taken back: nobody knows which is yours.',
    send: 'Send the answers',
    stopAndSend: 'Stop here and send what I have answered',
    later: 'Go on another day',
    kept: 'The code for going on',
    keptText:
      'Write down the code. It is shown only now. With it you go on where you stopped, within {days} days. Whoever has not the code cannot read what you have answered.',
    thanks: 'Thank you',
    thanksText: 'The answers have arrived.',
    tooYoung: 'The questions are for those who have turned 15',
    tooYoungText:
      'For whoever is younger a parent must have said yes first, and we ask nobody for that. Your code has not been used. If you want to talk to somebody you may call one of the numbers.',
    otherAge: 'The questions are for other ages',
    otherAgeText:
      'Your code has not been used. If you want to talk to somebody you may call one of the numbers.',
    wrong: 'It did not work',
    again: 'To the beginning',
  },
})

/** The words around the questions. */
export const answerWords = (locale: Locale) => translator(messages, locale)

export const answerRefusals = catalogue({
  sv: {
    'survey.no_code': 'Koden finns inte, eller är redan använd. Läs den en gång till.',
    'survey.no_pass':
      'Sidan går inte att läsa. Börja om med en ny lapp, eller hör av dig till den som gav dig den.',
    'survey.closed': 'Frågorna tar inte emot svar nu.',
    'survey.spent': 'Svaren har redan kommit fram.',
    'survey.too_young': 'Frågorna är för den som har fyllt 15.',
    'survey.other_age': 'Frågorna är för andra åldrar.',
  },
  en: {
    'survey.no_code': 'There is no such code, or it has been used. Read it once more.',
    'survey.no_pass': 'The page cannot be read. Begin again with a new slip, or ask whoever gave you yours.',
    'survey.closed': 'The questions take no answers now.',
    'survey.spent': 'The answers have arrived already.',
    'survey.too_young': 'The questions are for those who have turned 15.',
    'survey.other_age': 'The questions are for other ages.',
  },
})
