/**
 * Regular expressions of a schema, written for Python's `re`, as expressions of JavaScript. Classes follow Unicode in
 * Python (`\d` is any decimal digit), and the whole value must match.
 */
import { PYTHON_SPACE } from './python-values.ts'
import { SchemaProblem } from './schema-problem.ts'

const WORD = '\\p{L}\\p{N}_'
const classes: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: `[${PYTHON_SPACE}]`,
  S: `[^${PYTHON_SPACE}]`,
  w: `[${WORD}]`,
  W: `[^${WORD}]`,
}
const inClass: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: PYTHON_SPACE,
  S: '\\0-\\x08\\x0e-\\x1b!-\\x84\\x86-\\x9f\\xa1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\u{10ffff}',
  w: WORD,
  // All but letters, numbers and the low line, which is of the punctuation that connects.
  W: '\\p{M}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}\\p{S}\\p{Z}\\p{C}\\u203f\\u2040\\u2054\\ufe33\\ufe34\\ufe4d-\\ufe4f\\uff3f',
}
// Outside classes `\b` is JavaScript's, of ASCII letters: written out for all letters.
const boundary = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`
const anchors: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  Z: '(?![\\s\\S])',
  b: boundary,
  B: `(?!${boundary})`,
}
const controls = new Set(['n', 'r', 't', 'f', 'v'])

const escapeAt = (pattern: string, at: number, isInClass: boolean): { text: string; length: number } => {
  const sign = pattern[at + 1]
  if (sign === undefined) throw new SchemaProblem(`the pattern "${pattern}" ends with a backslash`)
  const code = /^(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/u.exec(pattern.slice(at + 1))?.[0]
  if (code !== undefined)
    return { text: `\\u{${Number.parseInt(code.slice(1), 16).toString(16)}}`, length: code.length + 1 }
  const known = isInClass ? inClass[sign] : (classes[sign] ?? anchors[sign])
  if (known !== undefined) return { text: known, length: 2 }
  if (isInClass && sign === 'b') return { text: '\\x08', length: 2 }
  if (sign === 'a') return { text: '\\x07', length: 2 }
  if (controls.has(sign)) return { text: `\\${sign}`, length: 2 }
  if (!isInClass && /[1-9]/u.test(sign)) return { text: `\\${sign}`, length: 2 }
  if (/[A-Za-z0-9]/u.test(sign))
    throw new SchemaProblem(`"\\${sign}" in the pattern "${pattern}" cannot be used`)
  return { text: `\\u{${(pattern.codePointAt(at + 1) as number).toString(16)}}`, length: 2 }
}

const classAt = (pattern: string, at: number): { text: string; length: number } => {
  let position = at + 1
  let text = '['
  if (pattern[position] === '^') {
    text += '^'
    position += 1
  }
  const first = position
  for (;;) {
    const sign = pattern[position]
    if (sign === undefined) throw new SchemaProblem(`a class in the pattern "${pattern}" is not closed`)
    if (sign === ']' && position > first) break
    if (sign === '\\') {
      const { text: escaped, length } = escapeAt(pattern, position, true)
      text += escaped
      position += length
      continue
    }
    text += /[[\](){}/|]/u.test(sign) ? `\\${sign}` : sign
    position += 1
  }
  return { text: `${text}]`, length: position + 1 - at }
}

const translated = (pattern: string): string => {
  let text = ''
  let position = 0
  while (position < pattern.length) {
    const rest = pattern.slice(position)
    const sign = pattern[position] as string
    const named = /^\(\?P<(\w+)>/u.exec(rest)
    const back = /^\(\?P=(\w+)\)/u.exec(rest)
    const quantity = /^\{(\d*)(,?)(\d*)\}/u.exec(rest)
    const piece =
      sign === '\\'
        ? escapeAt(pattern, position, false)
        : sign === '['
          ? classAt(pattern, position)
          : named
            ? { text: `(?<${named[1]}>`, length: named[0].length }
            : back
              ? { text: `\\k<${back[1]}>`, length: back[0].length }
              : rest.startsWith('(?#')
                ? { text: '', length: rest.indexOf(')') + 1 || rest.length }
                : quantity && quantity[0] !== '{}' && quantity[0] !== '{,}'
                  ? {
                      text: `{${quantity[1] || '0'}${quantity[2]}${quantity[3]}}`,
                      length: quantity[0].length,
                    }
                  : sign === '$'
                    ? { text: '(?=\\n?(?![\\s\\S]))', length: 1 }
                    : sign === '.'
                      ? { text: '[^\\n]', length: 1 }
                      : { text: /[{}\]/]/u.test(sign) ? `\\${sign}` : sign, length: 1 }
    text += piece.text
    position += piece.length
  }
  return text
}

/**
 * Whether a whole value matches a pattern of Python's `re`.
 *
 * @throws SchemaProblem where the pattern is none, or uses what has no like here (flags, atomic groups, conditions).
 */
export const patternMatcher = (pattern: string): ((text: string) => boolean) => {
  try {
    const expression = new RegExp(`^(?:${translated(pattern)})(?![\\s\\S])`, 'u')
    return (text) => expression.test(text)
  } catch (error) {
    if (error instanceof SchemaProblem) throw error
    throw new SchemaProblem(`"${pattern}" is no regular expression`)
  }
}
