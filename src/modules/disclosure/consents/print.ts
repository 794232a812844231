import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { personLanguage } from '../../support/index.ts'
import type { FoundConsent } from './consent.ts'
import { untilWhen, whatIsAsked, whatIsSoAnyway, whatItMeans } from './words.ts'

const paragraphs = (sentences: readonly string[]): SheetBlock[] =>
  sentences.map((paragraph) => ({ paragraph }))

/**
 * The sheet that a person may take along. It may be found by somebody else: unless they want it whole, it names neither
 * who is told nor what, nor who helps.
 */
export const consentSheet = (
  { consent, today, isWhole }: { consent: FoundConsent; today: string; isWhole: boolean },
  fallback: string,
): Sheet => {
  const language = personLanguage(consent.language) ?? personLanguage(fallback)!
  const groups = [...Map.groupBy(consent.items, ({ toName, purpose }) => `${purpose} ${toName}`).values()]
  const asked = isWhole
    ? groups.map(
        (items): SheetBlock => ({
          list: whatIsAsked(language, {
            recipient: items[0]!.toName,
            purpose: items[0]!.purpose,
            sections: items.map(({ section }) => section),
            until: consent.expiresOn,
          }),
        }),
      )
    : paragraphs([untilWhen(language, consent.expiresOn)])
  return {
    title: language.consent.title,
    language: language.code,
    date: today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      ...paragraphs(isWhole ? whatItMeans(language) : [language.consent.youDecide]),
      ...asked,
      ...paragraphs(
        isWhole
          ? whatIsSoAnyway(language)
          : [language.consent.withdraw, language.consent.interpreter, language.consent.askAnything],
      ),
      ...(language.reviewed
        ? []
        : [{ paragraph: language.plan.notCheckedByTranslator, tone: 'quiet' } as const]),
    ],
  }
}
