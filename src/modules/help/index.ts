/** The door of the room for those above it: pages that leave no trace, and the numbers that are sure. */
export type { HelpLanguage } from './content/help-language.ts'
export { helpLanguage, helpLanguages, languageAskedFor } from './content/languages.ts'
export { helpNumbers } from './content/numbers.ts'
export { NumbersSheet, QuietDocument, QuietNumbers } from './pages/quiet-document.tsx'
