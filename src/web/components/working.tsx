import type { FC, PropsWithChildren } from 'hono/jsx'
import { useWords } from '../reader.ts'

/** What the house is doing by itself. The island `working` brings it anew while it goes on; without it, it says to load the page again. */
export const Working: FC<PropsWithChildren> = ({ children }) => {
  const t = useWords()
  return (
    <div data-working role="status">
      {children}
      <p class="ds-paragraph" data-by-hand>
        {t('loadAgain')}
      </p>
    </div>
  )
}
