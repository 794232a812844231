import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { useReader } from '../../../../web/reader.ts'
import { RecordRow } from '../../../../web/templates/record.tsx'
import { offerGroups } from '../offer.ts'
import type { ShownOffer, ViewedCase } from '../view-actions.ts'
import { OfferLine } from './next.tsx'
import { useCaseWords } from './words.tsx'

/** The page behind an offer, for those who may open it. */
const hrefOf = ({ offer }: ShownOffer, data: ViewedCase): string | undefined =>
  data.works || (offer.readable && data.facts.coReadsUntil) ? offer.href?.(data.id) : undefined

const OfferRow: FC<{ shown: ShownOffer; data: ViewedCase }> = ({ shown, data }) => {
  const { offer, items } = shown
  const { locale } = useReader()
  const href = hrefOf(shown, data)
  const heading = offer.heading(locale)
  return (
    <div class="case-offer">
      <h3 class="record-row-heading">{href ? <Link href={href}>{heading}</Link> : heading}</h3>
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
    <div class="case-offer">
      <h3 class="record-row-heading">{t('nothingHere')}</h3>
      <ul>
        {offers.map((shown) => {
          const href = hrefOf(shown, data)
          const heading = shown.offer.heading(locale)
          return <li>{href ? <Link href={href}>{heading}</Link> : heading}</li>
        })}
      </ul>
    </div>
  )
}

/** What the parts of the house have to say of a case, a row for what each group is about: what is under way, then what is not begun. */
export const Work: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  return (
    <>
      {offerGroups.map((group) => {
        const all = data.offers.filter(({ offer }) => offer.group === group)
        const begun = all.filter(({ items }) => items.length > 0)
        if (all.length === 0) return null
        return (
          <RecordRow
            id={`work-${group}`}
            heading={t(`group_${group}`)}
            summary={
              begun.length === 0
                ? t('nothingHere')
                : begun.map(({ offer }) => offer.heading(locale)).join(', ')
            }
          >
            {begun.map((shown) => (
              <OfferRow shown={shown} data={data} />
            ))}
            <NotBegun offers={all.filter(({ items }) => items.length === 0)} data={data} />
          </RecordRow>
        )
      })}
    </>
  )
}
