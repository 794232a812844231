import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import { offerGroups } from '../offer.ts'
import type { ShownOffer, ViewedCase } from '../view-actions.ts'
import { OfferLine } from './next.tsx'
import { useCaseWords } from './words.tsx'

const OfferRow: FC<{ shown: ShownOffer; data: ViewedCase }> = ({ shown: { offer, items }, data }) => {
  const { locale } = useReader()
  const href = data.works ? offer.href?.(data.id) : undefined
  const heading = offer.heading(locale)
  return (
    <div class="case-offer">
      <h4 class="record-row-heading">{href ? <Link href={href}>{heading}</Link> : heading}</h4>
      <ul>
        {items.map((item) => (
          <OfferLine item={item} />
        ))}
      </ul>
    </div>
  )
}

/** Where nothing has been done yet: one line of ways in, so that it does not bury what is under way. */
const NotBegun: FC<{ offers: readonly ShownOffer[]; data: ViewedCase }> = ({ offers, data }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  if (offers.length === 0) return null
  return (
    <div class="case-not-yet">
      <span class="quiet" id="not-begun">
        {t('nothingHere')}
      </span>
      <ul class="inline-list" aria-labelledby="not-begun">
        {offers.map(({ offer }) => {
          const href = data.works ? offer.href?.(data.id) : undefined
          const heading = offer.heading(locale)
          return <li>{href ? <Link href={href}>{heading}</Link> : heading}</li>
        })}
      </ul>
    </div>
  )
}

/** What the parts of the house have to say of a case, gathered by what it is about: what is under way, then what is not begun. */
export const Work: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const begun = data.offers.filter(({ items }) => items.length > 0)
  if (data.offers.length === 0) return null
  return (
    <Section id="work" heading={t('workHeading')}>
      {offerGroups
        .map((group) => ({ group, offers: begun.filter(({ offer }) => offer.group === group) }))
        .filter(({ offers }) => offers.length > 0)
        .map(({ group, offers }) => (
          <Section id={`work-${group}`} heading={t(`group_${group}`)} level={3}>
            <div>
              {offers.map((shown) => (
                <OfferRow shown={shown} data={data} />
              ))}
            </div>
          </Section>
        ))}
      <NotBegun offers={data.offers.filter(({ items }) => items.length === 0)} data={data} />
    </Section>
  )
}
