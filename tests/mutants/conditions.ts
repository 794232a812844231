import { roles } from '../../src/platform/access/roles.ts'

/** One small change of a text: what stands from one place to another becomes something else. */
interface TextChange {
  readonly at: readonly [number, number]
  readonly to: string
}

const TOKEN = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|[A-Za-z_][\w.]*|:=|[<>=!@#&|?~^+*/-]+|[[\](),;]/g
/** With what a condition begins, and with what it ends. */
const BEGINS = new Set(['where', 'when', 'if', 'elsif', 'on', 'and', 'or'])
const ENDS =
  /^(?:and|or|where|on|when|if|elsif|then|else|end|group|order|limit|union|having|for|returning|join|loop|select|from|return|begin|using|as|set|values|into|[(),;[\]]|:=)$/
const LIMITS: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

/** A role that a list does not have: which one follows from the place, so that it is the same each time. */
const anotherRole = (list: string, at: number): string => {
  const others = roles.filter((role) => !list.includes(`'${role}'`))
  return others[at % others.length]!
}

/** Every small change of the conditions in a text of SQL: one holds always or never, a limit lies one further, a role more may. */
export const changesOfText = (text: string): TextChange[] => {
  const found: TextChange[] = []
  const tokens = [...text.matchAll(TOKEN)].filter(([token]) => !token.startsWith('--'))
  const frames = [{ begins: '', at: 0, isBetween: false }]
  for (const [place, { 0: token, index }] of tokens.entries()) {
    const word = token.toLowerCase()
    const frame = frames.at(-1)!
    if (word in LIMITS) found.push({ at: [index, index + token.length], to: LIMITS[word]! })
    if ((roles as readonly string[]).includes(token.slice(1, -1))) {
      const before = tokens[place - 1]?.[0]
      const cast = text.startsWith('::text', index + token.length) ? '::text' : ''
      const list = text.slice(index, text.slice(index).search(/[)\]]/) + index)
      const more = `'${anotherRole(list, index)}'${cast}`
      const end = index + token.length + cast.length
      if (before === '(' || before === '[') found.push({ at: [index, index], to: `${more}, ` })
      if (before === '=')
        found.push({ at: [tokens[place - 1]!.index, end], to: `in (${token}${cast}, ${more})` })
    }
    if (word === 'between') frame.isBetween = true
    if (word === 'and' && frame.isBetween) {
      frame.isBetween = false
      continue
    }
    if (word === '(' || word === '[') {
      frames.push({ begins: word, at: index + 1, isBetween: false })
      continue
    }
    // `is distinct from`, and `left join`.
    const isJoin = tokens[place + 1]?.[0].toLowerCase() === 'join'
    if (!(ENDS.test(word) || isJoin) || tokens[place - 1]?.[0].toLowerCase() === 'distinct') continue
    const condition = text.slice(frame.at, index)
    const isOne =
      (BEGINS.has(frame.begins) || word === 'and' || word === 'or') && !/^\s*(?:conflict|$)/.test(condition)
    if (isOne) {
      const isOr = frame.begins === 'or' || word === 'or'
      const start = frame.at + /^\s*/.exec(condition)![0].length
      found.push({ at: [start, frame.at + condition.trimEnd().length], to: isOr ? 'false' : 'true' })
    }
    if ((word === ')' || word === ']') && frames.length > 1) frames.pop()
    else Object.assign(frame, { begins: word, at: index + token.length, isBetween: false })
  }
  return found
}

export const changed = (text: string, { at: [start, end], to }: TextChange): string =>
  text.slice(0, start) + to + text.slice(end)
