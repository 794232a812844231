import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const collectionMessages = catalogue({
  sv: {
    arrivedAsked: 'Ni är ombedda att lämna statistik',
    arrivedAskedVerb: 'Lämna in',
    owed: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'inlämning av statistik', other: 'inlämningar av statistik' }),
    period: 'Tid',
    due: 'Senast',
    state: 'Läge',
    state_late: 'Försenad',
    state_not_begun: 'Inte börjat',
    state_partly: 'En del inlämnat',
    state_questioned: 'Inlämnat, frågor kvar',
    state_handed_in: 'Inlämnat',
    state_elsewhere: 'Lämnar till den som länkar',
    ways: 'Hur',
    body: 'Organisation',
    kind: 'Slag av organisation',
    unsaid:
      'Skriv ett heltal, eller ett av orden okänt, samlas inte in eller hålls inne. 0 är ett svar: ni har sett efter och det fanns inga.',

    collections: 'Insamlingar',
    collectionsLead: 'Vilka som har ombetts rapportera, vad och till när; och vilka som saknas.',
    newCollection: 'Ny insamling',
    noCollections: 'Inga insamlingar än',
    noCollectionsText:
      'En insamling är en tid som räknas, en sista dag och de organisationer som ombeds. Nästa år börjar du från samma lista.',
    title: 'Rubrik',
    askedCount: 'Ombedda',
    missingCount: 'Saknas',
    questionedCount: 'Med frågor kvar',
    lateOf: ({ count, late }: { count: string; late: number }, f) =>
      `${count}, varav ${f.plural(late, { one: 'försenad', other: 'försenade' })}`,

    newLead: 'När du sparar syns insamlingen för dem som ombeds, och de påminns om sista dagen.',
    titleSv: 'Rubrik',
    titleEn: 'Rubrik på engelska',
    from: 'Första dagen som räknas',
    to: 'Sista dagen som räknas',
    dueOn: 'Sista dag att lämna in',
    dueHint: 'Efter den sista dagen som räknas.',
    sameAsLast: ({ count, title }: { count: number; title: string }, f) =>
      `Be samma ${f.plural(count, { one: 'organisation', other: 'organisationer' })} som i ”${title}”`,
    sameAsLastHint: 'På samma sätt och om samma tabeller. Du kan lägga till fler efteråt.',
    open: 'Spara och be om uppgifter',

    missingNobody: 'Ingen saknas.',
    missingSome: ({ count, late }: { count: number; late: number }, f) =>
      late === 0
        ? `${f.plural(count, { one: 'organisation', other: 'organisationer' })} har mer att lämna in.`
        : `${f.plural(count, { one: 'organisation', other: 'organisationer' })} har mer att lämna in, ${f.plural(late, { one: 'försenad', other: 'försenade' })}.`,
    askedNobody: 'Ingen är ombedd än.',
    whoIsMissing: 'Vilka saknas?',
    handedInAlready: 'Har lämnat in',
    nobodyYet: 'Ingen ombedd',
    nobodyYetText: 'Be dem som för egen statistik: polis, åklagare, länsstyrelser, socialtjänst, jourer.',
    lastHandedIn: 'Senast inlämnat',
    never: 'aldrig',
    times: ({ count }: { count: number }, f) => f.plural(count, { one: 'gång', other: 'gånger' }),
    openOf: '{open} av {all} obesvarade',
    noQuestions: 'inga',
    questions: 'Frågor',
    ask: 'Be en organisation till',
    toQuality: 'Kvaliteten i det som har lämnats in',
    hiddenShelters: 'Skyddade boenden',
    hiddenSheltersText:
      'Ett skyddat boende finns inte i katalogen och syns inte för någon annan. Ge det koden utanför det här systemet; när boendet skriver in den står det här, utan sitt namn.',
    code: 'Kod',

    askLead: 'Organisationen ser insamlingen när du sparar. Att den är ombedd kan inte tas tillbaka.',
    bodyHint: 'Namnet som det står i katalogen.',
    tablesAsked: 'Vilka tabeller',
    tablesAskedHint:
      'Det organisationen fyller i, eller det som dess ärendeposter räknas till. Behövs inte för enbart kodade uppgifter.',
    askThem: 'Be om uppgifter',

    quality: 'Kvalitet',
    qualityLead:
      'Hur mycket som inte är sagt, vad som motsäger vad, och vad som räknats på en annan dag än hos de flesta.',
    untold: 'Det som inte är sagt',
    untoldText:
      'Andelar av tabellens rutor, eller av personerna (för form och brottskod: händelserna) i ärendeposterna. Det som är sagt i sin helhet står inte med.',
    allTold: 'Allt är sagt.',
    unknownPeople: 'Räknade som okänt',
    about: 'Om',
    asked: 'Frågat om',
    unknownShare: 'Okänt',
    notCollectedShare: 'Samlas inte in',
    suppressedShare: 'Hålls inne',
    recordsQuality: 'Ärendeposterna',
    recordsCount: 'Poster',
    wrongCodes: 'Brottskod som inte gällde',
    disagreeing: 'Motsäger en annan post',
    outside: 'Registrerade utanför tiden',
    countedDays: 'Räknat på en annan dag',
    countedDaysText: 'De flesta har räknat efter läget {day}.',
    sameDay: 'Alla har räknat efter läget samma dag.',
    countedOn: 'Läget den',
    nothingHandedIn: 'Inget har lämnats in än',
    nothingHandedInText: 'Här kommer kvaliteten att stå, organisation för organisation.',
  },
  en: {
    arrivedAsked: 'You are asked for statistics',
    arrivedAskedVerb: 'Hand in',
    owed: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'set of statistics to hand in', other: 'sets of statistics to hand in' }),
    period: 'Time',
    due: 'Due',
    state: 'State',
    state_late: 'Late',
    state_not_begun: 'Not begun',
    state_partly: 'Partly handed in',
    state_questioned: 'Handed in, questions left',
    state_handed_in: 'Handed in',
    state_elsewhere: 'Hands to the unit that links',
    ways: 'How',
    body: 'Organisation',
    kind: 'Kind of organisation',
    unsaid:
      'Write a whole number, or one of the words unknown, not collected or withheld. 0 is an answer: you looked, and there were none.',

    collections: 'Collections',
    collectionsLead: 'Who has been asked to report, what and until when; and who is missing.',
    newCollection: 'New collection',
    noCollections: 'No collections yet',
    noCollectionsText:
      'A collection is a time that is counted, a last day, and the organisations that are asked. Next year you begin from the same list.',
    title: 'Title',
    askedCount: 'Asked',
    missingCount: 'Missing',
    questionedCount: 'With questions left',
    lateOf: ({ count, late }: { count: string; late: number }, f) =>
      `${count}, ${f.number(late)} of them late`,

    newLead: 'When you save, those who are asked see the collection, and are reminded of the last day.',
    titleSv: 'Title in Swedish',
    titleEn: 'Title in English',
    from: 'First day that is counted',
    to: 'Last day that is counted',
    dueOn: 'Last day to hand in',
    dueHint: 'After the last day that is counted.',
    sameAsLast: ({ count, title }: { count: number; title: string }, f) =>
      `Ask the same ${f.plural(count, { one: 'organisation', other: 'organisations' })} as in “${title}”`,
    sameAsLastHint: 'In the same way and for the same tables. You can add more afterwards.',
    open: 'Save and ask',

    missingNobody: 'Nobody is missing.',
    missingSome: ({ count, late }: { count: number; late: number }, f) =>
      late === 0
        ? `${f.plural(count, { one: 'organisation has', other: 'organisations have' })} more to hand in.`
        : `${f.plural(count, { one: 'organisation has', other: 'organisations have' })} more to hand in, ${f.number(late)} late.`,
    askedNobody: 'Nobody is asked yet.',
    whoIsMissing: 'Who is missing?',
    handedInAlready: 'Have handed in',
    nobodyYet: 'Nobody asked',
    nobodyYetText:
      'Ask those who keep statistics: police, prosecutors, county boards, social services, women’s shelters.',
    lastHandedIn: 'Last handed in',
    never: 'never',
    times: ({ count }: { count: number }, f) => f.plural(count, { one: 'time', other: 'times' }),
    openOf: '{open} of {all} unanswered',
    noQuestions: 'none',
    questions: 'Questions',
    ask: 'Ask another organisation',
    toQuality: 'The quality of what was handed in',
    hiddenShelters: 'Shelters',
    hiddenSheltersText:
      'A shelter is not in the directory and is seen by nobody else. Give it the code outside this system; when the shelter enters it, it stands here, without its name.',
    code: 'Code',

    askLead: 'The organisation sees the collection when you save. That it is asked cannot be taken back.',
    bodyHint: 'The name as it stands in the directory.',
    tablesAsked: 'Which tables',
    tablesAskedHint:
      'What the organisation fills in, or what its case records are counted into. Not needed for encoded records alone.',
    askThem: 'Ask',

    quality: 'Quality',
    qualityLead:
      'How much is not told, what contradicts what, and what was counted on another day than by most.',
    untold: 'What is not told',
    untoldText:
      'Shares of the table’s cells, or of the people (for form and crime code: the events) in the case records. What is told as a whole is not listed.',
    allTold: 'Everything is told.',
    unknownPeople: 'Counted as unknown',
    about: 'Of',
    asked: 'Asked for',
    unknownShare: 'Unknown',
    notCollectedShare: 'Not collected',
    suppressedShare: 'Withheld',
    recordsQuality: 'The case records',
    recordsCount: 'Records',
    wrongCodes: 'Crime code not in use',
    disagreeing: 'Contradict another record',
    outside: 'Registered outside the time',
    countedDays: 'Counted on another day',
    countedDaysText: 'Most have counted as things stood on {day}.',
    sameDay: 'Everybody has counted as things stood on the same day.',
    countedOn: 'As of',
    nothingHandedIn: 'Nothing has been handed in yet',
    nothingHandedInText: 'Here the quality will stand, organisation by organisation.',
  },
})

/** The rapporteur's pages. */
export const collectionWords = (locale: Locale) => translator(collectionMessages, locale)
