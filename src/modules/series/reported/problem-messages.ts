import { type Catalogue, catalogue } from '../../../platform/i18n/catalogue.ts'

/** What is wrong with a figure, a period or a table: one sentence that says how to mend it. */
export const problemMessages = catalogue({
  sv: {
    value_missing: 'Skriv ett värde, eller välj varför det inte finns något.',
    value_not_allowed: 'Ett värde kan inte stå tillsammans med ett slag som säger att inget värde finns.',
    zero_with_value: 'Slaget är noll men värdet är ett annat.',
    not_a_number: 'Värdet går inte att läsa som ett tal. Skriv till exempel 1650 eller 45,5.',
    ambiguous_number:
      'Värdet kan betyda två olika tal. Skriv 1650 eller 1,65 så att det inte går att missförstå.',
    negative: 'Ett antal kan inte vara mindre än noll.',
    not_whole: 'Ett antal är ett heltal.',
    too_small:
      'Talet är mindre än {threshold} och får inte visas. Ange slaget undanhållet och lämna värdet tomt.',
    unknown_breakdown: 'Serien är inte uppdelad efter {name}.',
    unknown_category: 'Gruppen {name} finns inte i uppdelningen.',
    category_without_breakdown: 'Ange vilken uppdelning gruppen hör till.',
    cell_twice: 'Samma uppgift står redan på rad {row}.',
    ends_before: 'Perioden slutar innan den börjar.',
    not_ended: 'Perioden har inte gått ut än.',
    not_a_year: 'Perioden ska vara ett helt år, från 1 januari till 31 december.',
    not_a_quarter: 'Perioden ska vara ett helt kvartal.',
    overlaps: 'Perioden går in i en annan, {from} till {to}.',
    nothing_given: 'Fyll i minst ett värde.',
    parts_exceed: 'Delarna efter {breakdown} är fler än det hela.',
    parts_differ: 'Delarna efter {breakdown} blir inte det hela.',
    worked_out:
      'Ett undanhållet tal går att räkna ut ur de andra, efter {breakdown}. Undanhåll ett tal till, eller det hela.',
    wrong_day: 'Skriv dagen som ÅÅÅÅ-MM-DD i stället för {value}.',
    wrong_kind: 'Slaget {value} finns inte. Skriv uppmätt, noll, okänt, inte insamlat eller undanhållet.',
    mixed_signs: 'Decimaltecknet är ett annat än på rad {row}. Använd komma eller punkt i hela tabellen.',
    formula: 'Cellen är en formel. Skriv värdet i stället.',
  },
  en: {
    value_missing: 'Write a value, or choose why there is none.',
    value_not_allowed: 'A value cannot stand with a kind that says there is none.',
    zero_with_value: 'The kind is zero but the value is another.',
    not_a_number: 'The value cannot be read as a number. Write for example 1650 or 45.5.',
    ambiguous_number: 'The value may mean two numbers. Write 1650 or 1.65 so that it cannot be misread.',
    negative: 'A count cannot be less than zero.',
    not_whole: 'A count is a whole number.',
    too_small:
      'The figure is below {threshold} and may not be shown. Give the kind withheld and leave the value empty.',
    unknown_breakdown: 'The series is not divided by {name}.',
    unknown_category: 'There is no group {name} in the breakdown.',
    category_without_breakdown: 'Say which breakdown the group belongs to.',
    cell_twice: 'The same figure stands on row {row} already.',
    ends_before: 'The period ends before it begins.',
    not_ended: 'The period has not ended yet.',
    not_a_year: 'The period must be a whole year, from 1 January to 31 December.',
    not_a_quarter: 'The period must be a whole quarter.',
    overlaps: 'The period runs into another, {from} to {to}.',
    nothing_given: 'Fill in at least one value.',
    parts_exceed: 'The parts by {breakdown} are more than the whole.',
    parts_differ: 'The parts by {breakdown} do not make the whole.',
    worked_out:
      'A withheld figure can be worked out from the others, by {breakdown}. Withhold one more, or the whole.',
    wrong_day: 'Write the day as YYYY-MM-DD instead of {value}.',
    wrong_kind: 'There is no kind {value}. Write measured, zero, unknown, not collected or withheld.',
    mixed_signs: 'The decimal sign differs from that on row {row}. Use comma or point in the whole table.',
    formula: 'The cell is a formula. Write the value instead.',
  },
})

const prefixed = (words: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(words).map(([code, text]) => [`reported.${code}`, text]))

/** The same as refusals, where a form or a program has reported. */
export const problemRefusals = {
  sv: prefixed(problemMessages.sv),
  en: prefixed(problemMessages.en),
} as unknown as Catalogue

export const reportedRefusals = catalogue({
  sv: {
    'reported.name_taken': 'Det finns redan en serie med namnet {name}.',
    'reported.no_shelter':
      'Ett skyddat boende rapporterar inget i eget namn, så att ingen får veta att det finns.',
    'reported.nothing_changed': 'Beskrivningen är densamma som förut.',
    'reported.nothing_new': 'Allt detta är redan rapporterat, med samma värden.',
    'reported.reason_needed': 'Något som redan är rapporterat ändras. Skriv varför.',
    'reported.table_has_errors': 'Tabellen har fel. Inget är inläst.',
    'reported.table_changed': 'Något har rapporterats sedan du förhandsgranskade. Läs igenom på nytt.',
  },
  en: {
    'reported.name_taken': 'There is a series named {name} already.',
    'reported.no_shelter':
      'A shelter reports nothing in its own name, so that nobody learns that it is there.',
    'reported.nothing_changed': 'The description is the same as before.',
    'reported.nothing_new': 'All of this has been reported already, with the same values.',
    'reported.reason_needed': 'Something that was reported is changed. Write why.',
    'reported.table_has_errors': 'The table has errors. Nothing was read in.',
    'reported.table_changed': 'Something was reported since you previewed. Read it through again.',
  },
})
