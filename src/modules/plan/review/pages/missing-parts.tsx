import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { figureInWords } from '../../figure-units.ts'
import { paths } from '../../paths.ts'
import type { MissingPart } from '../differences.ts'
import { useReview } from './words.ts'

const Choose: FC<{ readingId: string; missing: MissingPart; name: string }> = ({
  readingId,
  missing,
  name,
}) => {
  const t = useReview()
  const { known, keeps } = missing
  const answer = (to: boolean, words: string, label: string) =>
    keeps === to ? null : (
      <Form action={paths.chooseMissing({ readingId })} hidden={{ knownId: known.id, keeps: String(to) }}>
        <Button variant={keeps === undefined ? 'secondary' : 'tertiary'} label={label}>
          {words}
        </Button>
      </Form>
    )
  return (
    <div class="button-row">
      {answer(true, t('keepMissing'), t('keepMissingOf', { name }))}
      {answer(false, t('dropMissing'), t('dropMissingOf', { name }))}
    </div>
  )
}

/** What the plan has and the document does not: each stays in the plan or is taken out of it. */
export const MissingParts: FC<{
  readingId: string
  missing: readonly MissingPart[]
  mayDecide: boolean
}> = ({ readingId, missing, mayDecide }) => {
  const t = useReview()
  const { locale } = useFormat()
  return (
    <ul class="review-list">
      {missing.map((one) => {
        const name =
          one.part === 'measure'
            ? `${t('measure', { number: one.known.number })}: ${one.known.heading}`
            : figureInWords(one.known.value, one.known.unit, locale)
        const note = one.part === 'measure' ? null : [one.known.topic, one.known.year, one.known.source]
        const state =
          one.keeps === undefined ? t('notInDocument') : one.keeps ? t('keptMissing') : t('droppedMissing')
        return (
          <li>
            <span class="review-list-name">{name}</span>
            <span class="review-list-note">
              {[...(note ?? []), state].filter((part) => part !== null && part !== '').join(' · ')}
            </span>
            {mayDecide ? <Choose readingId={readingId} missing={one} name={name} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
