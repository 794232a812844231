import type { FC } from 'hono/jsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import { citation, type SectionKey, saying } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import { materialWords } from '../messages.ts'
import type { ReadPage } from '../read-actions.ts'
import type { Material, MaterialKind } from '../records.ts'

/** The words of materials in the reader's language. */
export const useMaterialWords = () => materialWords(useReader().locale)

/** Where materials of a kind are read. */
export const readingPaths = {
  course: { list: paths.courses, one: paths.course, changes: paths.courseChanges },
  pack: { list: paths.packs, one: paths.pack, changes: paths.packChanges },
} as const

/** The heading of the list of a kind. */
export const listWord = { course: 'courses', pack: 'packs' } as const satisfies Record<MaterialKind, string>

/** Who made a material. */
export const makerOf = (
  { bodyId, bodyName }: Pick<Material, 'bodyId' | 'bodyName'>,
  t: ReturnType<typeof materialWords>,
): string => (bodyId === null ? t('cameAlong') : (bodyName ?? t('unnamed')))

const Sayings: FC<{ keys: readonly SectionKey[]; changed?: readonly SectionKey[] }> = ({
  keys,
  changed = [],
}) => {
  const { locale, today } = useReader()
  const t = materialWords(locale)
  return (
    <dl class="description-list">
      {keys.map((key) => (
        <div>
          <dt>
            {citation(key, locale)}
            {changed.includes(key) ? ` (${t('changedNow')})` : ''}
          </dt>
          <dd>{saying(key, today, locale)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** That the law has changed since a page was written, and what it says now. */
export const LawChanged: FC<{ keys: readonly SectionKey[] }> = ({ keys }) => {
  const t = useMaterialWords()
  if (keys.length === 0) return null
  return (
    <Alert kind="warning" heading={t('lawChanged')}>
      <p>{t('lawChangedText')}</p>
      <Sayings keys={keys} />
    </Alert>
  )
}

/** The sections that pages rest on, with what they say today, and where else it was taken from. */
export const RestsOn: FC<{ pages: readonly ReadPage[] }> = ({ pages }) => {
  const t = useMaterialWords()
  const keys = [...new Set(pages.flatMap(({ sections }) => sections))]
  const sources = pages.flatMap((page) => page.sources.split('\n')).filter((line) => line.trim() !== '')
  return (
    <>
      {keys.length === 0 ? null : (
        <Details summary={t('law')}>
          <Sayings keys={keys} changed={pages.flatMap(({ changed }) => changed)} />
        </Details>
      )}
      {sources.length === 0 ? null : (
        <Details summary={t('sources')}>
          <ul>
            {sources.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
