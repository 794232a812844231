import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/config/root.ts'

const COPIES = 4
const MEASURES_IN_ONE = 9
/** Characters, no fewer than a real plan of a Swedish government has. */
const LENGTH = 93_000

/** Background as plans have it, between one measure and the next. Made up, like the measures. */
const background = [
  'Det saknas i dag en samlad bild av hur många som utsätts. Under 2011 gjordes 214 anmälningar, varav 38 gällde unga under 18 år, enligt Kustbevakningen. Motsvarande antal året innan var 187. Ökningen kan enligt myndigheten bero på att fler ärenden upptäcks och behöver inte betyda att brotten har blivit fler.',
  'Den som har utsatts behöver ofta stöd från flera håll samtidigt. Ansvaret är delat mellan kommunerna, landstingen och de statliga myndigheterna, och det är inte alltid klart vem som ska ta det första steget. Erfarenheterna från hamnarna i Exempelstad visar att en gemensam rutin kortar tiden till den första kontakten.',
  'I betänkandet Trygg ombord (SOU 2010:999) föreslogs flera ändringar av tillsynen. Remissinstanserna var i huvudsak positiva, men flera av dem ansåg att kostnaderna behövde belysas ytterligare. Frågan bereds vidare inom Regeringskansliet.',
  'Frivilliga organisationer gör betydelsefulla insatser. De når personer som av olika skäl inte vänder sig till myndigheter, och kan erbjuda samtal, tolk och tillfälligt boende. Samtidigt är verksamheterna sårbara, eftersom de ofta bygger på enstaka personers engagemang och på bidrag som beslutas för ett år i taget.',
  'Unga personer är särskilt utsatta, och flickors och pojkars villkor skiljer sig åt. Forskningen är begränsad. En intervjuundersökning bland 1 640 personer i åldern 16–25 år tyder på att knappt 3 procent någon gång har erbjudits arbete på villkor som de inte kunde påverka.',
  'Det internationella samarbetet har stor betydelse, eftersom brotten sällan stannar inom ett lands gränser. Sverige deltar i arbetet inom Nordiska ministerrådet och Östersjöstaternas råd. Under 2009 hölls tre gemensamma övningar med sammanlagt 96 deltagare från elva länder.',
]

/** The document of the tests with measures 1–9 once more under later numbers. */
const copyOf = (text: string, copy: number): string =>
  text
    .replace(
      /([Åå]tgärd) (\d+)/g,
      (_, word: string, at: string) => `${word} ${copy * MEASURES_IN_ONE + Number(at)}`,
    )
    .replace(/^2\.(\d)(?= )/gm, (_, area: string) => `2.${copy * 2 + Number(area)}`)

/**
 * A fictional plan of the size of a real one: 36 measures in eight areas, with background between them, in 93,000
 * characters or more.
 */
export const longPlan = (): string => {
  const one = readFileSync(join(projectRoot, 'src/modules/reading/plan/fixtures/same-form.sv.txt'), 'utf8')
  const [head, measures] = [one.slice(0, one.indexOf('2.1 ')), one.slice(one.indexOf('2.1 '))]
  const all = Array.from({ length: COPIES }, (_, copy) => copyOf(measures, copy)).join('\n')
  const places = COPIES * MEASURES_IN_ONE - 1
  const perPlace = (LENGTH - head.length - all.length) / places
  let measure = 0
  let used = 0
  let length = 0
  const filled = all.replace(/^.+\n(?=\n?Åtgärd \d+: )/gm, (heading) => {
    measure += 1
    if (measure === 1) return heading
    const paragraphs: string[] = []
    for (; length < perPlace * (measure - 1); used += 1) {
      const paragraph = background[used % background.length]!
      paragraphs.push(paragraph)
      length += paragraph.length + 2
    }
    return `\n${paragraphs.join('\n\n')}\n\n${heading}`
  })
  return head + filled
}

/** Letters, digits, signs and line breaks without any meaning; the same at every call. */
export const noise = (length: number): string => {
  const signs = 'abcdefghijklmnopåäö ABCÅÄÖ 0123456789 .,:;()-–\n"'
  const lines: string[] = []
  let seed = 7
  for (let left = length; left > 0; left -= 1000) {
    let line = ''
    for (let place = 0; place < Math.min(1000, left); place += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      // The low digits of such a generator repeat; the high ones do not.
      line += signs[Math.floor((seed / 2_147_483_648) * signs.length)]
    }
    lines.push(line)
  }
  return lines.join('')
}
