import type { reminderWords } from '../messages.ts'

/** A step in words: "7 dagar före". */
export const stepInWords = (t: ReturnType<typeof reminderWords>, step: number): string => {
  if (step === 0) return t('stepDay')
  return step > 0 ? t('stepBefore', { days: step }) : t('stepAfter', { days: -step })
}
