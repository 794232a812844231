import { catalogue } from '../../platform/i18n/catalogue.ts'

/** What is wrong with the name of a body that somebody wrote. */
export const nameRefusals = catalogue({
  sv: {
    'directory.unknown_body': 'Katalogen känner ingen organisation med namnet ”{name}”.',
    'directory.which_body': '”{name}” kan vara {candidates}. Skriv hela namnet.',
  },
  en: {
    'directory.unknown_body': 'The directory knows no body with the name “{name}”.',
    'directory.which_body': '“{name}” may be {candidates}. Write the whole name.',
  },
})
