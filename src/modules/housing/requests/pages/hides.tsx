import type { FC } from 'hono/jsx'
import { Details } from '../../../../web/components/structure.tsx'
import { useRequestWords } from './words.tsx'

/** What the pool hides from whom, and what it cannot hide. */
export const Hides: FC<{ reader: 'asker' | 'shelter' }> = ({ reader }) => {
  const t = useRequestWords()
  const hidden =
    reader === 'asker'
      ? (['hidesAsker1', 'hidesAsker2'] as const)
      : (['hidesShelter1', 'hidesShelter2'] as const)
  return (
    <Details summary={t('hidesHeading')}>
      <ul>
        {[...hidden, 'cannotHide1', 'cannotHide2', 'cannotHide3'].map((key) => (
          <li>{t(key as 'cannotHide1')}</li>
        ))}
      </ul>
    </Details>
  )
}
