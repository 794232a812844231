import fc from 'fast-check'

/**
 * Any text, of every character that there is but halves of surrogate pairs. What `fc.string({ unit: 'binary' })` gives too,
 * which first makes a table of the whole of Unicode and takes seconds for it.
 */
export const anyText = (length: { minLength?: number; maxLength: number }): fc.Arbitrary<string> =>
  fc
    .array(
      fc.integer({ min: 0, max: 0x10f7ff }).map((at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800)),
      length,
    )
    .map((characters) => characters.join(''))
