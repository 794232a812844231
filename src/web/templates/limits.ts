/**
 * The templates that pages follow, each with the one kind of question that it answers. A page names its own
 * (`<Page template="record">`) and keeps its limits, which `tests/house/reads-as-it-looks.test.ts` measures in a browser.
 */
const templates = [
  'story',
  'worklist',
  'list',
  'record',
  'form',
  'step',
  'composer',
  'analysis',
  'document',
] as const
export type Template = (typeof templates)[number]

interface Pair {
  /** In a window of 1280 × 900. */
  readonly wide: number
  /** In a window of 360 × 740. */
  readonly narrow: number
}

interface Limits {
  /** Height of the page in CSS pixels, as it is first shown; what a danger asks for now is not counted. */
  readonly height: Pair
  /** Links in the first view, the shell's own not counted. */
  readonly links: Pair
  /** Inputs in the first view, those of the shell not counted; what opens by itself where an error stands is not counted. */
  readonly inputs: Pair
}

const noLimit: Pair = { wide: Number.POSITIVE_INFINITY, narrow: Number.POSITIVE_INFINITY }
const both = (most: number): Pair => ({ wide: most, narrow: most })

/** What a page of each template may take at most; `unnamed`: one that names none and asks for little. */
export const limits: Readonly<Record<Template | 'unnamed', Limits>> = {
  story: { height: { wide: 2400, narrow: 3600 }, links: { wide: 20, narrow: 8 }, inputs: both(0) },
  worklist: { height: { wide: 1400, narrow: 2400 }, links: noLimit, inputs: both(0) },
  list: { height: { wide: 1700, narrow: 2600 }, links: noLimit, inputs: both(3) },
  record: { height: { wide: 1600, narrow: 2200 }, links: both(10), inputs: both(0) },
  form: { height: noLimit, links: noLimit, inputs: both(7) },
  step: { height: { wide: 900, narrow: 1200 }, links: noLimit, inputs: both(7) },
  composer: { height: noLimit, links: noLimit, inputs: both(12) },
  // Text that is read from its first word to its last.
  document: { height: noLimit, links: noLimit, inputs: both(0) },
  unnamed: { height: { wide: 2400, narrow: 3600 }, links: noLimit, inputs: both(7) },
  analysis: { height: { wide: 2000, narrow: 2800 }, links: noLimit, inputs: both(3) },
}
