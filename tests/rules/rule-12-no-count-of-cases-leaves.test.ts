import { beforeAll, expect, test } from 'vitest'
import { roles } from '../../src/platform/access/roles.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import type { TestPerson } from '../../src/testing/world.ts'
import { routes } from '../security/scene.ts'

// Rule 12, as far as its rooms exist. Fault: a count of cases, or of people, that an action gives to anybody outside the body.

let scene: SharingScene
let outside: TestPerson[]
beforeAll(async () => {
  scene = await openSharing()
  outside = await Promise.all(
    // The auditor and the administrator see that something was done; of cases they see no more than that.
    roles
      .filter((role) => role !== 'auditor')
      .map((role) => scene.world.as(role, 'Främmande exempelmyndighet')),
  )
})

const withoutChance = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/name="csrf" value="[^"]*"|content="[\w-]{43}"|"trace":"[^"]*"/g, 'token')
    .replaceAll(/\b[0-9a-f]{32}\b/g, 'trace')

/** Every address without an identifier, as everybody outside sees it; one's own trail of sign-ins is left out. */
const seenOutside = async (): Promise<Map<string, string>> => {
  const seen = new Map<string, string>()
  const open = routes.filter(({ method, pattern }) => method === 'get' && !pattern.includes(':'))
  for (const [place, person] of [...outside.entries(), ['nobody', undefined] as const])
    for (const { pattern } of open) {
      if (/^\/(v1\/)?(account|audit|trail)/.test(pattern)) continue
      const answer = person === undefined ? await scene.world.app.request(pattern) : await person.get(pattern)
      const type = answer.headers.get('content-type') ?? ''
      if (!/html|json|text/.test(type)) continue
      seen.set(`${place} ${pattern}`, withoutChance(await answer.text()))
    }
  return seen
}

test('the house looks the same to everybody outside, whether a body has one case or nine', async () => {
  await givenCase(scene.social)
  const before = await seenOutside()
  for (let count = 0; count < 8; count += 1)
    await givenCase(scene.social, { ageGroup: 'child', county: '14' })
  const after = await seenOutside()
  expect(before.size).toBeGreaterThan(200)
  const changed = [...before]
    .filter(([address, text]) => after.get(address) !== text)
    .map(([address]) => address)
  expect(changed).toEqual([])
}, 60_000)
