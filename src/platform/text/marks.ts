/** A text with its letters as they are without accents, rings and dots: "Malmö" becomes "Malmo". */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
