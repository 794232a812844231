import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

interface Said {
  title: string
  body: string
  day: string
  kind: string
  days: number
}
interface Reminded {
  count: number
  day: string
}

const messages = catalogue({
  sv: {
    // In the house
    arrived: 'En påminnelse: en redovisning saknas',
    arrivedVerb: 'Öppna uppdraget',
    unanswered: 'En redovisning saknas trots påminnelser',
    // Mail
    mailSubject: 'Påminnelse: {kind} av ”{title}” saknas',
    mailBody: ({ title, body, day, kind, days }: Said, f) =>
      `${body} skulle lämna en ${kind} av uppdraget ”${title}” den ${day}. Den saknas sedan ${f.plural(days, { one: 'dag', other: 'dagar' })}.`,
    mailMinistry: ({ title, body, day, kind, days }: Said, f) =>
      `${body} har påmints men inte lämnat den ${kind} av uppdraget ”${title}” som skulle komma den ${day}. Den saknas sedan ${f.plural(days, { one: 'dag', other: 'dagar' })}.`,
    mailWhere: 'Uppdraget, med sina frågor, och platsen att redovisa på:',
    interim: 'delredovisning',
    final: 'slutredovisning',
    // Reminding
    remindTitle: 'Påminn {body}?',
    remindState: ({ title, kind, day, days }: Omit<Said, 'body'>, f) =>
      `${title}: ${kind} skulle in ${day} och saknas sedan ${f.plural(days, { one: 'dag', other: 'dagar' })}.`,
    to: 'Vem ska påminnas?',
    toBody: 'Funktionsbrevlådan: {address}',
    toBodyUnmailed: 'Organisationen i Samlad (ingen funktionsadress finns, så inget brev går)',
    toContact: '{called}: {address}',
    toMinistry: 'Departementet',
    happens: 'Det här händer',
    inHouse: ({ body }: { body: string }) =>
      `På första sidan hos var och en som redovisar för ${body} står en påminnelse tills redovisningen har kommit.`,
    byMail: 'Ett brev går till adressen, med orden nedan.',
    noMail: 'Inget brev går, eftersom installationen saknar e-postserver.',
    goesOn: ({ days }: { days: number }, f) =>
      `Har inget kommit efter ${f.plural(days, { one: 'dag', other: 'dagar' })} går påminnelsen vidare till nästa kontakt och sist till departementet.`,
    mailWords: 'Brevets ord',
    send: 'Skicka påminnelsen',
    contactsOf: 'Kontakter',
    remindVerb: 'Påminn',
    // How it went
    remindedTimes: ({ count, day }: Reminded, f) =>
      count === 1 ? `påmind ${day}` : `påmind ${day}, ${f.number(count)} gånger`,
    reminders: 'Påminnelser',
    noReminders: 'Ingen har påmints ännu.',
    byItself: 'gick vidare av sig självt',
    reached_body: 'funktionsbrevlådan',
    reached_contact: 'en kontakt',
    reached_ministry: 'departementet',
    reminded: ({ body, who }: { body: string; who: string }) => `${body} påmindes: ${who}`,
    mail_waiting: 'brevet väntar på e-postservern',
    mail_sent: 'brevet är skickat',
    mail_refused: 'brevet togs inte emot',
    mail_given_up: 'brevet gick inte att skicka',
    mail_dropped: 'inget brev, redovisningen hade kommit',
    mail_none: 'inget brev',
    // Log
    log: 'Skickade påminnelser',
    logState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Ingen har påmints ännu.'
        : `${f.plural(count, { one: 'påminnelse', other: 'påminnelser' })}, den senaste först.`,
    logEmpty: 'Ingen har påmints ännu',
    logEmptyText:
      'När du påminner om en redovisning som saknas står det här vem som påmindes, när och av vem.',
    body: 'Myndighet',
    allBodies: 'Alla myndigheter',
    assignment: 'Uppdrag',
    due: 'Skulle in',
    remindedOn: 'Påmind',
    who: 'Vem',
    by: 'Av',
    mail: 'Brev',
    setting: 'När påminnelser går vidare',
    settingText:
      'En påminnelse som ingen besvarar går till organisationens nästa kontakt, och efter den sista till departementet.',
    goesOnAfter: 'Dagar innan den går vidare',
    goesOnAfterHint: 'Lämna tomt för att aldrig låta den gå vidare av sig själv.',
    saveSetting: 'Spara',
    // Contacts
    contactsTitle: 'Kontakter hos {body}',
    contactsState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Inga kontakter utöver funktionsbrevlådan.'
        : `${f.plural(count, { one: 'kontakt', other: 'kontakter' })} utöver funktionsbrevlådan.`,
    contactsLead:
      'Påminnelser går först till funktionsbrevlådan i katalogen, sedan till kontakterna i den här ordningen. Skriv funktioner, aldrig personer.',
    directoryAddress: 'Funktionsbrevlåda',
    noAddress: 'Ingen adress i katalogen',
    inDirectory: 'Ändra i katalogen',
    called: 'Funktion',
    calledHint: 'Till exempel registrator, ansvarig enhet eller ledningskansli.',
    address: 'Funktionens e-postadress',
    add: 'Lägg till kontakt',
    end: 'Ta bort',
    endOf: 'Ta bort {called}',
  },
  en: {
    arrived: 'A reminder: a report-back is missing',
    arrivedVerb: 'Open the assignment',
    unanswered: 'A report-back is missing in spite of reminders',
    mailSubject: 'Reminder: {kind} on “{title}” is missing',
    mailBody: ({ title, body, day, kind, days }: Said, f) =>
      `${body} was to hand in its ${kind} on the assignment “${title}” by ${day}. It has been missing for ${f.plural(days, { one: 'day', other: 'days' })}.`,
    mailMinistry: ({ title, body, day, kind, days }: Said, f) =>
      `${body} has been reminded but has not handed in the ${kind} on the assignment “${title}” that was due ${day}. It has been missing for ${f.plural(days, { one: 'day', other: 'days' })}.`,
    mailWhere: 'The assignment with its questions, and where to report:',
    interim: 'interim report-back',
    final: 'final report-back',
    remindTitle: 'Remind {body}?',
    remindState: ({ title, kind, day, days }: Omit<Said, 'body'>, f) =>
      `${title}: the ${kind} was due ${day} and has been missing for ${f.plural(days, { one: 'day', other: 'days' })}.`,
    to: 'Who is to be reminded?',
    toBody: 'The function address: {address}',
    toBodyUnmailed: 'The body in Samlad (it has no function address, so no mail is sent)',
    toContact: '{called}: {address}',
    toMinistry: 'The ministry',
    happens: 'What happens',
    inHouse: ({ body }: { body: string }) =>
      `A reminder stands on the first page of everybody who reports for ${body} until the report-back has come.`,
    byMail: 'A mail goes to the address, with the words below.',
    noMail: 'No mail is sent, since the installation has no mail server.',
    goesOn: ({ days }: { days: number }, f) =>
      `If nothing has come after ${f.plural(days, { one: 'day', other: 'days' })}, the reminder goes on to the next contact and last to the ministry.`,
    mailWords: 'The words of the mail',
    send: 'Send the reminder',
    contactsOf: 'Contacts',
    remindVerb: 'Remind',
    remindedTimes: ({ count, day }: Reminded, f) =>
      count === 1 ? `reminded ${day}` : `reminded ${day}, ${f.number(count)} times`,
    reminders: 'Reminders',
    noReminders: 'Nobody has been reminded yet.',
    byItself: 'went on by itself',
    reached_body: 'the function address',
    reached_contact: 'a contact',
    reached_ministry: 'the ministry',
    reminded: ({ body, who }: { body: string; who: string }) => `${body} was reminded: ${who}`,
    mail_waiting: 'the mail waits for the mail server',
    mail_sent: 'the mail is sent',
    mail_refused: 'the mail was refused',
    mail_given_up: 'the mail could not be sent',
    mail_dropped: 'no mail, the report-back had come',
    mail_none: 'no mail',
    log: 'Reminders sent',
    logState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Nobody has been reminded yet.'
        : `${f.plural(count, { one: 'reminder', other: 'reminders' })}, the newest first.`,
    logEmpty: 'Nobody has been reminded yet',
    logEmptyText:
      'When you remind a body of a missing report-back, this page says who was reminded, when and by whom.',
    body: 'Body',
    allBodies: 'All bodies',
    assignment: 'Assignment',
    due: 'Was due',
    remindedOn: 'Reminded',
    who: 'Who',
    by: 'By',
    mail: 'Mail',
    setting: 'When reminders go on',
    settingText:
      'A reminder that nobody answers goes to the body’s next contact, and after the last of them to the ministry.',
    goesOnAfter: 'Days before it goes on',
    goesOnAfterHint: 'Leave empty so that it never goes on by itself.',
    saveSetting: 'Save',
    contactsTitle: 'Contacts at {body}',
    contactsState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'No contacts beside the function address.'
        : `${f.plural(count, { one: 'contact', other: 'contacts' })} beside the function address.`,
    contactsLead:
      'Reminders go first to the function address in the directory, then to the contacts in this order. Enter functions, never people.',
    directoryAddress: 'Function address',
    noAddress: 'No address in the directory',
    inDirectory: 'Change in the directory',
    called: 'Function',
    calledHint: 'Such as registrar, responsible unit or executive office.',
    address: 'E-mail address of the function',
    add: 'Add contact',
    end: 'Remove',
    endOf: 'Remove {called}',
  },
})

/** The words of reminding in one language. */
export const chasingWords = (locale: Locale) => translator(messages, locale)

export const chasingRefusals = catalogue({
  sv: {
    'chase.not_missing': 'Redovisningen saknas inte längre, så ingen behöver påminnas.',
    'chase.no_such_contact': 'Välj vem som ska påminnas.',
    'chase.no_ministry': 'Ingen på departementet har ett konto här.',
    'contact.is_there': 'Adressen finns redan bland kontakterna.',
    'contact.too_many': 'Fler än {most} kontakter går inte att ha.',
  },
  en: {
    'chase.not_missing': 'The report-back is not missing any more, so nobody needs a reminder.',
    'chase.no_such_contact': 'Choose who is to be reminded.',
    'chase.no_ministry': 'Nobody at the ministry has an account here.',
    'contact.is_there': 'The address is among the contacts already.',
    'contact.too_many': 'There can be no more than {most} contacts.',
  },
})
