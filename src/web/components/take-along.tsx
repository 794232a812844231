import type { FC } from 'hono/jsx'
import type { TakenForm } from '../offline/taken.ts'
import { useWords } from '../reader.ts'
import { Button } from './button.tsx'

/**
 * Takes a form of the page along on the device, sealed for whoever is signed in: it is filled in without a connection, and sent once
 * when there is one. Any page declares one; needs the island `take-along`, and is not there without it.
 */
export const TakeAlong: FC<{ label: string; form: TakenForm }> = ({ label, form }) => {
  const t = useWords()
  return (
    <div hidden data-take-along={JSON.stringify(form)}>
      <p class="quiet">{t('takeAlongHint')}</p>
      <p>
        <Button type="button" variant="secondary">
          {label}
        </Button>
      </p>
      <p role="status" hidden>
        {t('takeAlongFailed')}
      </p>
    </div>
  )
}
