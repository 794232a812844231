/** Linkage keys as the published implementations exchange them: `{"clks": ["base64", …]}`, read piece by piece; ours say of which schema they are. */
import { z } from 'zod'
import type { SchemaIdentity } from '../clk/schema.ts'

/** Why a text holds no linkage keys. */
export class ClkProblem extends Error {}

type State =
  | 'start'
  | 'first key'
  | 'key'
  | 'in key'
  | 'colon'
  | 'value'
  | 'in other value'
  | 'first element'
  | 'element'
  | 'in element'
  | 'after element'
  | 'after value'
  | 'done'

const space = /[ \t\r\n\ufeff\u00bb\u00bf\u00ef]/u
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u

const LONGEST_IDENTITY = 1_000
const schemaIdentity = z.object({
  name: z.string().max(100).nullable(),
  version: z.int(),
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/u),
})

/** Reads a text that comes in pieces and tells each key as it stands there. Members other than keys and their schema are passed over. */
export class ClkReader {
  readonly #tell: (key: string) => void
  #state: State = 'start'
  #text = ''
  #escaped = false
  #depth = 0
  #inString = false
  #inClks = false
  /** The member that says what the schema was, as far as it was read. */
  #identity: string | undefined
  #inIdentity = false
  #found = false
  #count = 0

  /** @param tell called with the base64 of each record; it is not empty and is base64. */
  constructor(tell: (key: string) => void) {
    this.#tell = tell
  }

  /** @throws ClkProblem saying what is wrong, with the record (counted from 1) where it is one. */
  read(piece: string): void {
    let at = 0
    while (at < piece.length) at = this.#step(piece, at)
  }

  end(): void {
    if (this.#state === 'start') throw new ClkProblem('the file is empty')
    if (this.#state !== 'done') throw new ClkProblem('the JSON ends too early')
    if (!this.#found) throw new ClkProblem('there is no "clks" in the file')
  }

  /** The schema that the file names, once all of it is read; null where it names none. @throws ClkProblem where that is no such name. */
  schema(): SchemaIdentity | null {
    if (this.#identity === undefined) return null
    try {
      return schemaIdentity.parse(JSON.parse(this.#identity))
    } catch {
      throw new ClkProblem('"schema" is not the name, version and fingerprint of a schema')
    }
  }

  #step(piece: string, at: number): number {
    const sign = piece[at] as string
    switch (this.#state) {
      case 'in key':
      case 'in element':
        return this.#readText(piece, at)
      case 'in other value':
        return this.#passOver(sign, at)
      default:
        if (!space.test(sign)) this.#structure(sign)
        return at + 1
    }
  }

  #readText(piece: string, at: number): number {
    const end = piece.indexOf('"', at)
    const part = piece.slice(at, end < 0 ? piece.length : end)
    this.#text += part
    if (end < 0) return piece.length
    const slashes = /\\*$/u.exec(this.#text)?.[0].length ?? 0
    if (slashes % 2 === 1) {
      this.#text += '"'
      return end + 1
    }
    const text = this.#text.replaceAll('\\/', '/')
    this.#text = ''
    if (this.#state === 'in key') this.#key(text)
    else this.#element(text)
    return end + 1
  }

  #key(text: string): void {
    this.#state = 'colon'
    this.#inClks = text === 'clks'
    this.#inIdentity = text === 'schema'
    if (this.#inIdentity) this.#identity = ''
  }

  #element(text: string): void {
    this.#count += 1
    if (text === '' || !base64.test(text)) throw new ClkProblem(`record ${this.#count} is not base64`)
    this.#state = 'after element'
    this.#tell(text)
  }

  #keep(sign: string): void {
    if (this.#inIdentity && this.#identity!.length < LONGEST_IDENTITY) this.#identity += sign
  }

  #passOver(sign: string, at: number): number {
    if (this.#inString) {
      this.#keep(sign)
      if (this.#escaped) this.#escaped = false
      else if (sign === '\\') this.#escaped = true
      else if (sign === '"') this.#inString = false
      return at + 1
    }
    if (this.#depth === 0 && (sign === ',' || sign === '}')) {
      this.#state = 'after value'
      return at
    }
    this.#keep(sign)
    if (sign === '"') this.#inString = true
    else if (sign === '[' || sign === '{') this.#depth += 1
    else if (sign === ']' || sign === '}') this.#depth -= 1
    if (this.#depth < 0) throw new ClkProblem('the file is not JSON')
    return at + 1
  }

  #structure(sign: string): void {
    const next = this.#after(sign)
    if (next === undefined) throw new ClkProblem(this.#complaint(sign))
    this.#state = next
  }

  #complaint(sign: string): string {
    if (this.#state === 'first element' || this.#state === 'element')
      return sign === ']' ? 'the file is not JSON' : `record ${this.#count + 1} is not a text of base64`
    if (this.#state === 'value') return '"clks" is not a list'
    if (this.#state === 'start') return 'the file is not a JSON object with "clks"'
    return 'the file is not JSON'
  }

  #after(sign: string): State | undefined {
    switch (this.#state) {
      case 'start':
        return sign === '{' ? 'first key' : undefined
      case 'first key':
        return sign === '"' ? 'in key' : sign === '}' ? 'done' : undefined
      case 'key':
        return sign === '"' ? 'in key' : undefined
      case 'colon':
        return sign === ':' ? 'value' : undefined
      case 'value':
        return this.#value(sign)
      case 'first element':
        return sign === '"' ? 'in element' : sign === ']' ? 'after value' : undefined
      case 'element':
        return sign === '"' ? 'in element' : undefined
      case 'after element':
        return sign === ',' ? 'element' : sign === ']' ? 'after value' : undefined
      case 'after value':
        return sign === ',' ? 'key' : sign === '}' ? 'done' : undefined
      default:
        return undefined
    }
  }

  #value(sign: string): State | undefined {
    if (this.#inClks) {
      if (sign !== '[') return undefined
      if (this.#found) throw new ClkProblem('"clks" stands twice in the file')
      this.#found = true
      return 'first element'
    }
    this.#keep(sign)
    this.#inString = sign === '"'
    this.#depth = sign === '[' || sign === '{' ? 1 : 0
    return 'in other value'
  }
}
