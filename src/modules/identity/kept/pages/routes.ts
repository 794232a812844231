import { perform } from '../../../../platform/access/action.ts'
import type { Entered } from '../../../../platform/http/entered.ts'
import { orNoSuchAddress } from '../../../../platform/http/problem.ts'
import { type RequestContext, type Route, requestOf } from '../../../../platform/http/route.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import { formAgain } from '../../../../web/entered/form-again.tsx'
import { form, page, pageContextOf } from '../../../../web/pages.tsx'
import { visitOf } from '../../forms/visitor.ts'
import { json } from '../../pages/json.ts'
import { identityPaths } from '../../paths.ts'
import { keepForm, letGoOfForm, listKeptForms, openKeptForm } from '../actions.ts'
import { keepForWriter } from '../late-forms.ts'
import { beHere } from '../presence.ts'
import { GonePage, KeptListView, NoneKeptPage, WrittenForPage } from './views.tsx'

const keptListPage = page(identityPaths.keptForms, listKeptForms, KeptListView)

const opened = async (context: RequestContext) => {
  const keptId = context.req.param('keptId') ?? ''
  try {
    return await perform(context.get('house'), requestOf(context), openKeptForm, { keptId })
  } catch (error) {
    throw orNoSuchAddress(error, ['keptId'])
  }
}

/** The page of the form as its reader finds it now, with all that they had entered; else what they entered, to copy. */
const shown = async (context: RequestContext, entered: Entered, keptAt: Date): Promise<string> => {
  const keptId = entered.key
  const answer = await context.get('showAgain')(entered)
  if (!answer.ok)
    return String(GonePage({ context: pageContextOf(context), entries: entered.entries, keptId }))
  const kept = { at: keptAt, discard: identityPaths.throwKeptForm({ keptId }) }
  return formAgain(await answer.text(), { entered, context: pageContextOf(context), kept })
}

const keptPage: Route = {
  method: 'get',
  pattern: identityPaths.keptForm.pattern,
  action: openKeptForm,
  handle: async (context) => {
    const kept = await opened(context).catch((error) => {
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (kept === undefined)
      return context.html(String(NoneKeptPage({ context: pageContextOf(context) })), 404)
    const { id, keptAt, content, writtenFor } = kept
    if (writtenFor !== undefined)
      return context.html(String(WrittenForPage({ context: pageContextOf(context), keptId: id, writtenFor })))
    return context.html(await shown(context, { key: id, ...content }, keptAt))
  },
}

/** What was entered and not sent: kept by pages of ours, found again by its writer, thrown away. */
export const keptRoutes: readonly Route[] = [
  keptListPage,
  { method: 'post', pattern: identityPaths.keptForms.pattern, action: keepForm, handle: keepForWriter },
  keptPage,
  form(identityPaths.throwKeptForm, letGoOfForm, {
    page: keptListPage,
    pageInput: () => ({}),
    done: async ({ keyId }, _, context) => {
      const { vault, clock } = context.get('house')
      if (keyId === undefined) throw new NotFound('kept_form')
      await vault.destroyKey(keyId, clock.now())
      return context.redirect(identityPaths.keptForms(), 303)
    },
  }),
  {
    ...json(identityPaths.here, beHere, (context) => ({ session: visitOf(context) })),
    quiet: true,
    holdsNothing: true,
  },
]
