const LONGEST_NAME = 120
// Control characters, and marks that turn the direction of writing so that "exe.pdf" reads as "fdp.exe".
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const NOT_IN_NAMES = /[<>:"|?*]/g

/**
 * A file name that is safe to show, to keep and to send back: the last part of a path, without unseen characters,
 * at most 120 characters with its extension kept. `fallback` stands in where nothing is left.
 */
export const safeFileName = (given: string, fallback = 'fil'): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const name = last
    .replace(UNSEEN, '')
    .replace(NOT_IN_NAMES, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (name === '') return fallback
  if (name.length <= LONGEST_NAME) return name
  const extension = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? ''
  const stem = name.slice(0, LONGEST_NAME - extension.length)
  // Never half of a surrogate pair.
  return `${stem.isWellFormed() ? stem : stem.slice(0, -1)}${extension}`
}
