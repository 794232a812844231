import { packZip } from '../../../platform/archive/zip.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { printerInThread } from '../../../platform/print/in-thread.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { outlined, readMarkdown } from '../../../platform/text/markdown.ts'
import { helpLanguage, helpNumbers } from '../../help/index.ts'
import { citation, saying } from '../../law/index.ts'
import { paths } from '../paths.ts'
import { materialWords } from './messages.ts'
import type { PrintablePack } from './print-pack.ts'
import type { PrintedMaterial } from './read-actions.ts'

/** What a lesson pack can be taken along as. */
export const packFiles = ['pdf', 'easy', 'sheet', 'zip'] as const
const printedForms = ['pdf', 'easy', 'sheet'] as const
type PrintedForm = PrintablePack['data']['form']

const print = printerInThread<PrintablePack>('modules/learning/materials/print.worker')

const localeOf = (language: string) => (language === 'sv' ? 'sv' : 'en')

/** A version of a lesson pack as one of its printed forms. */
export const printablePack = (
  { material, version, pages, origin }: PrintedMaterial,
  form: PrintedForm,
): PrintablePack => {
  const locale = localeOf(version.language)
  const t = materialWords(locale)
  const day = dayOf(version.publishedAt!)
  const { numbers } = helpLanguage(locale)!
  const keys = [...new Set(pages.flatMap(({ sections }) => sections))]
  const title = form === 'easy' ? t('easyOf', { title: version.title }) : version.title
  const changes = t('fromNow', { number: version.number, day: formatter(locale).date(day) })
  return {
    data: {
      form,
      title,
      summary: version.summary,
      changesAt: origin + paths.packChanges({ materialId: material.id }, { from: version.number }),
      libraryAt: origin + paths.packs(),
      pages: pages.map((page) => ({
        title: page.title,
        blocks: outlined(readMarkdown(form === 'pdf' ? page.body : page.easyBody), 2),
      })),
      numbers: [
        { shown: helpNumbers.emergency.shown, name: numbersName(locale) },
        { shown: helpNumbers.children.shown, name: numbers.children.name },
        { shown: helpNumbers.women.shown, name: numbers.women.name },
        { shown: helpNumbers.health.shown, name: numbers.health.name },
      ],
      law: keys.map((key) => ({ citation: citation(key, locale), saying: saying(key, day, locale) })),
      sources: pages.flatMap(({ sources }) => sources.split('\n')).filter((line) => line.trim() !== ''),
      words: {
        version: t('versionNumber', { number: version.number }),
        page: t('pageNumber', { page: '{page}', pages: '{pages}' }),
        numbers: t('numbers'),
        changes,
        law: t('lawOfAll'),
        sources: t('sources'),
      },
    },
    options: { title, language: version.language, date: day, author: material.bodyName ?? 'Samlad' },
  }
}

const numbersName = (locale: 'sv' | 'en'): string => helpLanguage(locale)!.sheet.numbers.emergency

/** The text itself, as it was written: for whoever makes something of their own from it. */
const markdownOf = ({ version, pages }: PrintedMaterial): string =>
  [`# ${version.title}`, version.summary, ...pages.flatMap(({ title, body }) => [`# ${title}`, body])].join(
    '\n\n',
  )

/** A file of a version by its name: `pdf.pdf`, `easy.pdf`, `sheet.pdf`, `pack.zip`. @throws NotFound */
export const packFile = async (
  pack: PrintedMaterial,
): Promise<{ readonly name: string; readonly type: string; readonly bytes: Buffer }> => {
  const name = `${localeOf(pack.version.language) === 'sv' ? 'material' : 'pack'}-v${pack.version.number}`
  const named = (one: PrintedForm) => `${name}${one === 'pdf' ? '' : `-${one}`}.pdf`
  const form = printedForms.find((one) => pack.file === `${one}.pdf`)
  if (form !== undefined)
    return {
      name: `${name}-${form}.pdf`,
      type: 'application/pdf',
      bytes: await print(printablePack(pack, form)),
    }
  if (pack.file !== 'pack.zip') throw new NotFound('file')
  const files = new Map<string, Buffer>()
  for (const one of printedForms) files.set(named(one), await print(printablePack(pack, one)))
  files.set(`${name}.md`, Buffer.from(markdownOf(pack)))
  const { data } = printablePack(pack, 'pdf')
  files.set('version.txt', Buffer.from(`${data.title}\n${data.words.changes}\n${data.changesAt}\n`))
  return { name: `${name}.zip`, type: 'application/zip', bytes: await packZip(files) }
}
