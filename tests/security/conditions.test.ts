import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, PersonActor } from '../../src/platform/access/actor.ts'
import { letsThrough, type Rules } from '../../src/platform/access/policy.ts'
import { type Role, roles } from '../../src/platform/access/roles.ts'
import { projectRoot } from '../../src/platform/config/root.ts'
import { type Domain, readDomains } from './conditions.ts'
import { decisionOf, waysOf } from './decision-tree.ts'

const files = globSync('src/modules/**/policy.ts', { cwd: projectRoot }).toSorted()
let domains: ReadonlyMap<string, Domain>
beforeAll(() => {
  domains = readDomains(files.map((file) => join(projectRoot, file)))
})

/** Words in a room's policy that are none of its permissions, and no role. */
const wordsOf = (file: string): string[] => {
  const text = readFileSync(join(projectRoot, file), 'utf8').replaceAll(/^import .*$/gm, '')
  const words = new Set([...text.matchAll(/'([a-z_]+)'/g)].map(([, word]) => word!))
  return [...words].filter((word) => !(roles as readonly string[]).includes(word))
}

const rulesOf = async (file: string): Promise<Rules> => {
  const exported: Record<string, { readonly rules?: Rules } | undefined> = await import(
    join(projectRoot, file)
  )
  return Object.assign({}, ...Object.values(exported).map((one) => one?.rules ?? {}))
}

const actorAs = (role: Role): PersonActor => ({
  ...{ kind: 'person', personId: 'id of who acts', membershipId: 'id of a membership' },
  ...{ bodyId: 'id of their body', role },
})

/** By role where not all whom it lets through are told the same. */
const conditionOf = (name: string, rule: Rules[string], words: readonly string[]): string => {
  const byWays = Map.groupBy(
    roles.map(actorAs).filter((actor) => letsThrough(rule, actor)),
    (actor) => {
      const ways = waysOf(decisionOf(rule.when!, actor, domains.get(name)!, words))
      return ways.length === 0 ? '- never' : ways.map((way) => `- ${way || 'always'}`).join('\n')
    },
  )
  return [...byWays]
    .map(([ways, actors]) =>
      byWays.size === 1 ? ways : `${actors.map(({ role }) => role).join(', ')}:\n${ways}`,
    )
    .join('\n\n')
}

test('on what of the thing itself it hangs whether somebody who is let through may, is written down, and a change of it is seen in review', async () => {
  const lines = [
    '# Conditions',
    '',
    'Made by `tests/security/conditions.test.ts` from the policies of the rooms: where [permissions](permissions.md) say `if`, on which facts of',
    'the thing itself it hangs. Each fact that a condition looks at was tried with all that it may be. One line is enough; what stands in',
    'a line must hold at once, and what is not named there does not matter. Row-level security and the rules come after.',
    '',
  ]
  const ownWork: string[] = []
  for (const file of files) {
    const all = Object.entries(await rulesOf(file))
    for (const [name, { system, people }] of all)
      if (system) ownWork.push(people.length > 0 ? `\`${name}\` (as people do)` : `\`${name}\``)
    const rules = all.filter(([, { when }]) => when !== undefined)
    if (rules.length === 0) continue
    const words = wordsOf(file)
    const names = Map.groupBy(rules, ([name, rule]) => conditionOf(name, rule, words))
    lines.push(`## ${file.replace('src/modules/', '').replace('/policy.ts', '')}`, '')
    for (const [condition, of] of names)
      lines.push(of.map(([name]) => `\`${name}\``).join(', '), '', condition, '')
  }
  lines.push('## What the house itself does', '', ownWork.join(', '), '')
  await expect(lines.join('\n')).toMatchFileSnapshot('../../docs/privacy/conditions.md')
})

test('a condition that names nobody, and one that hangs on a fact in two ways, are told as they are', () => {
  const domain: Domain = {
    kind: 'object',
    isOptional: false,
    of: new Map<string, Domain>([
      ['askedBy', { kind: 'text', isOptional: true }],
      ['isOpen', { kind: 'values', values: [true, false] }],
      ['state', { kind: 'values', values: ['draft', 'sent', 'ended'] }],
    ]),
  }
  const told = (when: (actor: Actor, facts: never) => boolean) =>
    waysOf(decisionOf(when, actorAs('caseworker'), domain, []))
  const isOther = (actor: Actor, id: string | null) => actor.kind === 'person' && actor.personId !== id
  type Facts = { readonly askedBy: string | null; readonly isOpen: boolean; readonly state: string }
  expect(told((_, { isOpen }: Facts) => isOpen && !isOpen)).toEqual([])
  expect(
    told((actor, { askedBy, isOpen, state }: Facts) =>
      isOpen ? isOther(actor, askedBy) : isOther(actor, askedBy) && state !== 'draft',
    ),
  ).toEqual([
    '`askedBy` is not themselves, `isOpen` is true',
    '`askedBy` is not themselves, `state` is not draft',
  ])
  expect(() => told((_, facts: never) => (facts as { unheardOf: boolean }).unheardOf)).toThrow('unheardOf')
})
