import { perform } from '../../../../platform/access/action.ts'
import { readForm } from '../../../../platform/http/form-body.ts'
import { orNoSuchAddress } from '../../../../platform/http/problem.ts'
import { type Route, requestOf } from '../../../../platform/http/route.ts'
import { paths } from '../../paths.ts'
import { LONG_TEXT_LIMIT } from '../schema.ts'
import { keepDraftOf } from './actions.ts'
import { pageOfForm } from './way-back.ts'

/** Drafts are of words: files are chosen again. */
const withoutFiles = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !(value instanceof Blob)))

/**
 * Takes the fields of any form of a case and keeps them as a draft: asked by the island it answers when, asked by the
 * button it leads back to the form.
 */
export const keepDraftRoute: Route = {
  method: 'post',
  pattern: paths.draft.pattern,
  action: keepDraftOf,
  bodyLimit: LONG_TEXT_LIMIT,
  handle: async (context) => {
    const { csrf: _, idempotencyKey: __, ...values } = await readForm(context)
    const { caseId = '', form = '' } = context.req.param()
    const given = { caseId, form, values: withoutFiles(values) }
    try {
      const { savedAt } = await perform(context.get('house'), requestOf(context), keepDraftOf, given)
      return context.req.header('accept') === 'application/json'
        ? context.json({ savedAt })
        : context.redirect(pageOfForm(caseId, form), 303)
    } catch (error) {
      throw orNoSuchAddress(error, ['caseId', 'form'])
    }
  },
}
