import type { FC } from 'hono/jsx'
import { Heading } from '../components/card.tsx'
import { SideBySide } from '../components/comparison.tsx'
import type { RefusedForm } from '../pages.tsx'
import { useWords } from '../reader.ts'

interface ContestedProps {
  readonly refused: RefusedForm | undefined
  /** The number of what is saved now. */
  readonly revision: number
  /** Each with what is saved and what was entered; `label` where there are several. */
  readonly versions: readonly {
    readonly label?: string
    readonly saved: string
    readonly entered: string | undefined
  }[]
  /** Tells it apart, where a page has several. */
  readonly id?: string
}

const same = (text: string): string => text.replaceAll('\r\n', '\n').trim()

/** What a colleague has saved meanwhile beside what the second writer wrote; nothing where they do not differ. */
export const Contested: FC<ContestedProps> = ({ refused, revision, versions, id = 'form' }) => {
  const t = useWords()
  if (refused === undefined || Number(refused.values.revision ?? revision) === revision) return null
  const differing = versions.filter(
    ({ saved, entered }) => entered !== undefined && same(entered) !== same(saved),
  )
  if (differing.length === 0) return null
  return (
    <section class="contested" aria-labelledby={`contested-${id}`}>
      <Heading level={2} size="2xs" id={`contested-${id}`}>
        {t('contested')}
      </Heading>
      {differing.map(({ label, saved, entered = '' }) => (
        <SideBySide
          before={saved || t('nothingSaved')}
          after={entered || t('nothingSaved')}
          beforeLabel={label === undefined ? t('savedNow') : `${label}: ${t('savedNow')}`}
          afterLabel={label === undefined ? t('youWrote') : `${label}: ${t('youWrote')}`}
        />
      ))}
    </section>
  )
}
