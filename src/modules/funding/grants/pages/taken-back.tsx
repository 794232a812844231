import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Details, History } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import { useFormat } from '../../../../web/reader.ts'
import type { TakenBack } from '../repayment-store.ts'
import type { InsideProps } from './inside.ts'
import { useGrantWords } from './words.tsx'

/** Takes back what was noted wrongly, with what was wrong. */
export const TakeBack: FC<{
  action: string
  idName: string
  words: { what: string; lead: string }
  props: InsideProps
}> = ({ action, idName, words: { what, lead }, props: { data, refused } }) => {
  const t = useGrantWords()
  const sent = refusedAt(refused, action)
  return (
    <Details summary={what} open={sent !== undefined}>
      <Form action={action} hidden={{ grantId: data.grant.id }} label={what}>
        <p>{lead}</p>
        <TextField {...fieldsIn(sent)('because')} idName={idName} label={t('wrongWhy')} />
        <ButtonRow>
          <Button variant="secondary" label={what}>
            {t('takeBack')}
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

/** What was noted wrongly and taken back, with when, by whom and why. */
export const TakenBackList: FC<{ taken: readonly TakenBack[] }> = ({ taken }) => {
  const t = useGrantWords()
  const format = useFormat()
  if (taken.length === 0) return null
  return (
    <Details summary={t('takenBack')}>
      <History
        entries={taken.map(({ kind, amountOre, notedOn, because, at, byName }) => ({
          at,
          ...(byName === null ? {} : { who: byName }),
          what: t(`takenBack_${kind}`, { amount: format.money(amountOre), day: format.date(notedOn) }),
          detail: <Swedish text={because} />,
        }))}
      />
    </Details>
  )
}
