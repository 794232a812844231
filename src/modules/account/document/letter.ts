import type { Letter } from './sections.ts'

/** Who signs a communication: the Prime Minister, or whoever stands in, has no department; the minister who reports has one. */
export const signersOf = (letter: Letter | null | undefined) => ({
  primeMinister: letter?.signatures.find(({ department }) => department === null),
  minister: letter?.signatures.find(({ department }) => department !== null),
})

/** What a communication cannot be published without. */
export type LetterLack = 'number' | 'place' | 'decided' | 'primeMinister' | 'minister'

/** What is still empty of a communication. Its signatures may be where its author says: on paper. */
export const letterLacks = (letter: Letter | null): LetterLack[] => {
  const { primeMinister, minister } = signersOf(letter)
  const given: Record<LetterLack, boolean> = {
    number: letter?.number != null,
    place: letter?.place != null,
    decided: letter?.decided != null,
    primeMinister: letter?.onPaper === true || primeMinister !== undefined,
    minister: letter?.onPaper === true || minister !== undefined,
  }
  return (Object.keys(given) as LetterLack[]).filter((part) => !given[part])
}
