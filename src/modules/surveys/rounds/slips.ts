import type { Day } from '../../../platform/clock/clock.ts'
import { printerInThread } from '../../../platform/print/in-thread.ts'
import { paths } from '../paths.ts'
import type { PrintedSlips } from './actions.ts'
import type { PrintableSlips } from './print-slips.ts'

const print = printerInThread<PrintableSlips>('modules/surveys/rounds/print.worker')

/** What a slip says, by language: never what is asked. */
const said: Readonly<Record<string, string>> = {
  sv: 'Koden gäller en gång. Ingen ser att den är din.',
  en: 'The code holds once. Nobody sees that it is yours.',
  ar: 'الرمز صالح مرة واحدة. لا أحد يرى أنه لك.',
  es: 'El código vale una vez. Nadie ve que es tuyo.',
  ro: 'Codul este valabil o singură dată. Nimeni nu vede că este al tău.',
  ru: 'Код действует один раз. Никто не видит, что он ваш.',
  th: 'รหัสใช้ได้ครั้งเดียว ไม่มีใครเห็นว่าเป็นของคุณ',
  uk: 'Код діє один раз. Ніхто не бачить, що він ваш.',
}

/** The slips of sites as a PDF. @param today the day on the document. */
export const slipsPdf = ({ round, sites, origin, languages }: PrintedSlips, today: Day): Promise<Buffer> =>
  print({
    data: {
      title: round.title,
      sites: sites.map(({ name, codes }) => ({ name, codes })),
      lines: languages.flatMap((language) => said[language] ?? []),
      address: `${origin.replace(/^https?:\/\//, '')}${paths.answer()}`,
    },
    options: { title: round.title, language: 'sv', date: today },
  })
