import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    before: 'Före kursen',
    after: 'Efter kursen',
    six_months: 'Efter sex månader',
    later: ({ count }: { count: number }, f) =>
      f.plural(count, {
        one: 'kurs med frågor att svara på igen',
        other: 'kurser med frågor att svara på igen',
      }),
    check: 'Kunskapsfrågor',
    checkOf: 'Kunskapsfrågor: {course}',
    nobody:
      'Du svarar utan namn. Här är du inte inloggad: inget konto, ingen adress och ingen tid finns i svaret, bara veckan. Svara utan att leta upp svaren.',
    send: 'Skicka svaren',
    sent: 'Svaren är mottagna',
    sentText: 'Inget i dem säger vem du är, så de går inte att ändra eller ta tillbaka.',
    rightAnswers: 'Rätt svar',
    toCourses: 'Till kurserna',
    results: 'Svar på kunskapsfrågor: {course}',
    resultsLead:
      'De som svarade före och efter behöver inte vara samma personer, och ingen jämförelsegrupp finns. Siffrorna visar en förändring i svaren, inte vad kursen har lett till.',
    resultsWhen:
      'Nya svar kommer med när veckan är slut, fem eller fler åt gången. Svar som färre än fem har gett visas inte, och inte heller ett svar som de kunde räknas fram ur.',
    answer: 'Svar',
    right: 'Rätt svar',
    withheld: 'för få för att visas',
    noAnswers: 'inga svar än',
    shareOf: '{share} av {count}',
    change: 'Förändring i svaren, {moment} jämfört med före: {change} procentenheter ({low} till {high}).',
    interval: 'Intervallet rymmer skillnaden med 95 procents säkerhet om svaren är oberoende.',
    noneAskedHeading: 'Inga frågor än',
    noneAskedText: 'Den som gör kursen skriver frågorna innan versionen publiceras.',
    links: 'Svara på frågorna',
    questionsOf: 'Frågor till kursen {course}',
    questionsLead:
      'Samma frågor ställs före kursen, efter den och efter sex månader. När versionen är publicerad ändras de inte.',
    published: 'Versionen är publicerad, så frågorna ligger fast. Ändra dem i nästa version.',
    changeQuestions: 'Ändra frågorna',
    add: 'Lägg till en fråga',
    changeQuestion: 'Ändra frågan',
    save: 'Spara frågan',
    remove: 'Ta bort',
    question: 'Fråga',
    hint: 'Förklaring till frågan',
    answer1: 'Svar 1',
    answer2: 'Svar 2',
    answer3: 'Svar 3',
    answer4: 'Svar 4',
    answer5: 'Svar 5',
    answer6: 'Svar 6',
    rightHint: 'Är flera svar rätt ska alla de kryssas i. ”Jag vet inte” läggs till av sig självt.',
  },
  en: {
    before: 'Before the course',
    after: 'After the course',
    six_months: 'After six months',
    later: ({ count }: { count: number }, f) =>
      f.plural(count, {
        one: 'course with questions to answer again',
        other: 'courses with questions to answer again',
      }),
    check: 'Knowledge questions',
    checkOf: 'Knowledge questions: {course}',
    nobody:
      'You answer without a name. Here you are not signed in: the answer holds no account, no address and no time, only the week. Answer without looking the answers up.',
    send: 'Send the answers',
    sent: 'The answers have been received',
    sentText: 'Nothing in them says who you are, so they cannot be changed or taken back.',
    rightAnswers: 'Right answers',
    toCourses: 'To the courses',
    results: 'Answers to knowledge questions: {course}',
    resultsLead:
      'Those who answered before and after need not be the same people, and there is no group to compare with. The figures show a change in answers, not what the course has led to.',
    resultsWhen:
      'New answers come in when the week has ended, five or more at a time. Answers that fewer than five have given are not shown, nor one from which they could be worked out.',
    answer: 'Answer',
    right: 'Right answers',
    withheld: 'too few to show',
    noAnswers: 'no answers yet',
    shareOf: '{share} of {count}',
    change: 'Change in answers, {moment} compared with before: {change} percentage points ({low} to {high}).',
    interval: 'The interval holds the difference with 95 per cent confidence if answers are independent.',
    noneAskedHeading: 'No questions yet',
    noneAskedText: 'Whoever makes the course writes the questions before the version is published.',
    links: 'Answer the questions',
    questionsOf: 'Questions of the course {course}',
    questionsLead:
      'The same questions are asked before the course, after it and after six months. Once the version is published they do not change.',
    published: 'The version has been published, so the questions stand. Change them in the next version.',
    changeQuestions: 'Change the questions',
    add: 'Add a question',
    changeQuestion: 'Change the question',
    save: 'Save the question',
    remove: 'Remove',
    question: 'Question',
    hint: 'Explanation of the question',
    answer1: 'Answer 1',
    answer2: 'Answer 2',
    answer3: 'Answer 3',
    answer4: 'Answer 4',
    answer5: 'Answer 5',
    answer6: 'Answer 6',
    rightHint: 'Where several answers are right, tick all of them. "I do not know" is added by itself.',
  },
})

/** The words of knowledge checks. */
export const checkWords = (locale: Locale) => translator(messages, locale)

export const checkRefusals = catalogue({
  sv: {
    'check.right_is_empty':
      'Ett svar som är kryssat som rätt är inte skrivet. Skriv det, eller ta bort krysset.',
    'check.published_stays': 'Versionen är publicerad, så frågorna ligger fast. Ändra dem i nästa version.',
    'check.enough_this_week':
      'Så många har svarat den här veckan att inga fler svar tas emot. Kom tillbaka nästa vecka.',
  },
  en: {
    'check.right_is_empty':
      'An answer that is ticked as right is not written. Write it, or take the tick away.',
    'check.published_stays':
      'The version has been published, so the questions stand. Change them in the next version.',
    'check.enough_this_week':
      'So many have answered this week that no more answers are taken. Come back next week.',
  },
})
