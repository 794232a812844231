import type { Words } from '../../../platform/i18n/words.ts'
import type { PublicationContent } from './content.ts'
import { estimateWords } from './messages.ts'

/** What is said with a published estimate that it is true of; that it is an estimate where nothing else is. */
export const estimateLimits = ({ limits }: Pick<PublicationContent, 'limits'>): Words => {
  const said = (locale: 'sv' | 'en'): string => {
    const t = estimateWords(locale)
    return [...limits.map((limit) => t(`limit_${limit}`)), t('onNoList'), t('rounded')].join(' ')
  }
  return { sv: said('sv'), en: said('en') }
}
