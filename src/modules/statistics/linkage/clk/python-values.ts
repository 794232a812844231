/**
 * Reading of numbers as the reference implementation reads them (Python 3.13, `int`, `float`, `round`): the same cell
 * must become the same token everywhere, so "+65", " 65" and "6_5" are 65 here too.
 */

const ASCII_SPACE = /^[\t-\r ]+|[\t-\r ]+$/gu
// What `str.isspace` holds for space; `\s` of JavaScript differs in six characters.
/** The characters between the brackets of a class: what Python's `\s` matches. */
export const PYTHON_SPACE =
  '\\t-\\r\\x1c-\\x1f \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const ANY_SPACE = new RegExp(`^[${PYTHON_SPACE}]+|[${PYTHON_SPACE}]+$`, 'gu')
const LONGEST_INTEGER = 4300

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/u.test(text)

/** The decimal digits of any script as ASCII digits. Runs of decimal digits are ten long and start at zero. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) as number
    // The mathematical digits are five runs without a gap.
    if (at >= 0x1d7ce && at <= 0x1d7ff) return String((at - 0x1d7ce) % 10)
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value += 1
    return String(value)
  })

const stripped = (text: string): string =>
  isAscii(text) ? text.replace(ASCII_SPACE, '') : asciiDigits(text.replace(ANY_SPACE, ''))

/** An integer in base 10 as `int(text, base=10)` reads it; undefined where that would refuse. */
export const readInteger = (text: string): bigint | undefined => {
  const bare = stripped(text)
  if (!/^[+-]?[0-9]+(?:_[0-9]+)*$/u.test(bare)) return undefined
  const digits = bare.replaceAll('_', '')
  if (digits.replace(/^[+-]/u, '').length > LONGEST_INTEGER) return undefined
  return digits.startsWith('-')
    ? -BigInt(digits.slice(1))
    : BigInt(digits.startsWith('+') ? digits.slice(1) : digits)
}

/** A float as `float(text)` reads it, infinities and not-a-number among them; undefined where that would refuse. */
export const readFloat = (text: string): number | undefined => {
  const bare = stripped(text)
  const word = /^([+-]?)(inf|infinity|nan)$/iu.exec(bare)
  if (word) return /nan/iu.test(bare) ? Number.NaN : word[1] === '-' ? -Infinity : Infinity
  const digits = '[0-9]+(?:_[0-9]+)*'
  const number = new RegExp(`^[+-]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[+-]?${digits})?$`, 'iu')
  return number.test(bare) ? Number(bare.replaceAll('_', '')) : undefined
}

/** `round(x)`: halves go to the even neighbour. @param value finite. */
export const roundHalfEven = (value: number): number => {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1
  return below % 2 === 0 ? below : below + 1
}
