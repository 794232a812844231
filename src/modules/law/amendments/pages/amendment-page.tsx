import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Details } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { lawPaths } from '../../paths.ts'
import { amendmentWords } from '../messages.ts'
import { amendmentPaths as paths } from '../paths.ts'
import type { KindName } from '../said.ts'
import type { ViewedAmendment } from '../view-actions.ts'
import { Changes } from './changes.tsx'
import { Effects } from './effects.tsx'
import { AmendmentStanding, aboutOf, useAmendmentWords } from './words.tsx'

/** What does the amendment change, of the law and of what goes on here? */
export const amendmentPage =
  (kindName: KindName): View<ViewedAmendment> =>
  ({ data, context, refused }) => {
    const { amendment, isDraft, isOwn } = data
    const { locale } = context
    const t = amendmentWords(locale)
    return (
      <Page
        title={`SFS ${amendment.sfs}: ${aboutOf(amendment, locale)}`}
        breadcrumb={[
          { href: lawPaths.list(), label: t('law') },
          { href: paths.amendments(), label: t('title') },
        ]}
        state={<AmendmentStanding {...amendment} />}
        islands={['forms', 'working']}
      >
        <Facts {...amendment} />
        {amendment.withdrawnAt === null ? null : <Ended {...data} />}
        <Changes {...data} kindName={kindName} />
        {amendment.withdrawnAt === null && amendment.correctedAt === null ? <Effects {...data} /> : null}
        {isDraft && amendment.changes.length > 0 ? <Next {...data} /> : null}
        {isDraft && (isOwn || data.isLawyer) ? <Withdraw {...data} refused={refused} /> : null}
        {data.mayCorrect ? (
          <LinkButton variant="secondary" href={paths.correct({ amendmentId: amendment.id })}>
            {t('correct')}
          </LinkButton>
        ) : null}
      </Page>
    )
  }

const Facts: FC<ViewedAmendment['amendment']> = (amendment) => {
  const t = useAmendmentWords()
  const format = useFormat()
  const by = (person: string | null, body: string | null, at: Date) => ({
    name: [person ?? t('aLawyer'), body ?? t('anotherBody')].join(', '),
    at: format.instant(at),
  })
  return (
    <>
      {amendment.correctionReason === null ? null : (
        <p class="written">
          <Link href={paths.amendment({ amendmentId: amendment.corrects ?? amendment.id })}>
            {t('corrects', { reason: amendment.correctionReason })}
          </Link>
        </p>
      )}
      {amendment.correctedBy === null ? null : (
        <p>
          <Link href={paths.amendment({ amendmentId: amendment.correctedBy })}>
            {t(amendment.correctedAt === null ? 'beingCorrected' : 'correctedBy')}
          </Link>
        </p>
      )}
      <DescriptionList
        items={[
          { term: t('from'), value: format.date(amendment.from) },
          { term: t('readIn'), value: amendment.source },
          ...(amendment.transition === null
            ? []
            : [{ term: t('transition'), value: <span class="written">{amendment.transition}</span> }]),
        ]}
      />
      <p class="quiet">
        {t('enteredBy', by(amendment.enteredByName, amendment.enteredBodyName, amendment.enteredAt))}{' '}
        {amendment.confirmedAt === null
          ? null
          : t(
              'confirmedBy',
              by(amendment.confirmedByName, amendment.confirmedBodyName, amendment.confirmedAt),
            )}{' '}
        {amendment.appliedAt === null ? null : t('applied', { at: format.instant(amendment.appliedAt) })}
      </p>
    </>
  )
}

/** Who took it back, or said no to it and why; whoever entered it says that they have read it. */
const Ended: FC<ViewedAmendment> = ({ amendment, isRefused }) => {
  const t = useAmendmentWords()
  const format = useFormat()
  const { withdrawnAt, withdrawnByName, withdrawnBodyName, withdrawnReason } = amendment
  if (withdrawnAt === null) return null
  const name = [withdrawnByName ?? t('aLawyer'), withdrawnBodyName ?? t('anotherBody')].join(', ')
  const at = format.instant(withdrawnAt)
  if (withdrawnReason === null) return <p>{t('withdrawnBy', { name, at })}</p>
  return (
    <>
      <p>{t('refusedBy', { name, at })}</p>
      <p class="written">{withdrawnReason}</p>
      {isRefused ? (
        <Form action={paths.looked({ amendmentId: amendment.id })} label={t('noted')} send secondary />
      ) : null}
    </>
  )
}

/** Whoever entered it asks a second lawyer; the second one confirms what was read. */
const Next: FC<ViewedAmendment> = ({ amendment, isOwn, mayConfirm }) => {
  const t = useAmendmentWords()
  const { today } = useReader()
  const format = useFormat()
  const address = { amendmentId: amendment.id }
  if (mayConfirm)
    return (
      <Form action={paths.confirm(address)} revision={amendment.revision} label={t('confirm')} send>
        <p>{t('confirmHint')}</p>
        {amendment.from > today ? null : (
          <p>
            <strong>{t('appliesAlready', { day: format.date(amendment.from) })}</strong>
          </p>
        )}
      </Form>
    )
  if (amendment.askedAt !== null) return <p>{t('waitsForOther')}</p>
  return isOwn ? (
    <Form action={paths.ask(address)} label={t('ask')} send>
      <p>{t('askHint')}</p>
    </Form>
  ) : (
    <p>{t('notAsked')}</p>
  )
}

/** Whoever entered it takes it back; somebody else says no, and why. */
const Withdraw: FC<ViewedAmendment & { readonly refused: RefusedForm | undefined }> = ({
  amendment,
  isOwn,
  refused,
}) => {
  const t = useAmendmentWords()
  const action = paths.withdraw({ amendmentId: amendment.id })
  const word = isOwn ? t('withdraw') : t('refuse')
  const button = (
    <ButtonRow>
      <Button variant="secondary" danger>
        {word}
      </Button>
    </ButtonRow>
  )
  if (isOwn)
    return (
      <Form action={action} label={word}>
        {button}
      </Form>
    )
  const error = errorFor(refused?.errors ?? [], 'reason')
  return (
    <Details summary={word} open={error !== undefined}>
      <Form action={action} label={word}>
        <TextAreaField
          name="reason"
          label={t('refuseReason')}
          description={t('refuseHint')}
          value={refused?.values['reason'] as string | undefined}
          error={error}
          rows={3}
        />
        {button}
      </Form>
    </Details>
  )
}
