import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { helpLanguage, languageAskedFor } from './content/languages.ts'
import { helpPolicy } from './policy.ts'

/** How to get help, in the language of the address or, where it names none, the one that the browser asks for first. */
export const readHelp = action(
  helpPolicy,
  'help.read',
  'read',
  z.object({ language: z.string().optional(), accepted: z.string().optional() }),
  async (_, { language, accepted }) =>
    language === undefined ? languageAskedFor(accepted) : helpLanguage(language),
)
