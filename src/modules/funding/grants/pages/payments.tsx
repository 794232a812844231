import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { fundingPaths as paths } from '../../paths.ts'
import { type Instalment, isSettled } from '../store.ts'
import type { InsideProps } from './inside.ts'
import { TakeBack, TakenBackList } from './taken-back.tsx'
import { WhoMay } from './who-may.tsx'
import { useGrantWords } from './words.tsx'

const Settle: FC<{ instalment: Instalment; number: number; props: InsideProps }> = ({
  instalment,
  number,
  props,
}) => {
  const t = useGrantWords()
  const { today } = useReader()
  const { refused } = props
  const address = { instalmentId: instalment.id }
  const mayPay = props.data.next?.step === 'pay' && props.data.next.why === undefined
  const row = t('instalmentRow', { number })
  const [pay, stop] = [paths.payInstalment(address), paths.stopInstalment(address)]
  return (
    <Details
      summary={`${row}: ${t(mayPay ? 'pay' : 'stop')}`}
      open={refused?.sentTo === pay || refused?.sentTo === stop}
    >
      {mayPay ? (
        <Form
          action={pay}
          hidden={{ grantId: props.data.grant.id }}
          label={`${row}: ${t('pay')}`}
          send={t('pay')}
          secondary
        >
          <DateField
            name="paidOn"
            idName={`paidOn-${number}`}
            label={t('paidOn')}
            value={today}
            error={refused?.sentTo === pay ? errorFor(refused.errors, 'paidOn') : undefined}
          />
        </Form>
      ) : null}
      <Form action={stop} hidden={{ grantId: props.data.grant.id }} label={`${row}: ${t('stop')}`}>
        <TextField
          name="reason"
          idName={`reason-${number}`}
          label={t('stopReason')}
          error={refused?.sentTo === stop ? errorFor(refused.errors, 'reason') : undefined}
        />
        <ButtonRow>
          <Button variant="tertiary" danger>
            {t('stop')}
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

/** The payments of a grant, and for its giver a way to note them. */
export const Instalments: FC<InsideProps> = (props) => {
  const t = useGrantWords()
  const format = useFormat()
  const { data, inside } = props
  const { instalments, agreement } = inside
  const waiting = instalments.filter((instalment) => !isSettled(instalment))
  const standing = ({ paidOn, stoppedReason }: Instalment): string => {
    if (paidOn !== null) return t('paid', { day: format.date(paidOn) })
    return stoppedReason === null ? t('planned') : t('stopped', { reason: stoppedReason })
  }
  return (
    <Section heading={t('instalments')} id="instalments">
      <Table
        caption={t('instalments')}
        captionHidden
        rows={instalments}
        columns={[
          {
            heading: t('instalments'),
            rowHeading: true,
            cell: (one) => t('instalmentRow', { number: instalments.indexOf(one) + 1 }),
          },
          { heading: t('amount'), kind: 'number', cell: ({ amountOre }) => format.money(amountOre) },
          { heading: t('dueOn'), cell: ({ dueOn }) => <Day day={dueOn} /> },
          { heading: t('condition'), cell: ({ condition }) => condition ?? '–' },
          { heading: t('columnState'), cell: standing },
        ]}
      />
      {data.next?.step === 'pay' ? <WhoMay next={data.next} /> : null}
      {data.side === 'giver' && agreement?.acceptedAt
        ? waiting.map((instalment) => (
            <Settle instalment={instalment} number={instalments.indexOf(instalment) + 1} props={props} />
          ))
        : null}
      {data.side === 'giver' && data.mayUnpay
        ? instalments
            .filter(({ paidOn }) => paidOn !== null)
            .map((instalment) => {
              const number = instalments.indexOf(instalment) + 1
              const what = t('wrongPayment', { row: t('instalmentRow', { number }) })
              return (
                <TakeBack
                  action={paths.takeBackPayment({ instalmentId: instalment.id })}
                  idName={`wrong-${number}`}
                  words={{ what, lead: t('wrongPaymentLead') }}
                  props={props}
                />
              )
            })
        : null}
      <TakenBackList taken={inside.takenBack.filter(({ kind }) => kind === 'payment')} />
    </Section>
  )
}
