import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { RequestWatch } from '../watch/requests.ts'
import { encodingFor, hasAlready, type KeptAnswer } from './kept-answer.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { undeclared } from './watched.ts'

/** Sends a kept answer; says no where it is not compressed so yet, or its headers are not known. */
const send = (request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): boolean => {
  const form = answer.ready[encodingFor(request.headers['accept-encoding'] as string)]
  if (form?.head === undefined) return false
  const { bytes, etag, head } = form
  const unchanged = hasAlready(request.headers['if-none-match'], etag)
  response.writeHead(unchanged ? 304 : 200, (unchanged ? head.unchanged : head.whole) as string[])
  response.end(unchanged || request.method === 'HEAD' ? undefined : bytes)
  return true
}

/**
 * The quick way: what everybody reads alike and is known to hold goes out at once, before the request is made into
 * anything else. Whatever is not found here under the very same name takes the long way, which decides everything.
 */
export const keptListener =
  (kept: KeptAnswers, watch: RequestWatch, longWay: RequestListener): RequestListener =>
  (request, response) => {
    const began = performance.now()
    const { method, url = '', headers } = request
    if ((method === 'GET' || method === 'HEAD') && url.startsWith('/')) {
      const name = kept.nameFor({
        address: url,
        cookie: headers.cookie,
        language: headers['accept-language'],
        authorization: headers.authorization,
      })
      const answer = name === undefined ? undefined : kept.atOnce(name)
      if (answer !== undefined && send(request, response, answer)) {
        const { watched = undeclared } = answer
        watch.answered({ watched, method, status: response.statusCode, took: performance.now() - began })
        return
      }
    }
    longWay(request, response)
  }
