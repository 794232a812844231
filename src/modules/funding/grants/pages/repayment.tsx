import type { FC } from 'hono/jsx'
import { addDays } from '../../../../platform/clock/clock.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { DateField, MoneyField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { fundingPaths as paths } from '../../paths.ts'
import type { Repayment as Claim } from '../repayment-store.ts'
import { leftToRepay } from '../rules.ts'
import { REPAYMENT_DAYS } from '../schema.ts'
import { paidOf } from '../store.ts'
import { Because } from './because.tsx'
import type { InsideProps } from './inside.ts'
import { TakeBack, TakenBackList } from './taken-back.tsx'
import { useGrantWords } from './words.tsx'

/** What is claimed, what has come of it and what is remitted. */
const Told: FC<{ claim: Claim }> = ({ claim }) => {
  const t = useGrantWords()
  const format = useFormat()
  const { today } = useReader()
  const { because, parts, remittedOre, remittedOn, remittedBecause } = claim
  const isOver = claim.repaidOn !== null
  const day = isOver ? format.date(claim.dueOn) : format.deadline(claim.dueOn, today)
  const amount = format.money(claim.amountOre)
  return (
    <>
      <p class="ds-paragraph">
        {because === null ? (
          t(isOver ? 'repaymentWas' : 'repaymentClaim', { amount, day })
        ) : (
          <EndsInSwedish
            text={t(isOver ? 'claimedBackWas' : 'claimedBack', { amount, day, because })}
            words={because}
          />
        )}
      </p>
      {parts.length === 0 ? null : (
        <Table
          caption={t('repaidParts')}
          captionHidden
          rows={parts}
          columns={[
            { heading: t('repaidOn'), rowHeading: true, cell: ({ cameOn }) => <Day day={cameOn} /> },
            { heading: t('amount'), kind: 'number', cell: ({ amountOre }) => format.money(amountOre) },
          ]}
        />
      )}
      {remittedOre === null || remittedOn === null ? null : (
        <p class="ds-paragraph">
          <EndsInSwedish
            text={t('remitted', {
              ...{ amount: format.money(remittedOre), day: format.date(remittedOn) },
              because: remittedBecause ?? '',
            })}
            words={remittedBecause ?? ''}
          />
        </p>
      )}
      {parts.length > 0 && !isOver ? (
        <p class="ds-paragraph">{t('leftToRepay', { amount: format.money(leftToRepay(claim)) })}</p>
      ) : null}
    </>
  )
}

/** What whoever gave the grant does as the money comes, or does not. */
const Settle: FC<{ claim: Claim; grantId: string; refused: InsideProps['refused'] }> = ({
  claim,
  grantId,
  refused,
}) => {
  const t = useGrantWords()
  const format = useFormat()
  const { today } = useReader()
  const left = leftToRepay(claim)
  const note = paths.noteRepayment({ grantId })
  const field = fieldsIn(refusedAt(refused, note))
  return (
    <>
      <Form action={note} label={t('noteRepayment')} send secondary>
        <MoneyField {...field('amount')} ore={left} label={t('amount')} />
        <DateField {...field('repaidOn', today)} label={t('repaidOn')} />
      </Form>
      <Because
        action={paths.remitRepayment({ grantId })}
        words={{
          step: t('remit'),
          lead: t('remitLead', { amount: format.money(left) }),
          why: t('why'),
        }}
        refused={refused}
      />
      {claim.reason === 'claimed_back' && claim.parts.length === 0 ? (
        <Details summary={t('withdrawClaim')}>
          <Form action={paths.withdrawClaim({ grantId })} label={t('withdrawClaim')}>
            <p>{t('withdrawClaimLead')}</p>
            <ButtonRow>
              <Button variant="secondary">{t('withdrawClaim')}</Button>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

/** A claim of what was paid, of an organisation that reports nothing back or has broken the conditions. */
const ClaimBack: FC<{ paidOre: number; grantId: string; refused: InsideProps['refused'] }> = ({
  paidOre,
  grantId,
  refused,
}) => {
  const t = useGrantWords()
  const { today } = useReader()
  const action = paths.claimBack({ grantId })
  const field = fieldsIn(refusedAt(refused, action))
  return (
    <Because
      action={action}
      words={{
        ...{ step: t('claimBack'), lead: t('claimBackLead') },
        ...{ why: t('why'), hint: t('claimBackWhyHint') },
      }}
      refused={refused}
    >
      <MoneyField {...field('amount')} ore={paidOre} label={t('claimBackAmount')} />
      <DateField {...field('dueOn', addDays(today, REPAYMENT_DAYS))} label={t('repayBy')} min={today} />
    </Because>
  )
}

/** Money that is to come back, or has; for whoever gave it, the way to claim it. */
export const Repayment: FC<InsideProps> = ({ data, inside, refused }) => {
  const t = useGrantWords()
  const format = useFormat()
  const { repayment, instalments } = inside
  const { id: grantId, state } = data.grant
  const isGiver = data.side === 'giver'
  const paidOre = paidOf(instalments)
  if (repayment === undefined && !(isGiver && state === 'running' && paidOre > 0)) return null
  return (
    <Section heading={t('repayment')} id="repayment">
      {repayment === undefined ? (
        <ClaimBack paidOre={paidOre} grantId={grantId} refused={refused} />
      ) : (
        <Told claim={repayment} />
      )}
      {isGiver && repayment?.repaidOn === null ? (
        <Settle claim={repayment} grantId={grantId} refused={refused} />
      ) : null}
      {isGiver && repayment?.remittedOre === null
        ? repayment.parts.map(({ id: repaidId, amountOre, cameOn }) => (
            <TakeBack
              action={paths.takeBackRepaid({ repaidId })}
              idName={`wrong-${repaidId}`}
              words={{
                what: t('wrongRepaid', { amount: format.money(amountOre), day: format.date(cameOn) }),
                lead: t('wrongRepaidLead'),
              }}
              props={{ data, inside, refused }}
            />
          ))
        : null}
      <TakenBackList taken={inside.takenBack.filter(({ kind }) => kind === 'repayment')} />
    </Section>
  )
}
