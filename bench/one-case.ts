import { join } from 'node:path'
import { openInstallation } from '../src/cli/installation.ts'
import { sessionCookie, startSession } from '../src/modules/identity/session.ts'
import { createTokenFor } from '../src/modules/identity/token-actions.ts'
import { perform, setActor } from '../src/platform/access/action.ts'
import { projectRoot } from '../src/platform/config/root.ts'
import { readSettings } from '../src/platform/config/settings.ts'
import { useEngine } from '../src/platform/database/engine/engine.ts'
import { type Demonstration, openDemonstration } from './demonstration.ts'
import { interleaved } from './figures.ts'
import { type Load, load, middle } from './load.ts'
import { start } from './program.ts'
import { type Benchmark, type Row, rateRow } from './row.ts'

const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 20
const GOALS = { json: 0.6, page: 0.25 } as const

/** Whoever works on the most cases of the demonstration, signed in and with a token, and the case of theirs with the most in it. */
const somebodyWithACase = async ({ folder }: Demonstration) => {
  const installation = await openInstallation(readSettings({}, true), folder, 'use')
  const engine = await useEngine(folder, 'use')
  const { house } = installation
  const found = await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'bench' })
    const { person_id: personId } = await tx
      .selectFrom('support.assignment')
      .select('person_id')
      .where('ended_at', 'is', null)
      .groupBy('person_id')
      .orderBy(({ fn }) => fn.countAll(), 'desc')
      .orderBy('person_id')
      .executeTakeFirstOrThrow()
    const { case_id: caseId } = await tx
      .selectFrom('support.assignment as a')
      .innerJoin('support.note as n', 'n.case_id', 'a.case_id')
      .select('a.case_id')
      .where('a.person_id', '=', personId)
      .where('a.ended_at', 'is', null)
      .groupBy('a.case_id')
      .orderBy(({ fn }) => fn.countAll(), 'desc')
      .orderBy('a.case_id')
      .executeTakeFirstOrThrow()
    const { id: membershipId, email } = await tx
      .selectFrom('identity.membership as m')
      .innerJoin('identity.person as p', 'p.id', 'm.person_id')
      .select(['m.id', 'p.email'])
      .where('p.id', '=', personId)
      .where('m.ended_at', 'is', null)
      .orderBy('m.is_default', 'desc')
      .executeTakeFirstOrThrow()
    const secret = await startSession(tx, {
      ...{ personId, membershipId, assurance: 'passkey', now: new Date(), settings: house.settings },
    })
    return { caseId, email, cookie: `${sessionCookie}=${secret}` }
  })
  const { secret: token } = await perform(
    house,
    { actor: { kind: 'system', name: 'bench' } },
    createTokenFor,
    { email: found.email!, scopes: ['read'], days: 1 },
  )
  const owner = engine.addresses('samlad').owner
  await installation.close()
  await engine.release()
  return { ...found, token, owner }
}

const measure = async (demonstration: Demonstration): Promise<Row[]> => {
  const { caseId, cookie, token, owner } = await somebodyWithACase(demonstration)
  const server = await demonstration.serve()
  const bare = await start([join(projectRoot, 'bench', 'generated-api.ts'), owner, caseId])
  const underLoad = {
    json: () =>
      load(`${server.url}/v1/cases/${caseId}`, { token, connections: CONNECTIONS, seconds: SECONDS }),
    page: () => load(`${server.url}/cases/${caseId}`, { cookie, connections: CONNECTIONS, seconds: SECONDS }),
    bare: () => load(bare.line, { connections: CONNECTIONS, seconds: SECONDS }),
  }
  try {
    for (const one of Object.values(underLoad)) await one()
    const figures = await interleaved<keyof typeof underLoad, Load>(ROUNDS, underLoad)
    const baseline = middle(figures.bare)
    return (['json', 'page'] as const).map((form) => {
      const samlad = middle(figures[form])
      return rateRow({
        benchmark: 'one-case',
        what: `one case as ${form === 'json' ? 'JSON' : 'a page'}, opened and recorded, ${CONNECTIONS} connections`,
        unit: 'requests/s',
        samlad: samlad.perSecond,
        against: 'what an API generated from the tables does: no walls, no seals, no record',
        baseline: baseline.perSecond,
        more: { 'p95 ms': samlad.p95, 'baseline p95 ms': baseline.p95 },
        goal: {
          text: `at least ${GOALS[form]} of it`,
          kept: samlad.perSecond / baseline.perSecond >= GOALS[form],
        },
      })
    })
  } finally {
    await bare.stop()
    await server.stop()
  }
}

/** What it costs that a case is behind walls, sealed, and recorded before it is shown. */
export const oneCase: Benchmark = {
  name: 'one-case',
  run: async () => {
    const demonstration = await openDemonstration()
    try {
      return await measure(demonstration)
    } finally {
      await demonstration.close()
    }
  },
}
