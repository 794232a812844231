import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { policy } from '../../../platform/access/policy.ts'
import { listNewestSteps } from '../matters/store.ts'

const rules = policy({ 'law_step.news': { people: 'all', anyone: true } })

/** The steps that were noted or changed last, of all matters. */
export const viewNews = action(
  rules,
  'law_step.news',
  'read',
  z.object({ language: z.enum(['sv', 'en']).default('sv') }),
  async ({ tx }, { language }) => ({ language, rows: await listNewestSteps(tx) }),
)
