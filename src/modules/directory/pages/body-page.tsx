import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../web/components/button.tsx'
import { errorFor } from '../../../web/components/errors.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { EndsInSwedish, Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Alert } from '../../../web/components/message.tsx'
import { Tag } from '../../../web/components/status.tsx'
import { DescriptionList, Details, Section } from '../../../web/components/structure.tsx'
import { type PageRoute, page, type RefusedForm } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { type BodyOffer, viewBody } from '../actions.ts'
import { directoryPaths as paths } from '../paths.ts'
import type { BodyAnswer } from '../schema.ts'
import { WaitingChanges } from '../two/pages/change-page.tsx'
import { countyName, wordsFor } from '../words.tsx'
import { Kinds } from './kinds-part.tsx'

const Names: FC<{ body: BodyAnswer; mayChange: boolean; refused: RefusedForm | undefined }> = ({
  body,
  mayChange,
  refused,
}) => {
  const { locale } = useReader()
  const { t } = wordsFor(locale)
  const kinds = { other: undefined, earlier: t('aliasEarlier'), defined: t('aliasDefined') }
  const bodyId = body.id
  return (
    <Section heading={t('aliases')} id="names">
      {body.aliases.length === 0 ? <p class="not-given">{t('aliasesNone')}</p> : null}
      <ul class="directory-names">
        {body.aliases.map(({ alias, kind }) => (
          <li>
            <span>
              <Swedish text={alias} />
            </span>
            {kinds[kind] ? <Tag>{kinds[kind]}</Tag> : null}
            {mayChange ? (
              <Form action={paths.removeAlias({ bodyId })} hidden={{ alias }}>
                <Button variant="tertiary" label={t('removeAliasLabel', { name: alias })}>
                  {t('removeAlias')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Details summary={t('addAlias')} open={refused?.sentTo === paths.addAlias({ bodyId })}>
          <Form action={paths.addAlias({ bodyId })}>
            <TextField
              name="alias"
              label={t('alias')}
              value={refused ? String(refused.values.alias ?? '') : undefined}
              error={errorFor(refused?.errors, 'alias')}
            />
            <Button variant="secondary">{t('addAlias')}</Button>
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const Neighbours: FC<{ body: BodyAnswer; mayChange: boolean }> = ({ body, mayChange }) => {
  const { locale } = useReader()
  const format = useFormat()
  const { t } = wordsFor(locale)
  const lines = [
    ...body.predecessors.map((step) => ({ ...step, word: t('predecessor'), isNext: false })),
    ...body.successors.map((step) => ({ ...step, word: t('successor'), isNext: true })),
  ]
  return (
    <Section heading={t('history')} id="before-and-after">
      {lines.length === 0 ? <p class="not-given">{t('historyNone')}</p> : null}
      <ul class="directory-steps">
        {lines.map(({ id, name, from, scope, basis, word, isNext }) => (
          <li>
            <p>
              {word}{' '}
              <Link href={paths.body({ bodyId: id })} lang="sv">
                {name}
              </Link>
              , {from ? t('from', { day: format.date(from) }) : t('fromUnknown')}
              {scope ? <> ({t('scopeOnly', { scope })})</> : null}
            </p>
            <p class="quiet">
              <EndsInSwedish text={t('basis', { basis })} words={basis} />
            </p>
            {mayChange && isNext ? (
              <Form action={paths.removeSuccession({ bodyId: body.id, successorId: id })}>
                <Button variant="tertiary" label={t('removeSuccessorLabel', { name })}>
                  {t('removeAlias')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <ButtonRow>
          <LinkButton href={paths.succession({ bodyId: body.id })}>{t('recordSuccession')}</LinkButton>
        </ButtonRow>
      ) : null}
    </Section>
  )
}

const Facts: FC<{ body: BodyAnswer }> = ({ body }) => {
  const { locale } = useReader()
  const format = useFormat()
  const { t, typeName } = wordsFor(locale)
  return (
    <DescriptionList
      items={[
        { term: t('type'), value: typeName(body.type) },
        {
          term: locale === 'sv' ? t('nameEnglish') : t('nameSwedish'),
          value: locale === 'sv' ? body.nameEnglish : <Swedish text={body.name} />,
        },
        ...(body.organisationNumber
          ? [{ term: t('organisationNumber'), value: body.organisationNumber }]
          : []),
        ...(body.county ? [{ term: t('county'), value: countyName(body.county, locale) }] : []),
        ...(body.municipality ? [{ term: t('municipality'), value: body.municipality }] : []),
        {
          term: t('address'),
          value: body.address ? <Link href={`mailto:${body.address}`}>{body.address}</Link> : null,
        },
        ...(body.activeFrom ? [{ term: t('activeFrom'), value: format.date(body.activeFrom) }] : []),
        ...(body.activeUntil ? [{ term: t('activeUntil'), value: format.date(body.activeUntil) }] : []),
      ]}
    />
  )
}

/** That nobody has checked an organisation, and for whoever may, a way to say that it is done. */
const Unchecked: FC<{ bodyId: string; mayCheck: boolean }> = ({ bodyId, mayCheck }) => {
  const { t } = wordsFor(useReader().locale)
  return (
    <>
      <Alert kind="warning" heading={t('uncheckedHeading')}>
        <p>{t('uncheckedText')}</p>
        {mayCheck ? <p>{t('checkHint')}</p> : null}
      </Alert>
      {mayCheck ? (
        <Form action={paths.markChecked({ bodyId })} send={t('markChecked')} secondary>
          <p class="field-group-hint">{t('checkEffect')}</p>
        </Form>
      ) : null}
    </>
  )
}

/** The page of a body, with what other rooms have to say of it. */
export const bodyPage = (offers: readonly BodyOffer[]): PageRoute =>
  page(
    paths.body,
    viewBody(offers),
    ({ data: { body, sections, mayChange, mayCheck, waiting, saysOpenness }, context, refused }) => {
      const { t } = wordsFor(context.locale)
      const isEnglish = context.locale === 'en' && body.nameEnglish !== null
      return (
        <Page
          title={isEnglish ? (body.nameEnglish as string) : body.name}
          breadcrumb={[{ href: paths.list(), label: t('title') }]}
          state={body.fictional ? <Tag color="warning">{t('fictional')}</Tag> : undefined}
          action={
            mayChange ? (
              <LinkButton href={paths.change({ bodyId: body.id })} variant="primary">
                {t('change')}
              </LinkButton>
            ) : undefined
          }
        >
          <WaitingChanges changes={waiting} />
          {body.unchecked ? (
            <Unchecked
              bodyId={body.id}
              mayCheck={mayCheck && waiting.every(({ what }) => what !== 'check')}
            />
          ) : null}
          <Facts body={body} />
          {saysOpenness ? (
            <p>
              <Link href={paths.openness()}>{t('opennessLink')}</Link>
            </p>
          ) : null}
          <Kinds body={body} mayChange={mayChange} refused={refused} />
          <Names body={body} mayChange={mayChange} refused={refused} />
          <Neighbours body={body} mayChange={mayChange} />
          {sections
            .filter(({ items }) => items.length > 0)
            .map(({ offer, items }, index) => (
              <Section heading={offer.heading(context.locale)} id={`offer-${index}`}>
                <ul class="directory-steps">
                  {items.map(({ href, label, swedish, detail }) => (
                    <li>
                      <Link href={href}>
                        <EndsInSwedish text={label(context.locale)} words={swedish} />
                      </Link>
                      {detail ? <p class="quiet">{detail(context.locale)}</p> : null}
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
        </Page>
      )
    },
  )
