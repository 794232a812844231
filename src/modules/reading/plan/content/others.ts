import { wordEnd, wordStart } from '../language/words.ts'
import type { Statement } from './passages.ts'

const earlier = new RegExp(
  `${wordStart}(?:har (?:regeringen )?(?:tidigare|sedan tidigare|redan)|tidigare (?:har )?(?:gett|givit|gav)|gav regeringen|regeringen gav|beslutade regeringen|regeringen beslutade|har regeringen (?:beslutat|gett|tillsatt)|regeringen har (?:beslutat|gett|tillsatt|tidigare)|dessutom har regeringen|gavs i uppdrag|fick i uppdrag|had previously|has previously|previously|earlier this|was (?:commissioned|given|tasked|appointed)|were (?:commissioned|given|tasked)|(?:the )?government (?:has|had) (?:already|previously|earlier)|in (?:\\p{Lu}\\p{Ll}+ )?\\d{4},? the government (?:decided|appointed|commissioned|gave|adopted))${wordEnd}`,
  'iu',
)

const explicit =
  /(?<!\p{L})(?:(?:har|gav) (?:\p{L}+ )?tidigare|tidigare (?:har|gav|gett)|sedan tidigare|had previously|has previously|previously|earlier (?:gave|commissioned|decided))(?!\p{L})/iu

const leaning =
  /^(?:Uppdraget|Detta uppdrag|Utredningen|Utredaren|Arbetet|Strategin|Syftet|Det uppdraget|Den utredningen|Detta arbete|The (?:assignment|inquiry|commission|task|work|review|strategy)|(?:This|That) (?:assignment|inquiry|work|review|commission|task)|It|He|She|Its) /u

/**
 * Whether a sentence, or one that it leans on, speaks of a task given before and to others: its dates and its
 * bodies are not the measure's.
 */
export const isOthersTask = ({ text, before, own }: Pick<Statement, 'text' | 'before' | 'own'>): boolean => {
  if (own) return explicit.test(text)
  if (earlier.test(text)) return true
  for (
    let index = before.length;
    index > 0 && leaning.test(index === before.length ? text : before[index]!);
    index -= 1
  ) {
    if (earlier.test(before[index - 1]!)) return true
  }
  return false
}

/** A reference to another measure in brackets or after "se": what the sentence tells belongs there. */
export const refersToOther = (text: string): boolean =>
  /(?<!\p{L})(?:se (?:vidare |även |också )?(?:under )?(?:åtgärd|insats|uppdrag|avsnitt)|see (?:also )?(?:under )?(?:measure|action|activity|section)) \p{Lu}?\d/iu.test(
    text,
  )
