import type { Actor, PersonActor } from '../../src/platform/access/actor.ts'
import type { Domain } from './conditions.ts'

/** What a condition comes to: yes, no, or what hangs on one more fact. Values that lead to the same are one branch. */
export type Tree = boolean | { readonly fact: string; readonly branches: readonly Branch[] }
interface Branch {
  readonly values: readonly string[]
  readonly then: Tree
}

interface Possible {
  readonly words: string
  readonly value: unknown
}

/** Thrown where a condition looks at a fact that has no value yet. */
class Asked {
  readonly fact: string
  readonly possible: readonly Possible[]
  constructor(fact: string, possible: readonly Possible[]) {
    this.fact = fact
    this.possible = possible
  }
}

const THEIR_ROLE = 'their role'
const NONE: Possible = { words: 'nothing', value: null }

const inOneWord = (value: unknown, { role }: PersonActor): string => {
  if (value === null) return NONE.words
  if (value instanceof Date) return value.getTime() > 0 ? 'to come' : 'past'
  return value === role ? THEIR_ROLE : String(value)
}

/** Text stands for the one who acts, for their body or role, for somebody else, or is a word that the rule names. */
const texts = ({ personId, bodyId, role }: PersonActor, words: readonly string[]): Possible[] => [
  { words: 'their own body', value: bodyId },
  { words: 'themselves', value: personId },
  { words: THEIR_ROLE, value: role },
  { words: 'empty', value: '' },
  ...words.map((word) => ({ words: `“${word}”`, value: word })),
  { words: 'another', value: 'another' },
]

/**
 * What a condition comes to for an actor, whatever the facts are: each fact that it looks at is tried with all that it may be.
 *
 * @param words words of the rule that text may be compared with
 * @throws Error where it looks at what is no fact
 */
export const decisionOf = (
  when: (actor: Actor, facts: never) => boolean,
  actor: PersonActor,
  domain: Domain,
  words: readonly string[],
): Tree => {
  const known = new Map<string, unknown>()
  const possibleOf = (of: Domain, path: string): Possible[] => {
    const none = 'isOptional' in of && of.isOptional ? [NONE] : []
    switch (of.kind) {
      case 'values':
        return of.values.map((value) => ({ words: inOneWord(value, actor), value }))
      case 'text':
        return [...texts(actor, words), ...none]
      case 'object':
        return [{ words: 'there', value: lookedAt(of, path) }, ...none]
      case 'list':
        return [
          { words: 'empty', value: [] },
          ...(of.of.kind === 'object'
            ? [{ words: 'one', value: [lookedAt(of.of, `${path}[]`)] }]
            : possibleOf(of.of, path).map(({ words, value }) => ({
                words: `with ${words}`,
                value: [value],
              }))),
          ...none,
        ]
    }
  }
  const lookedAt = (of: Domain, path: string): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          const domain = of.kind === 'object' && typeof name === 'string' ? of.of.get(name) : undefined
          if (domain === undefined) throw new Error(`${path} has no ${String(name)}`)
          const fact = path === '' ? String(name) : `${path}.${String(name)}`
          if (known.has(fact)) return known.get(fact)
          const possible = possibleOf(domain, fact)
          if (possible.length === 1) return possible[0]!.value
          throw new Asked(fact, possible)
        },
      },
    )
  const facts = lookedAt(domain, '') as never
  const decide = (): Tree => {
    try {
      return Boolean(when(actor, facts))
    } catch (asked) {
      if (!(asked instanceof Asked)) throw asked
      const branches = new Map<string, { values: string[]; then: Tree }>()
      for (const { words, value } of asked.possible) {
        known.set(asked.fact, value)
        const then = decide()
        const key = JSON.stringify(then)
        const same = branches.get(key)
        if (same) same.values.push(words)
        else branches.set(key, { values: [words], then })
      }
      known.delete(asked.fact)
      const [first, ...others] = branches.values()
      return others.length === 0 ? first!.then : { fact: asked.fact, branches: [...branches.values()] }
    }
  }
  return decide()
}

/** One thing that must hold: a fact is one of some values. */
interface Condition {
  readonly fact: string
  readonly values: readonly string[]
  /** All that it may be instead. */
  readonly others: readonly string[]
}

const waysTo = (tree: Tree): Condition[][] => {
  if (typeof tree === 'boolean') return tree ? [[]] : []
  const all = tree.branches.flatMap(({ values }) => values)
  return tree.branches.flatMap(({ values, then }) => {
    const here = { fact: tree.fact, values, others: all.filter((value) => !values.includes(value)) }
    return waysTo(then).map((way) => [here, ...way])
  })
}

/** Whether it comes to yes wherever the conditions hold, whatever else is the case. */
const suffices = (tree: Tree, conditions: readonly Condition[]): boolean => {
  if (typeof tree === 'boolean') return tree
  const held = conditions.find(({ fact }) => fact === tree.fact)?.values
  return tree.branches.every(
    ({ values, then }) =>
      (held && !values.some((value) => held.includes(value))) || suffices(then, conditions),
  )
}

const inWords = ({ fact, values, others }: Condition): string =>
  others.length < values.length
    ? `\`${fact}\` is not ${others.join(' or ')}`
    : `\`${fact}\` is ${values.join(' or ')}`

/** The ways in which it comes to yes, in words: what must hold at once, and no more than that. */
export const waysOf = (tree: Tree): string[] => {
  const ways = waysTo(tree).map((way) =>
    way.reduce((left, one) => {
      const without = left.filter((other) => other !== one)
      return suffices(tree, without) ? without : left
    }, way),
  )
  return [...new Set(ways.map((way) => way.map(inWords).join(', ')))]
}
