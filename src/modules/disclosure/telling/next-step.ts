import type { RequestContext } from '../../../platform/http/route.ts'
import type { PageRoute } from '../../../web/pages.tsx'

/** Shows a page with the next part of its form: nothing has been changed yet, and everything entered is kept. */
export const showAgain = async (
  page: PageRoute,
  context: RequestContext,
  input: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): Promise<Response> =>
  context.html(
    await page.show(context, input, { errors: [], values, sentTo: new URL(context.req.url).pathname }),
  )
