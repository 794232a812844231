import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { tableMessages } from '../../../platform/tables/messages.ts'
import { byTwoRefusals } from '../by-two/messages.ts'
import { identityRefusals } from '../refusals.ts'

const messages = catalogue({
  sv: {
    title: 'Bjud in flera',
    lead: 'Klistra in en tabell, eller välj en fil (CSV). Första raden är rubriker: {headings}.',
    table: 'Tabell',
    tableHint: 'Kopiera från ett kalkylblad. Komma, semikolon eller tabb emellan.',
    file: 'Fil',
    check: 'Granska',
    faults: 'Det här behöver rättas',
    faultsKept: 'Rader med fel bjuds inte in. De står kvar när de andra är klara.',
    row: 'Rad',
    column: 'Kolumn',
    wrong: 'Fel',
    whole: 'Hela',
    right: 'Det här bjuds in',
    waits: 'En andra person säger ja först',
    byLink: 'Får en länk',
    how: 'Hur',
    invite: ({ count }: { count: number }, format) =>
      `Bjud in ${format.plural(count, { one: 'person', other: 'personer' })}`,
    invited: 'Inbjudna',
    mailed: 'Länken har skickats med e-post.',
    linkOnce:
      'Lämna varje länk till personen på ett säkert sätt. Den kan användas en gång och visas bara nu.',
    left: 'Kvar att rätta',
    wrong_name: 'Skriv ett namn på högst 120 tecken.',
    wrong_email: 'Det är ingen e-postadress.',
    email_twice: 'Adressen står också på rad {row}.',
    wrong_role: 'Ingen roll heter så.',
    'identity.body_unknown': 'Ingen organisation heter så.',
    too_many: 'Tabellen har fler än {rows} rader. Dela den.',
  },
  en: {
    title: 'Invite several',
    lead: 'Paste a table, or choose a file (CSV). The first row is headings: {headings}.',
    table: 'Table',
    tableHint: 'Copy from a spreadsheet. Commas, semicolons or tabs between.',
    file: 'File',
    check: 'Check',
    faults: 'This needs to be corrected',
    faultsKept: 'Rows with faults are not invited. They stay when the others are done.',
    row: 'Row',
    column: 'Column',
    wrong: 'Fault',
    whole: 'All',
    right: 'These are invited',
    waits: 'A second person says yes first',
    byLink: 'Gets a link',
    how: 'How',
    invite: ({ count }: { count: number }, format) =>
      `Invite ${format.plural(count, { one: 'person', other: 'people' })}`,
    invited: 'Invited',
    mailed: 'The link has been sent by e-mail.',
    linkOnce: 'Give each link to the person in a safe way. It can be used once and is shown only now.',
    left: 'Left to correct',
    wrong_name: 'Write a name of at most 120 characters.',
    wrong_email: 'That is no e-mail address.',
    email_twice: 'The address is on row {row} too.',
    wrong_role: 'No role is called so.',
    'identity.body_unknown': 'No body is called so.',
    too_many: 'The table has more than {rows} rows. Divide it.',
  },
})

/** The words of inviting several. */
export const manyWords = (locale: Locale) => translator(messages, locale)

const catalogues = [messages, tableMessages, identityRefusals, byTwoRefusals]

/** What is wrong with a row, by its code: of the table, of this room, or of a refusal. */
export const faultWords =
  (locale: Locale) =>
  ({ code, parameters }: { readonly code: string; readonly parameters: object }): string => {
    const of = catalogues.find(({ sv }) => code in sv) ?? messages
    return (translator(of as typeof messages, locale) as (key: string, parameters: object) => string)(
      code,
      parameters,
    )
  }

export const manyRefusals = catalogue({
  sv: { 'identity.many_changed': 'Något har ändrats sedan tabellen granskades. Granska den igen.' },
  en: { 'identity.many_changed': 'Something has changed since the table was checked. Check it again.' },
})
