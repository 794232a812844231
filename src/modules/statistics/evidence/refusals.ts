import { catalogue } from '../../../platform/i18n/catalogue.ts'

export const evidenceRefusals = catalogue({
  sv: {
    'evidence.field_missing': 'Fyll i det här fältet',
    'evidence.outside_bounds':
      'Talet ligger inte mellan den undre och den övre gränsen. Kontrollera alla tre.',
    'evidence.years_backwards': 'Sista året kommer före det första',
    'evidence.mark_too_good':
      'Liten risk kan inte stå bredvid ett nej, eller där det är oklart vilka eller vad som räknades. Ändra svaren eller bedömningen.',
    'evidence.same_row': 'Välj en annan rad än den första',
    'evidence.no_such_row': 'Den raden finns inte längre. Välj en annan.',
    'evidence.no_contrast': 'De två står inte mot varandra, eller någon har redan tagit bort det.',
  },
  en: {
    'evidence.field_missing': 'Fill in this field',
    'evidence.outside_bounds':
      'The number does not lie between the lower and the upper bound. Check all three.',
    'evidence.years_backwards': 'The last year comes before the first',
    'evidence.mark_too_good':
      'Low risk cannot stand beside a no, or where it is unclear who or what was counted. Change the answers or the judgement.',
    'evidence.same_row': 'Choose another row than the first',
    'evidence.no_such_row': 'That row is no longer there. Choose another.',
    'evidence.no_contrast': 'The two do not stand against each other, or somebody has ended that already.',
  },
})
