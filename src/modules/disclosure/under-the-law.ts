import type { Locale } from '../../platform/i18n/locale.ts'
import { RECIPIENT_KINDS, type RecipientKind } from './legal/situation.ts'
import { disclosuresRestOnLaw } from './sharing/held-by-law.ts'
import { recipientKindName } from './telling/pages/found.tsx'

/** What of the room rests on the law, and whom sections name. */
export const disclosureLaw = {
  rests: [disclosuresRestOnLaw],
  recipients: RECIPIENT_KINDS,
  recipientName: (kind: string, locale: Locale) => recipientKindName(locale, kind as RecipientKind),
} as const
