/** How much of a form that is too large is read for what was entered in it: its files are passed over as they come. */
const MOST_READ = 200_000_000
/** How much text of it is held. */
const MOST_TEXT = 1_000_000

/** How long the head of a part is at most: one that never ends would be held whole, and searched anew at every chunk. */
const MOST_HEAD = 16_000

const HEAD_ENDS = '\r\n\r\n'

interface Head {
  readonly name: string
  readonly fileName: string | undefined
}

const headOf = (text: string): Head => ({
  name: /\bname="([^"]*)"/.exec(text)?.[1] ?? '',
  fileName: /\bfilename="([^"]*)"/.exec(text)?.[1],
})

/** Takes a form of several parts apart as it comes, and holds no file of it. */
class PartReader {
  readonly form = new FormData()
  /** Whether this is no form of several parts: nothing more of it is to be taken. */
  isBroken = false
  readonly #delimiter: Buffer
  #rest = Buffer.from('\r\n')
  #head: Head | undefined
  #text: Buffer[] = []
  #held = 0

  constructor(boundary: string) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`)
  }

  take(chunk: Uint8Array): void {
    this.#rest = Buffer.concat([this.#rest, chunk])
    for (;;) {
      const at = this.#rest.indexOf(this.#delimiter)
      if (at === -1) break
      const headEnds = this.#rest.indexOf(HEAD_ENDS, at + this.#delimiter.length)
      // The head of the next part has not come whole; after the last part none comes.
      if (headEnds === -1) {
        this.isBroken = this.#rest.length - at > MOST_HEAD
        return
      }
      this.#hold(this.#rest.subarray(0, at))
      this.end()
      this.#head = headOf(this.#rest.subarray(at, headEnds).toString('utf8'))
      this.#rest = this.#rest.subarray(headEnds + HEAD_ENDS.length)
    }
    const sure = Math.max(0, this.#rest.length - this.#delimiter.length)
    this.#hold(this.#rest.subarray(0, sure))
    this.#rest = this.#rest.subarray(sure)
  }

  /** What is held of the part that ends here. */
  end(): void {
    if (this.#head === undefined) return
    const { name, fileName } = this.#head
    if (fileName === undefined) this.form.append(name, Buffer.concat(this.#text).toString('utf8'))
    else this.form.append(name, new File([], fileName))
    this.#head = undefined
    this.#text = []
  }

  /** The last part ends where the last delimiter is. */
  finish(): FormData {
    const at = this.#rest.indexOf(this.#delimiter)
    this.#hold(at === -1 ? this.#rest : this.#rest.subarray(0, at))
    this.end()
    return this.form
  }

  #hold(bytes: Buffer): void {
    if (this.#head === undefined || this.#head.fileName !== undefined || this.#held > MOST_TEXT) return
    this.#held += bytes.length
    this.#text.push(Buffer.from(bytes))
  }
}

/**
 * What was entered in a form that is larger than its address takes, which is nearly always for a file: its texts and choices, and the
 * names of its files. Nothing for another body, for one whose parts never
 * begin and for one that goes on and on.
 */
export const readLargeForm = async (request: Request): Promise<FormData | undefined> => {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(
    request.headers.get('content-type') ?? '',
  )?.[1]
  if (boundary === undefined || request.body === null || request.bodyUsed) return undefined
  const reader = new PartReader(boundary)
  let read = 0
  for await (const chunk of request.body) {
    read += chunk.length
    if (read > MOST_READ) return undefined
    reader.take(chunk)
    if (reader.isBroken) return undefined
  }
  return reader.finish()
}
