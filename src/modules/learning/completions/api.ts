import { z } from 'zod'
import { perform } from '../../../platform/access/action.ts'
import { type ApiRoute, apiPost } from '../../../platform/http/api.ts'
import { requireJsonSent } from '../../../platform/http/negotiation.ts'
import { path } from '../../../platform/http/path.ts'
import { requestOf } from '../../../platform/http/route.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { takeStatements } from './elsewhere-actions.ts'

const statements = apiPost(path('/v1/xapi/statements'), takeStatements, {
  summary: 'Take statements of another system of learning (xAPI 1.0.3, cmi5)',
  description:
    'One statement or a list of them. The actor is an account with a random name and nothing else: a statement with an address or a name is refused, and nothing of it is kept. Where the learner works stands in the extensions of the context: urn:samlad:setting, :function, :level, :county, :municipality. The same statement again changes nothing.',
  output: z.array(z.guid()),
  example: {
    statements: [
      {
        id: '7b0c4d52-9c1e-4f5a-8a3d-2e6f1b9d0c47',
        actor: { account: { homePage: 'https://learn.example', name: '7f3c9a1e5b' } },
        verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
        object: { id: 'https://learn.example/courses/1', definition: { name: { sv: 'Påhittad kurs' } } },
        timestamp: '2026-11-02T10:00:00Z',
        context: {
          extensions: { 'urn:samlad:setting': 'health', 'urn:samlad:function': 'specialist' },
        },
      },
    ],
  },
})

/** A statement, or a list of them, as the standard sends them; or our own object around them. */
const readSent = (text: string): unknown => {
  let sent: unknown
  try {
    sent = JSON.parse(text)
  } catch {
    // The error of the parser quotes what was sent.
    throw new Refusal('json_unreadable', 400)
  }
  if (typeof sent !== 'object' || sent === null) throw new Refusal('json_no_object', 400)
  if (Array.isArray(sent)) return { statements: sent }
  return 'statements' in sent ? sent : { statements: [sent] }
}

/** What other systems hand in. */
export const completionApi: readonly ApiRoute[] = [
  {
    ...statements,
    handle: async (context) => {
      requireJsonSent(context.req.header('content-type'))
      const input = readSent(await context.req.text())
      const ids = await perform(context.get('house'), requestOf(context), takeStatements, input)
      context.header('x-experience-api-version', '1.0.3')
      return context.json(ids)
    },
  },
]
