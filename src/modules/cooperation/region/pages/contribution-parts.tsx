import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FieldsOf } from '../../../../web/fields/fields-of.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { OneOf } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import { delivered, owed } from '../deliverables.ts'
import { contributionWords } from '../messages.ts'
import type { contributions } from '../registers.ts'

type Props = OneOf<typeof contributions>
type One = Props['more']['deliverables'][number]

const KINDS = { owed: 'waiting', delivered: 'running', accepted: 'done' } as const

const Next: FC<{ of: One; props: Props }> = ({ of, props: { entry, more, refused } }) => {
  const t = contributionWords(useReader().locale)
  const action = paths.deliver({ id: entry.id, deliverableId: of.id })
  const { what } = of
  if (!more.keeps || of.state === 'accepted') return null
  if (of.state === 'delivered' && !of.mayAccept) return <p class="quiet">{t('anotherAccepts')}</p>
  const isOwed = of.state === 'owed'
  return (
    <Form
      action={action}
      revision={of.revision}
      label={what}
      byEnter={{ name: 'state', value: isOwed ? 'delivered' : 'accepted' }}
    >
      <FieldsOf fields={delivered} words={t} refused={refusedAt(refused, action)} apart={of.id} />
      {isOwed ? (
        <Button variant="secondary" name="state" value="delivered" label={t('labelDeliver', { what })}>
          {t('deliver')}
        </Button>
      ) : (
        <>
          <Button variant="secondary" name="state" value="accepted" label={t('labelAccept', { what })}>
            {t('accept')}
          </Button>
          <Button variant="tertiary" name="state" value="owed" label={t('labelSendBack', { what })}>
            {t('sendBack')}
          </Button>
        </>
      )}
    </Form>
  )
}

/** What a contribution is to deliver, and what comes next. */
export const BelowContribution: FC<Props> = (props) => {
  const { entry, more, refused } = props
  const t = contributionWords(useReader().locale)
  const here = paths.setDeliverable({ id: entry.id })
  return (
    <Section id="deliverables" heading={t('deliverables')}>
      {more.deliverables.length === 0 ? (
        <p class="not-given">{t('noDeliverables')}</p>
      ) : (
        <ul class="records">
          {more.deliverables.map((of) => (
            <li class="record">
              <Status kind={of.isLate ? 'late' : KINDS[of.state]}>
                {of.isLate ? undefined : t(of.state)}
              </Status>
              <Written text={of.what} />
              <p class="quiet">
                {t('dueOn')} <Day day={of.dueOn} kind="brief" />
              </p>
              {of.link === '' ? null : (
                <p>
                  <Link href={of.link}>{of.link}</Link>
                </p>
              )}
              {of.words === '' ? null : <Written text={of.words} />}
              <Next of={of} props={props} />
            </li>
          ))}
        </ul>
      )}
      {more.keeps ? (
        <Details summary={t('setDeliverable')} open={refusedAt(refused, here) !== undefined}>
          <FormOf
            fields={owed}
            words={t}
            refused={refusedAt(refused, here)}
            action={here}
            label={t('setDeliverable')}
            secondary
          />
        </Details>
      ) : null}
    </Section>
  )
}
