import type { Stance } from './fields.ts'

/** What a quote sounds like, for a person to look at: Swedish referral answers say it in few words. Nothing where it says none of them. */
export const heardIn = (quote: string): Stance | undefined => {
  const text = quote.toLowerCase()
  if (/avstyrk|motsätter sig|kan inte ställa sig bakom/.test(text)) return 'rejects'
  if (/tillstyrk|ställer sig bakom|ingen(ting)? (erinran|att invända)|positiv till|välkomnar/.test(text))
    return /\b(men|dock|under förutsättning|förutsatt|emellertid)\b/.test(text) ? 'reservation' : 'supports'
  if (/inga synpunkter|avstår från att|har inte något att anföra/.test(text)) return 'no_view'
  return undefined
}

/** What in a quote may tell who somebody is: an identity number, an address for mail, a telephone number. */
export const tellsOfPerson = (quote: string): boolean =>
  /\b(19|20)?\d{6}\s?[-+]\s?\d{4}\b|\b(19|20)\d{10}\b|\S@\S+\.\S|(\+46|\b0)[\s-]?\d(?:[\s-]?\d){6,9}\b/.test(
    quote,
  )

/** What is written of one proposal, before it is kept. */
interface Written {
  readonly stance: Stance | undefined
  readonly quote: string
  readonly page: string
}

/** Why an answer cannot be kept, and the field at which that is said; nothing where it can. */
export const faultOf = ({ stance, quote, page }: Written): { code: string; field: string } | undefined => {
  if (tellsOfPerson(quote)) return { code: 'law_answer.tells_of_person', field: 'quote' }
  if (stance === undefined) {
    if (quote === '' && page === '') return undefined
    const heard = heardIn(quote)
    return { code: heard === undefined ? 'law_answer.choose' : `law_answer.heard_${heard}`, field: 'stance' }
  }
  if (stance !== 'no_view' && quote === '') return { code: 'law_answer.quote', field: 'quote' }
  if (stance !== 'no_view' && page === '') return { code: 'law_answer.page', field: 'page' }
  return undefined
}
