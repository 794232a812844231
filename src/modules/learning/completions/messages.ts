import { catalogue, joined, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { codeMessages } from '../codes.ts'

const own = catalogue({
  sv: {
    myLearning: 'Min utbildning',
    lead: 'Det du har gått är ditt. Din arbetsgivare ser bara antal, om du inte själv visar mer.',
    noneHeading: 'Ingen kurs är genomförd',
    noneText: 'När du har varit på ett kurstillfälle eller gått en webbkurs står det här.',
    findOccasion: 'Kurstillfällen',
    course: 'Kurs',
    completedOn: 'Genomförd',
    how: 'Hur',
    web: 'På webben',
    occasion: 'Vid ett tillfälle',
    elsewhere: 'På annat håll',
    version: 'version {version}',
    hours: ({ hours }: { hours: number }, f) => f.plural(hours, { one: 'timme', other: 'timmar' }),
    take: 'Ta med',
    certificate: 'Intyg (PDF)',
    certificateNamed: 'Intyg med mitt namn',
    badge: 'Märke',
    badgeNamed: 'Märke med mitt namn',
    of: '{what}: {course}',
    whoSees: 'Vem ser det?',
    shown: 'Du och din arbetsgivare',
    notShown: 'Bara du',
    showIt: 'Visa för arbetsgivaren',
    hideIt: 'Sluta visa',
    revoked: 'Återtaget {day}',
    not_there: 'Den som ledde tillfället har ändrat närvaron.',
    saidTitle: 'Jag har gått kursen',
    saidLead: 'Säg till när du har läst kursen till slut. Ingen mäter hur länge du läste.',
    municipality: 'Kommun',
    municipalityHint: 'Bara om du arbetar i en kommuns verksamhet.',
    bodyPeople: 'Utbildade hos oss',
    bodyLead: 'Hur många hos er som har gått vad. Namn står bara för den som själv har valt att visa det.',
    countsHeading: 'Antal',
    noCounts: 'Ingen hos er har genomfört en kurs ännu.',
    year: 'År',
    persons: 'Personer',
    further: 'Utöver det, okänt om fler kurser',
    shownHeading: 'De som har valt att visa det',
    nobodyShown: 'Ingen har valt att visa det.',
    name: 'Namn',
    tableTitle: 'Läs in från annat håll',
    tableLead:
      'En fil (CSV eller Excel) med det era medarbetare har gått på annat håll: en rad för var och en med en slumpad identitet, eller en rad med ett antal.',
    tableNever: 'Aldrig namn, e-post eller personnummer. En rad med sådant läses inte in.',
    readIn: 'Läs in',
    readDone: ({ kept }: { kept: number }, f) =>
      `${f.plural(kept, { one: 'ny rad', other: 'nya rader' })} lästes in. Det som redan fanns lästes inte in igen.`,
    takeBackLead: 'För märken från era kurser. Den som har märket får besked.',
    badgeLabel: 'Märkets adress',
    badgeHint: 'Står på intyget.',
    why: 'Varför',
    whyHint: 'Läses av den som har märket och ingen annan.',
    takeItBack: 'Ta tillbaka märket',
    checkTitle: 'Märke för en kurs',
    checkLead: 'Den här sidan säger om ett märke gäller. Vem som har det står inte här.',
    holds: 'Gäller',
    noLonger: 'Återtaget',
    checkOffline: 'Märket kan också kontrolleras utan nät, med den publika nyckeln.',
    key: 'Publik nyckel',
    certTitle: 'Kursintyg',
    certSubject: 'Deltagare (slumpad beteckning)',
    certCheck: 'Kontrollera intyget',
    certFoot: 'Intyget visar att kursen är genomförd, inte vad den ledde till.',
  },
  en: {
    myLearning: 'My learning',
    lead: 'What you have taken is yours. Your employer sees only numbers, unless you choose to show more.',
    noneHeading: 'No course is completed',
    noneText: 'When you have been at a course date or taken a course on the web it is shown here.',
    findOccasion: 'Course dates',
    course: 'Course',
    completedOn: 'Completed',
    how: 'How',
    web: 'On the web',
    occasion: 'At a course date',
    elsewhere: 'Elsewhere',
    version: 'version {version}',
    hours: ({ hours }: { hours: number }, f) => f.plural(hours, { one: 'hour', other: 'hours' }),
    take: 'Take along',
    certificate: 'Certificate (PDF)',
    certificateNamed: 'Certificate with my name',
    badge: 'Badge',
    badgeNamed: 'Badge with my name',
    of: '{what}: {course}',
    whoSees: 'Who sees it?',
    shown: 'You and your employer',
    notShown: 'You alone',
    showIt: 'Show my employer',
    hideIt: 'Stop showing',
    revoked: 'Taken back {day}',
    not_there: 'Whoever led the occasion has changed the attendance.',
    saidTitle: 'I have taken the course',
    saidLead: 'Say so when you have read the course to its end. Nobody measures how long you read.',
    municipality: 'Municipality',
    municipalityHint: 'Where you work for a municipality alone.',
    bodyPeople: 'Trained with us',
    bodyLead:
      'How many of yours have taken what. Names stand there only for those who have chosen to show it.',
    countsHeading: 'Numbers',
    noCounts: 'Nobody of yours has completed a course yet.',
    year: 'Year',
    persons: 'Persons',
    further: 'Beside them, unknown whether in more courses',
    shownHeading: 'Those who have chosen to show it',
    nobodyShown: 'Nobody has chosen to show it.',
    name: 'Name',
    tableTitle: 'Read in from elsewhere',
    tableLead:
      'A file (CSV or Excel) of what your people have taken elsewhere: a row for each with a random account, or a row with a number.',
    tableNever: 'Never a name, an address of mail or an identity number. A row with one is not read in.',
    readIn: 'Read in',
    readDone: ({ kept }: { kept: number }, f) =>
      `${f.plural(kept, { one: 'new row was', other: 'new rows were' })} read in. What was there already was not read in again.`,
    takeBackLead: 'For badges of your courses. Whoever has the badge is told.',
    badgeLabel: 'Address of the badge',
    badgeHint: 'It stands on the certificate.',
    why: 'Why',
    whyHint: 'Read by whoever has the badge and nobody else.',
    takeItBack: 'Take the badge back',
    checkTitle: 'Badge of a course',
    checkLead: 'This page says whether a badge holds. Who has it is not told here.',
    holds: 'Holds',
    noLonger: 'Taken back',
    checkOffline: 'The badge can also be checked without a network, with the public key.',
    key: 'Public key',
    certTitle: 'Certificate of a course',
    certSubject: 'Participant (random name)',
    certCheck: 'Check the certificate',
    certFoot: 'The certificate shows that the course was completed, not what it led to.',
  },
})

const messages = joined(codeMessages, own)

/** The words of completions, and of where people work. */
export const completionWords = (locale: Locale) => translator(messages, locale)

/** What is wrong with a row of a table. */
export const rowMessages = catalogue({
  sv: { not_so: 'Det går inte att läsa.', tells_who: 'Det säger vem det är. Skriv en slumpad identitet.' },
  en: { not_so: 'It cannot be read.', tells_who: 'It tells who it is. Write a random account.' },
})

/** Why something about a completion is refused, with what helps. */
export const completionRefusals = catalogue({
  sv: {
    'completion.said_already':
      'Du har redan sagt att du har gått den här versionen. Den står under Min utbildning.',
    'completion.no_such_badge':
      'Det finns inget sådant märke från era kurser, eller så är det redan återtaget. Skriv adressen från intyget.',
    'statement.tells_who':
      'Ett påstående säger vem någon är. Skicka ett konto med slumpat namn, utan e-post och namn. Inget har sparats.',
    'statement.not_so':
      'Ett påstående går inte att läsa. Inget har sparats. Jämför med exemplet i beskrivningen.',
  },
  en: {
    'completion.said_already':
      'You have already said that you took this version. It stands under My learning.',
    'completion.no_such_badge':
      'There is no such badge of your courses, or it was taken back already. Write the address from the certificate.',
    'statement.tells_who':
      'A statement tells who somebody is. Send an account with a random name, without mail and name. Nothing was kept.',
    'statement.not_so':
      'A statement cannot be read. Nothing was kept. Compare it with the example in the description.',
  },
})
