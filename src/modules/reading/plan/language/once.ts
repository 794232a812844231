const kept: Map<string, unknown>[] = []
let isOpen = false

/** A question to a text that is answered once for each text, as long as one document is read. Nobody changes an answer. */
export const once = <T>(of: (text: string) => T): ((text: string) => T) => {
  const answers = new Map<string, T>()
  kept.push(answers)
  return (text) => {
    if (!isOpen) return of(text)
    const known = answers.get(text)
    if (known !== undefined || answers.has(text)) return known as T
    const answer = of(text)
    answers.set(text, answer)
    return answer
  }
}

/** Reads one document; when it is read, no text of it is kept. */
export const askingOnce = <T>(read: () => T): T => {
  isOpen = true
  try {
    return read()
  } finally {
    isOpen = false
    for (const answers of kept) answers.clear()
  }
}
