import { anyWord } from '../language/words.ts'
import { government } from '../orders.ts'
import type { Instrument, MeasureStatus } from '../schema.ts'
import type { Judged } from './judged.ts'
import type { Content } from './passages.ts'

const decided = anyWord([
  'har (?:nu |även |också |därför |nyligen |den \\d{1,2} \\p{L}+ \\d{4} |i \\p{L}+ \\d{4} )?(?:gett|förlängt|utökat|förstärkt|givit|tilldelat|avsatt|beviljat|beslutat|uppdragit|tillsatt|anslagit|anvisat|lämnat|fördelat|initierat|inlett|inrättat|utsett|tillfört|antagit|startat|överlämnat|getts|givits|fått i uppdrag|beviljats|tilldelats)',
  'har (?:fått|tagit emot|skjutit till|presenterat|ökat|satsat)',
  '(?:gav|fick (?:[^.]{0,30} )?i uppdrag|beslutade|avsatte|tillsatte|beviljade|tilldelade)',
  'har regeringen (?:gett|beslutat|avsatt|tilldelat|uppdragit|tillsatt|beviljat)',
  '(?:has|have) (?:now |also |already |recently |therefore )?(?:extended|renewed|commissioned|instructed|tasked|assigned|allocated|given|decided|appointed|granted|awarded|set aside|mandated|directed|earmarked|launched|initiated|established|adopted|committed|requested|introduced|funded|provided|agreed|approved)',
  '(?:has|have) been (?:made available|invested|agreed|established|launched|commissioned|instructed|tasked|assigned|allocated|given|granted|awarded|set aside|mandated|directed|earmarked|appointed|decided|approved)',
])
const prepared = anyWord([
  'remitterats',
  'har remitterats',
  'remissbehandlas',
  'bereds(?: för närvarande| vidare| nu)?',
  'beredas vidare',
  '(?:kommer (?:därefter )?att|ska) (?:därefter )?beredas',
  'är under beredning',
  'under beredning',
  'på remiss',
  'remiss till',
  'remissbehandling',
  '(?:is|are|was|were|has been|have been) (?:currently |now |out |sent out |being )?(?:circulated|referred|sent out|out) for (?:comment|consultation|consideration|review)',
  '(?:is|are) (?:currently |now )?(?:being (?:prepared|processed|drafted|considered)|under (?:preparation|consideration|review|development))',
  'will (?:then |subsequently |now )?be (?:further )?(?:processed|prepared)',
  'continues? to be prepared',
  'out for consultation',
  'pending (?:in|before)',
  'being processed',
])
const intends = anyWord([
  'avser',
  'har för avsikt',
  'kommer att',
  'planerar',
  'ska',
  'vill',
  'intends?',
  'plans?',
  'will',
  'shall',
])
const governmentIntends = new RegExp(
  `${government} (?:avser|har för avsikt|ska|kommer att|vill|will|intends?|plans?|shall)`,
  'iu',
)
const proposal = anyWord([
  'förslag(?:et|en)?',
  'föreslås',
  'betänkande(?:t)?',
  'proposition(?:en)?',
  'lagrådsremiss(?:en)?',
  'promemoria(?:n)?',
  '(?:del|slut)?betänkande(?:t)?',
  'lagändring(?:ar|arna)?',
  'proposals?',
  'bill',
  'report',
  'legislation',
  'amendments?',
  'draft',
])

/** Whether a text tells of a proposal that is out for comment or being prepared. */
export const isBeingPrepared = (text: string): boolean => prepared.test(text) && proposal.test(text)

/** Whether the measure is decided, a proposal still being prepared, or intended. */
export const statusOf = (content: Content, instrument: Instrument): Judged<MeasureStatus> => {
  const label = content.section.fields.find(({ kind }) => kind === 'status')?.value ?? ''
  if (
    /beslut|genomförd|slutförd|klar|pågår|decided|adopted|complete|underway|ongoing|in progress|delivered|commissioned|approved/iu.test(
      label,
    )
  )
    return { value: 'decided', sure: 0.8 }
  if (/bereds|remiss|pending|consultation|preparation|under consideration|draft/iu.test(label))
    return { value: 'pending', sure: 0.85 }
  if (/planer|avses|kommande|planned|intended|not started|ej påbörjad|upcoming|future/iu.test(label))
    return { value: 'intended', sure: 0.9 }
  const own = content.own.map(({ text }) => text).join('\n')
  const first =
    `${content.section.intro.replace(/:$/, '')} ${content.statements.find((statement) => statement.own)?.text ?? ''}`.trim()
  const whole = content.statements.map(({ text }) => text).join(' ')
  if (
    (instrument === 'legislation' && isBeingPrepared(own)) ||
    (instrument === 'inquiry' && isBeingPrepared(whole))
  )
    return { value: 'pending', sure: 0.9 }
  if (decided.test(first) && !governmentIntends.test(first.slice(0, first.search(decided))))
    return { value: 'decided', sure: 0.95 }
  if (isBeingPrepared(own) && !intends.test(first)) return { value: 'pending', sure: 0.8 }
  return { value: 'intended', sure: intends.test(own) ? 0.95 : 0.7 }
}
