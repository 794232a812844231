import type { FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useCaseWords } from './words.tsx'

/** A text that was entered in a form that came back; nothing where it was not sent. */
export const enteredText = (refused: RefusedForm | undefined, name: string): string | undefined =>
  typeof refused?.values[name] === 'string' ? (refused.values[name] as string) : undefined

/** The form that came back, where it is the one that is sent to an address. */
export const refusedAt = (refused: RefusedForm | undefined, address: string): RefusedForm | undefined =>
  refused?.sentTo === address ? refused : undefined

interface Versions {
  readonly id: string
  readonly refused: RefusedForm | undefined
  /** The revision that stands now. */
  readonly revision: number
  readonly saved: string
  readonly entered: string | undefined
}

/** What a colleague saved meanwhile beside what the second writer has written; nothing where they do not differ. */
export const Contested: FC<Versions> = ({ id, refused, revision, saved, entered }) => {
  const t = useCaseWords()
  if (refused === undefined || entered === undefined || Number(refused.values.revision ?? 0) === revision)
    return null
  if (entered.replaceAll('\r\n', '\n').trim() === saved) return null
  return (
    <section class="contested" aria-labelledby={`contested-${id}`}>
      <Heading level={2} size="2xs" id={`contested-${id}`}>
        {t('conflictHeading')}
      </Heading>
      <SideBySide
        before={saved}
        after={entered}
        beforeLabel={t('conflictTheirs')}
        afterLabel={t('conflictYours')}
      />
    </section>
  )
}
