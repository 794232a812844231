import { createContext, useContext } from 'hono/jsx'

/**
 * The label of each field of the page being rendered, by the field's name, and what its id is made of. Fields write theirs here, so
 * that the error summary at the top can say which field each sentence is about, and lead there.
 */
export const FieldLabels = createContext<Map<string, { label: string; idName: string }> | null>(null)

/**
 * Called by a field while it is rendered. The first to write is heard: a group goes before its parts; and before both, of a name that
 * stands in several forms, the one that was refused. What is wrong with a list is told by its name without the brackets that its
 * controls bear.
 */
export const useFieldLabel = (
  name: string,
  label: string,
  { idName, error }: { readonly idName?: string | undefined; readonly error?: string | undefined } = {},
): void => {
  const labels = useContext(FieldLabels)
  const field = name.replace(/\[\]$/, '')
  const isRefusedApart = idName !== undefined && error !== undefined
  if (labels && (!labels.has(field) || isRefusedApart)) labels.set(field, { label, idName: idName ?? field })
}

/** A text as its words alone, each between spaces. */
const asWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** A sentence about a field with the field's label before it, where the sentence does not name it already. */
export const nameField = (message: string, label: string | undefined): string => {
  if (label === undefined) return message
  // As whole words: "får" does not name the year.
  if (asWords(message).includes(asWords(label))) return message
  return /[?:]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`
}
