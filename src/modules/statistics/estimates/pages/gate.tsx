import type { FC } from 'hono/jsx'
import { Alert } from '../../../../web/components/message.tsx'
import { useReader } from '../../../../web/reader.ts'
import { publishReasons } from '../../estimation/index.ts'
import { type Analysis, mayStand } from '../analysis.ts'
import { estimateWords } from '../messages.ts'

const Reasons: FC<{ reasons: Analysis['reasons'] }> = ({ reasons }) => {
  const { locale } = useReader()
  return (
    <ul class="ds-list">
      {reasons.map((reason) => (
        <li>{publishReasons[reason][locale]}</li>
      ))}
    </ul>
  )
}

/** May it be published, and what must be said with it? */
export const Gate: FC<{
  analysis: Pick<Analysis, 'verdict' | 'reasons' | 'published'>
  decided: boolean
}> = ({ analysis, decided }) => {
  const t = estimateWords(useReader().locale)
  const { verdict, reasons } = analysis
  const refusing = reasons.filter((reason) => publishReasons[reason].refuses)
  const others = reasons.filter((reason) => !publishReasons[reason].refuses)
  if (reasons.length === 0)
    return (
      <Alert kind="success">
        <p class="ds-paragraph">{t('gateOpen')}</p>
      </Alert>
    )
  if (verdict)
    return (
      <Alert kind="info">
        <p class="ds-paragraph">{t(decided ? 'gateConfirmed' : 'gateWarned')}</p>
        <Reasons reasons={others} />
      </Alert>
    )
  return (
    <Alert kind="warning">
      <p class="ds-paragraph">
        {t(decided ? 'gateConfirmedLeast' : mayStand(analysis) ? 'gateLeast' : 'gateRefused')}
      </p>
      <Reasons reasons={refusing} />
      {others.length === 0 ? null : (
        <>
          <p class="ds-paragraph">{t('gateAlso')}</p>
          <Reasons reasons={others} />
        </>
      )}
    </Alert>
  )
}
