type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One text for one content: JSON without white space, the keys of every object in order of their UTF-16 code
 * units, numbers and strings as ECMAScript writes them (the rules of RFC 8785). Text that is not well-formed
 * Unicode, and numbers that JSON cannot hold, are refused with a RangeError.
 */
export const canonicalJson = (value: unknown): string => write(value as Json)

const write = (value: Json): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`JSON holds no ${value}.`)
  if (typeof value === 'string' && !value.isWellFormed())
    throw new RangeError('Text is not well-formed Unicode.')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  const entries = Object.entries(value as Record<string, Json | undefined>).filter(
    ([, held]) => held !== undefined,
  )
  entries.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  return `{${entries.map(([key, held]) => `${write(key)}:${write(held as Json)}`).join(',')}}`
}
