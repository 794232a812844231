import { createContext, useContext } from 'hono/jsx'

/**
 * The label of each field of the page being rendered, by the field's name. Fields write theirs here, so that the
 * error summary at the top can say which field each sentence is about.
 */
export const FieldLabels = createContext<Map<string, string> | null>(null)

/**
 * Called by a field while it is rendered. The first to write is heard: a group goes before its parts. What is wrong with a list is
 * told by its name without the brackets that its controls bear.
 */
export const useFieldLabel = (name: string, label: string): void => {
  const labels = useContext(FieldLabels)
  const field = name.replace(/\[\]$/, '')
  if (labels && !labels.has(field)) labels.set(field, label)
}

/** A sentence about a field with the field's label before it, where the sentence does not name it already. */
export const nameField = (message: string, label: string | undefined): string => {
  if (label === undefined || message.toLowerCase().includes(label.toLowerCase())) return message
  return /[?:]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`
}
