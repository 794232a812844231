import type { FC } from 'hono/jsx'
import { addDays } from '../../../../platform/clock/clock.ts'
import { useFormat, useReader } from '../../../../web/reader.ts'
import type { Run } from '../rules.ts'
import { useShelterWords } from './words.tsx'

/** How a place stands in the days to come, in words: "Bebodd 24–30 nov, Ledig från 1 dec". */
export const RunsInWords: FC<{ runs: readonly Run[]; days: number }> = ({ runs, days }) => {
  const t = useShelterWords()
  const format = useFormat()
  const { today } = useReader()
  const last = addDays(today, days - 1)
  return (
    <ul class="plain-list">
      {runs.map(({ standing, from, to }) => {
        const word = t(standing)
        if (from === today && to === last) return <li>{t('wholeTime', { standing: word })}</li>
        if (to === last) return <li>{t('restOfTime', { standing: word, from: format.shortDate(from) })}</li>
        if (from === to) return <li>{t('runDay', { standing: word, from: format.shortDate(from) })}</li>
        return <li>{t('run', { standing: word, from: format.shortDate(from), to: format.shortDate(to) })}</li>
      })}
    </ul>
  )
}
