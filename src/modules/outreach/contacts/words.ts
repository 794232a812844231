/** The words of slips, by language: short, of nothing in particular, told apart on the telephone. Each slip has one of each list. */
export const slipWords = {
  sv: [
    'blå gul röd grön vit grå brun ljus mörk varm sval mjuk stark lugn glad snabb stilla rund lång kort bred smal ny klar vild tam torr våt lätt hög',
    'björk ek tall gran lind asp rönn alm hägg sten sand sjö bäck vik kulle äng dal stig bro båt åra hatt vante skål kanna lampa stol matta klocka penna',
  ],
  en: [
    'blue yellow red green white grey brown light dark warm cool soft strong calm glad quick quiet round long short wide narrow new clear wild tame dry wet high low',
    'birch oak pine ash elm maple stone sand lake brook bay hill meadow valley path bridge boat oar hat glove bowl jug lamp chair rug clock pencil leaf cloud shell',
  ],
} as const

const pairsOf = ([first, second]: readonly [string, string]): string[] =>
  first.split(' ').flatMap((one) => second.split(' ').map((other) => `${one} ${other}`))

/** Every pair of a language. */
export const slipPairs = (language: keyof typeof slipWords): readonly string[] => pairsOf(slipWords[language])

/** Words as they are said, the way they are kept. */
export const asKept = (said: string): string => said.trim().toLocaleLowerCase('sv').split(/\s+/u).join(' ')
