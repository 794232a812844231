import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    heading: 'Så går det',
    none: 'Inget är antecknat mellan redovisningarna.',
    newest: '{body}, {day}',
    earlier: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'tidigare anteckning', other: 'tidigare anteckningar' }),
    add: 'Anteckna hur det går',
    words: 'Hur går det?',
    wordsHint:
      'Läses av de organisationer som har uppdraget, samordnaren och departementet. Den går inte att ändra.',
    save: 'Spara anteckningen',
  },
  en: {
    heading: 'How it goes',
    none: 'Nothing is noted between the report-backs.',
    newest: '{body}, {day}',
    earlier: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'earlier note', other: 'earlier notes' }),
    add: 'Note how it goes',
    words: 'How does it go?',
    wordsHint:
      'Read by the bodies that have the assignment, the coordinator and the ministry. It cannot be changed.',
    save: 'Save the note',
  },
})

/** The words of notes of progress in one language. */
export const noteWords = (locale: Locale) => translator(messages, locale)
