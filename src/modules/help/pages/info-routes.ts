import { perform } from '../../../platform/access/action.ts'
import type { Path } from '../../../platform/http/path.ts'
import { type RequestContext, type Route, requestOf } from '../../../platform/http/route.ts'
import { readHelp } from '../actions.ts'
import { languageAskedFor } from '../content/languages.ts'
import { helpPaths } from '../paths.ts'
import { InfoDocument } from './info-document.tsx'

const show = async (context: RequestContext): Promise<Response> => {
  const language = context.req.param('language')
  const accepted = context.req.header('accept-language')
  const input = { ...(language ? { language } : {}), ...(accepted ? { accepted } : {}) }
  const found = await perform(context.get('house'), requestOf(context), readHelp, input)
  // Whoever mistypes an address meets help, not a page that bears the name of the house.
  const shown = found ?? languageAskedFor(accepted)
  return context.html(String(InfoDocument({ language: shown })), found === undefined ? 404 : 200, {
    // No page that this one leads to learns where its reader comes from.
    'referrer-policy': 'no-referrer',
    'content-language': shown.code,
    vary: 'Accept-Language',
  })
}

const infoAt = (address: Path): Route => ({
  method: 'get',
  pattern: address.pattern,
  action: readHelp,
  asNobody: true,
  handle: show,
})

export const infoPage = infoAt(helpPaths.info)
export const infoInLanguage = infoAt(helpPaths.infoIn)
