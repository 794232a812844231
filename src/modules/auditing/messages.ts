import type { Day } from '../../platform/clock/clock.ts'
import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

const auditMessages = catalogue({
  sv: {
    trail: 'Logg',
    lead: 'Vem som gjorde vad, när, och varför något nekades. Vad ett ärende innehåller står inte här. Att du söker blir också en rad.',
    chain: 'Förseglingen',
    nothingSealed: 'Inget är förseglat än. Det sker inom tio sekunder efter den första händelsen.',
    newestHolds: 'Det senaste blocket ({block}) är som det förseglades.',
    newestBroken:
      'Det senaste blocket ({block}) är inte som det förseglades. Rör ingenting och larma driften.',
    verify: 'Kontrollera hela kedjan nu',
    verifyText:
      'Jämför varje rad med sin försegling. Det som sparas utanför databasen jämförs av kommandot bin/samlad audit verify.',
    allHolds: ({ records, blocks }: { records: number; blocks: number }, format) =>
      `Alla ${format.plural(records, { one: 'förseglad rad', other: 'förseglade rader' })} i ${format.plural(blocks, { one: 'block', other: 'block' })} är som de förseglades.`,
    unread: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'rad', other: 'rader' })} ligger i filer som inte lästes här. Deras förseglingar är hela.`,
    unsealed: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'rad', other: 'rader' })} är nyare än den senaste förseglingen.`,
    broken: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'sak', other: 'saker' })} är inte som de förseglades. Rör ingenting och larma driften.`,
    counted: 'Bara räknat',
    countedText:
      'Det här lämnar ingen egen rad, för att inte säga när eller av vem. Räknat för dagarna ovan.',
    howOften: 'Gånger',
    finding: '{what} {number}',
    record_changed: 'Ändrad rad',
    record_missing: 'Saknad rad',
    record_unsealed: 'Rad som förseglingen gått förbi',
    record_forged: 'Rad som huset inte har skrivit så:',
    record_repeated: 'Rad med en annans nummer:',
    numbers_missing: 'Saknade rader i en körning från nummer',
    second_place_changed: 'Ändrat utanför databasen:',
    block_changed: 'Ändrat block',
    block_missing: 'Saknat block',
    chain_broken: 'Bruten kedja vid block',
    archive_changed: 'Ändrade uppgifter om en fil, från block',
    archive_unreadable: 'En fil saknas eller är inte som den skrevs, från block',
    head_differs: 'Skiljer sig från huvudet utanför, block',
    head_unsigned: 'Huvudet utanför är inte undertecknat av huset, block',
    action: 'Handling',
    outcome: 'Utfall',
    any: 'Alla',
    done: 'Gjort',
    read: 'Läst',
    refused: 'Nekat',
    subjectKind: 'Slag av sak',
    subjectId: 'Sakens identitet',
    from: 'Från och med',
    to: 'Till och med',
    when: 'När',
    who: 'Vem',
    subject: 'Om',
    why: 'Varför',
    none: 'Inget hittades',
    noneText: 'Ändra dagarna eller ta bort något du har valt.',
    older: 'Äldre rader',
    inFiles: ({ day }: { day: Day }, format) =>
      `Rader från före ${format.date(day)} ligger i filer hos dem som sköter driften. Fråga dem.`,
    system: 'Programmet',
    anonymous: 'Någon som inte är inloggad',
    link: 'Någon med en engångslänk',
    gone: 'Okänd person',
    alarm_seals_late: 'Loggens rader förseglas inte i tid',
    alarm_trail_broken: 'Loggen är inte som den skrevs',
    alarmVerb: 'Öppna loggen',
  },
  en: {
    trail: 'Trail',
    lead: 'Who did what, when, and why something was refused. What is in a case does not stand here. That you search becomes a line too.',
    chain: 'The seal',
    nothingSealed: 'Nothing is sealed yet. It happens within ten seconds of the first event.',
    newestHolds: 'The newest block ({block}) is as it was sealed.',
    newestBroken:
      'The newest block ({block}) is not as it was sealed. Touch nothing and call those who run the system.',
    verify: 'Check the whole chain now',
    verifyText:
      'Compares every line with its seal. What is kept outside the database is compared by the command bin/samlad audit verify.',
    allHolds: ({ records, blocks }: { records: number; blocks: number }, format) =>
      `All ${format.plural(records, { one: 'sealed line', other: 'sealed lines' })} in ${format.plural(blocks, { one: 'block', other: 'blocks' })} are as they were sealed.`,
    unread: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'line lies', other: 'lines lie' })} in files that were not read here. Their seals are whole.`,
    unsealed: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'line is', other: 'lines are' })} newer than the last seal.`,
    broken: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'thing is', other: 'things are' })} not as sealed. Touch nothing and call those who run the system.`,
    counted: 'Only counted',
    countedText:
      'This leaves no record of its own, so as not to say when or by whom. Counted for the days above.',
    howOften: 'Times',
    finding: '{what} {number}',
    record_changed: 'Changed line',
    record_missing: 'Missing line',
    record_unsealed: 'Line that the seals passed over',
    record_forged: 'Line that the house did not write so:',
    record_repeated: 'Line with the number of another:',
    numbers_missing: 'Missing lines of a run from number',
    second_place_changed: 'Changed outside the database:',
    block_changed: 'Changed block',
    block_missing: 'Missing block',
    chain_broken: 'Broken chain at block',
    archive_changed: 'Changed facts of a file, from block',
    archive_unreadable: 'A file is gone or not as it was written, from block',
    head_differs: 'Differs from the head outside, block',
    head_unsigned: 'The head outside was not signed by the house, block',
    action: 'Action',
    outcome: 'Outcome',
    any: 'All',
    done: 'Done',
    read: 'Read',
    refused: 'Refused',
    subjectKind: 'Kind of thing',
    subjectId: 'Identity of the thing',
    from: 'From',
    to: 'To',
    when: 'When',
    who: 'Who',
    subject: 'About',
    why: 'Why',
    none: 'Nothing was found',
    noneText: 'Change the days, or remove something that you have chosen.',
    inFiles: ({ day }: { day: Day }, format) =>
      `Lines from before ${format.date(day)} lie in files with those who run the system. Ask them.`,
    older: 'Older lines',
    system: 'The program',
    anonymous: 'Somebody who is not signed in',
    link: 'Somebody with a one-time link',
    gone: 'Unknown person',
    alarm_seals_late: 'Lines of the trail are not sealed in time',
    alarm_trail_broken: 'The trail is not as it was written',
    alarmVerb: 'Open the trail',
  },
})

/** The words of the trail in one language. */
export const auditWords = (locale: Locale) => translator(auditMessages, locale)
