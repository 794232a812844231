import type { Locale } from '../../platform/i18n/locale.ts'

/** A fault that is known, and why it is there still. */
interface Shortcoming {
  readonly what: Readonly<Record<Locale, string>>
  readonly why: Readonly<Record<Locale, string>>
  /** Success criteria of WCAG 2.1 that it concerns. */
  readonly criteria: string
}

/**
 * What the house itself knows of its accessibility. Whoever changes a page so that something of it stops being true changes it
 * here; `assessedOn` is the day of the last whole assessment, not of the last change.
 */
export const statement = {
  assessedOn: '2026-11-27',
  shortcomings: [
    {
      what: {
        sv: 'Bilagor som myndigheter och organisationer själva lämnar, till exempel PDF utan taggar, kan sakna struktur och textalternativ.',
        en: 'Attachments that authorities and organisations hand in themselves, such as PDF without tags, may lack structure and text alternatives.',
      },
      why: {
        sv: 'Filerna är bevis och visas oförändrade. Det som står i dem om resultat finns också som text på sidan. Be om en tillgänglig version i formuläret.',
        en: 'The files are evidence and are shown unchanged. What they say of results stands on the page as text too. Ask for an accessible version in the form.',
      },
      criteria: '1.1.1, 1.3.1, 1.3.2',
    },
    {
      what: {
        sv: 'Citat ur planen och andra handlingar på svenska står kvar på svenska på engelska sidor; i några tabeller är de inte märkta med sitt språk.',
        en: 'Quotes from the plan and other documents in Swedish remain in Swedish on English pages; in some tables they are not marked with their language.',
      },
      why: {
        sv: 'Vi märker dem efter hand.',
        en: 'We mark them as we go.',
      },
      criteria: '3.1.2',
    },
    {
      what: {
        sv: 'Flera av språken på sidan med hjälp är första översättningar som ingen med språket som sitt har läst. Det står på sidan.',
        en: 'Several of the languages on the page about help are first translations that nobody who has them as their own has read. The page says so.',
      },
      why: {
        sv: 'De granskas innan de märks som färdiga.',
        en: 'They are checked before they are marked as done.',
      },
      criteria: '–',
    },
  ],
} as const satisfies { assessedOn: string; shortcomings: readonly Shortcoming[] }
