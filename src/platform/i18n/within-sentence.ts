/** A heading or the name of a choice as it stands within a sentence: its first letter is small, what is written in capitals stays. */
export const withinSentence = (name: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
