import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { encodingFor, hasAlready, type KeptAnswer } from './kept-answer.ts'
import type { KeptAnswers } from './kept-answers.ts'

const send = (request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): void => {
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined)
  const { bytes, etag } = answer.forms[encoding]
  const head = [...answer.head!, 'etag', etag]
  if (hasAlready(request.headers['if-none-match'], etag)) {
    response.writeHead(304, head)
    response.end()
    return
  }
  head.push('content-length', String(bytes.length))
  if (encoding !== 'identity') head.push('content-encoding', encoding)
  response.writeHead(200, head)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/**
 * The quick way: what everybody reads alike and is known to hold goes out at once, before the request is made into
 * anything else. Whatever is not found here under the very same name takes the long way, which decides everything.
 */
export const keptListener =
  (kept: KeptAnswers, longWay: RequestListener): RequestListener =>
  (request, response) => {
    const { method, url = '', headers } = request
    if ((method === 'GET' || method === 'HEAD') && url.startsWith('/')) {
      const name = kept.nameFor({
        address: url,
        origin: `http://${headers.host}`,
        cookie: headers.cookie,
        language: headers['accept-language'],
        authorization: headers.authorization,
      })
      const answer = name === undefined ? undefined : kept.atOnce(name)
      if (answer?.head !== undefined) {
        send(request, response, answer)
        return
      }
    }
    longWay(request, response)
  }
