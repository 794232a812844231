import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Day, DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { Change } from '../../law.ts'
import { lawPaths } from '../../paths.ts'
import { citation, type SectionKey } from '../../sections.ts'
import type { ViewedAmendment, ViewedEnacted } from '../actions.ts'
import { changesOf, sectionsTouched } from '../change.ts'
import { amendmentWords } from '../messages.ts'
import { amendmentPaths as paths } from '../paths.ts'
import { beforeOf, type KindName, restOf, saidOf } from '../said.ts'
import { CHANGE_KINDS } from '../schema.ts'
import { AmendmentStanding, Applies, aboutOf, useAmendmentWords } from './words.tsx'

type Told = ViewedAmendment & { readonly kindName: KindName }

/** What does the amendment change, of the law and of what goes on here? */
export const amendmentPage =
  (kindName: KindName): View<ViewedAmendment> =>
  ({ data, context, refused }) => {
    const { amendment, isDraft, isOwn } = data
    const { locale } = context
    const t = amendmentWords(locale)
    return (
      <Page
        context={context}
        title={`SFS ${amendment.sfs}: ${aboutOf(amendment, locale)}`}
        breadcrumb={[
          { href: lawPaths.list(), label: t('law') },
          { href: paths.amendments(), label: t('title') },
        ]}
        state={<AmendmentStanding {...amendment} />}
        errors={refused?.errors ?? []}
        islands={['forms']}
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
          <a class="ds-link" href={paths.amendment({ amendmentId: amendment.corrects ?? amendment.id })}>
            {t('corrects', { reason: amendment.correctionReason })}
          </a>
        </p>
      )}
      {amendment.correctedBy === null ? null : (
        <p>
          <a class="ds-link" href={paths.amendment({ amendmentId: amendment.correctedBy })}>
            {t(amendment.correctedAt === null ? 'beingCorrected' : 'correctedBy')}
          </a>
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
        <Form action={paths.looked({ amendmentId: amendment.id })} label={t('noted')}>
          <ButtonRow>
            <Button variant="secondary">{t('noted')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}

/** What one change says, what the law said before it, and what else of it decides something. */
const Said: FC<{ changes: readonly Change[] } & Pick<Told, 'law' | 'kindName'>> = ({
  changes,
  law,
  kindName,
}) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  return (
    <>
      {changes.map((change) => {
        const before = beforeOf(change, law, locale, kindName)
        return (
          <>
            {saidOf(change, locale, kindName)}
            {before === undefined ? null : <p class="quiet">{t('before', { said: before })}</p>}
            {restOf(change, locale).map((rest) => (
              <p class="quiet">{rest}</p>
            ))}
          </>
        )
      })}
    </>
  )
}

const Changes: FC<Told> = ({ amendment, isOwn, kindName, law }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  const { id: amendmentId, changes } = amendment
  const made = (change: (typeof changes)[number]) => changesOf({ ...amendment, changes: [change] })
  const said = (change: (typeof changes)[number]) =>
    made(change)
      .map((one) => saidOf(one, locale, kindName))
      .join('. ')
  return (
    <Section id="changes" heading={t('changes')}>
      {changes.length === 0 ? (
        <p>{t('noChanges')}</p>
      ) : (
        <ul class="ds-list">
          {changes.map((change) => (
            <li>
              <Said changes={made(change)} law={law} kindName={kindName} />
              {isOwn ? (
                <Form
                  action={paths.takeChangeAway({ amendmentId, changeId: change.id })}
                  label={`${t('takeAway')}: ${said(change)}`}
                >
                  <Button variant="tertiary" label={`${t('takeAway')}: ${said(change)}`}>
                    {t('takeAway')}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isOwn ? (
        <Details summary={t('add')} open={changes.length === 0}>
          <ul class="ds-list">
            {CHANGE_KINDS.map((kind) => (
              <li>
                <a class="ds-link" href={paths.change({ amendmentId, kind })}>
                  {t(`add_${kind}`)}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      <Touched sections={sectionsTouched(changes)} />
    </Section>
  )
}

const Touched: FC<{ sections: readonly SectionKey[] }> = ({ sections }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  return sections.length === 0 ? null : (
    <p class="quiet">
      {t('touches')}: {sections.map((key) => citation(key, locale)).join(' · ')}
    </p>
  )
}

/** What it changes at the reader's body, how much in the country, and which texts cite the sections. */
const Effects: FC<ViewedAmendment> = ({ amendment, lists, cited, mustLook, isLawyer }) => {
  const t = useAmendmentWords()
  const format = useFormat()
  const { locale } = useReader()
  if (amendment.changes.length === 0) return null
  const texts = cited.filter(({ changed }) => changed.length > 0)
  return (
    <>
      <Section id="here" heading={t('changesHere')}>
        {amendment.weighedAt === null ? (
          <p>{t('notYet')}</p>
        ) : (
          <>
            <Here lists={lists} />
            {isLawyer ? <Everywhere lists={lists} /> : null}
            {amendment.appliedAt === null ? (
              <p class="quiet">{t('weighed', { at: format.instant(amendment.weighedAt) })}</p>
            ) : null}
            {mustLook ? <Looked amendmentId={amendment.id} from={amendment.from} /> : null}
          </>
        )}
      </Section>
      <Section id="texts" heading={t('texts')}>
        {texts.length === 0 ? (
          <p>{t('noTexts')}</p>
        ) : (
          texts.map(({ words, changed }) => (
            <>
              <p>{words(locale, changed.length)}:</p>
              <ul class="ds-list">
                {changed.map(({ label }) => (
                  <li>{label(locale)}</li>
                ))}
              </ul>
            </>
          ))
        )}
      </Section>
    </>
  )
}

const Here: FC<Pick<ViewedAmendment, 'lists'>> = ({ lists }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  const counted = lists.map((list) => ({ ...list, count: Math.max(list.here ?? 0, list.shown.length) }))
  const some = counted.filter(({ count }) => count > 0)
  if (some.length === 0) return <p>{t('nothingHere')}</p>
  return (
    <>
      {some.map(({ words, count, shown }) => (
        <>
          <p>
            <strong>{words(locale, count)}</strong>
            {shown.length < count ? ` · ${t(shown.length === 0 ? 'others' : 'more')}` : null}
          </p>
          {shown.length === 0 ? null : (
            <ul class="ds-list">
              {shown.map(({ href, label }) => (
                <li>
                  <a class="ds-link" href={href}>
                    {label(locale)}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </>
      ))}
    </>
  )
}

const Everywhere: FC<Pick<ViewedAmendment, 'lists'>> = ({ lists }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  const some = lists.filter(({ everywhere }) => everywhere !== undefined)
  if (some.length === 0) return <p>{t('nothingEverywhere')}</p>
  const counts = some.map(({ words, everywhere }) =>
    everywhere == null
      ? t('few', { words: words(locale, 2).replace(/^.*?2 /, '') })
      : words(locale, everywhere),
  )
  return <p>{t('everywhere', { counts: counts.join(', ') })}</p>
}

const Looked: FC<{ amendmentId: string; from: string }> = ({ amendmentId, from }) => {
  const t = useAmendmentWords()
  const { today } = useReader()
  return (
    <>
      <p>
        {t(from > today ? 'lookAt' : 'lookAtNow')} {t('lookAtHint')}
      </p>
      <Form action={paths.looked({ amendmentId })} label={t('looked')}>
        <ButtonRow>
          <Button variant="secondary">{t('looked')}</Button>
        </ButtonRow>
      </Form>
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
      <Form action={paths.confirm(address)} revision={amendment.revision} label={t('confirm')}>
        <p>{t('confirmHint')}</p>
        {amendment.from > today ? null : (
          <p>
            <strong>{t('appliesAlready', { day: format.date(amendment.from) })}</strong>
          </p>
        )}
        <ButtonRow>
          <Button>{t('confirm')}</Button>
        </ButtonRow>
      </Form>
    )
  if (amendment.askedAt !== null) return <p>{t('waitsForOther')}</p>
  return isOwn ? (
    <Form action={paths.ask(address)} label={t('ask')}>
      <p>{t('askHint')}</p>
      <ButtonRow>
        <Button>{t('ask')}</Button>
      </ButtonRow>
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

/** What did an amendment bring that the house knew from the beginning? */
export const enactedPage =
  (kindName: KindName): View<ViewedEnacted> =>
  ({ data, context }) => {
    const { locale } = context
    const t = amendmentWords(locale)
    const said = [...new Set(data.brought.map((change) => saidOf(change, locale, kindName)))]
    return (
      <Page
        context={context}
        title={`SFS ${data.sfs}: ${data.about[locale]}`}
        breadcrumb={[
          { href: lawPaths.list(), label: t('law') },
          { href: paths.amendments(), label: t('title') },
        ]}
        state={<Applies from={data.from} />}
      >
        <DescriptionList
          items={[
            { term: t('from'), value: <Day day={data.from} /> },
            ...(data.transition === undefined
              ? []
              : [{ term: t('transition'), value: data.transition[locale] }]),
          ]}
        />
        <Section id="brought" heading={t('brought')}>
          {said.length === 0 ? (
            <p>{t('nothingBrought')}</p>
          ) : (
            <ul class="ds-list">
              {said.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          )}
          <Touched sections={data.sections} />
          {data.elsewhere === undefined ? null : (
            <p class="quiet">{t('elsewhere', { where: data.elsewhere[locale] })}</p>
          )}
        </Section>
      </Page>
    )
  }
