import { anyLanguage } from '../language/languages.ts'
import { wordEnd, wordStart } from '../language/words.ts'

/** A form of sentence that gives somebody a task or money. */
export interface Slot {
  pattern: RegExp
  /** The slot lies inside the match (its group), after it, before it, or before it in the genitive. */
  from: 'group' | 'after' | 'before' | 'owner'
  sure: number
  /** It names who gets money or support, not who is told to act. */
  gift?: true
}

const assigned =
  '(?:i (?:tilläggs)?uppdrag|uppdrag(?:et)?|mandat(?:et)?|i uppgift|uppgift(?:en)?|ansvar(?:et)?|huvudansvar(?:et)?|medel|bidrag|möjlighet(?:er)?|förutsättningar|ekonomiskt stöd|stöd|(?:\\d[\\d \\u00a0.,]*|\\p{L}+) (?:miljoner |tusen )?kronor)'
const gives =
  '(?:får(?= \\p{L}+ i uppdrag)|ge|ger|gett|givit|ges|gav|tilldela|tilldelar|tilldelat|bevilja|beviljar|beviljat|tillföra|tillför|tillfört|anvisa|anvisar|anvisat)'
const commissions =
  '(?:commission|commissions|commissioned|instruct|instructs|instructed|task|tasks|tasked|assign|assigns|assigned|mandate|mandates|mandated|direct|directs|directed|request|requests|requested|ask|asks|asked|charge|charges|charged|entrust|entrusts|entrusted|require|requires|required|invite|invites|invited)'
const isAssigned =
  '(?:får|ska få|kommer att få|fick|ges|ska ges|har fått|har getts|har givits|gavs|kommer att ges|bör få)(?: även| också| därför| också därför| nu| ett| särskilt| fortsatt| förnyat| förlängt| utökat| nytt)*'
const isTasked = `(?:is|are|has been|have been|will be|shall be|is to be|are to be|was|were)(?: also| hereby| therefore)* (?:commissioned|instructed|tasked|assigned|mandated|directed|requested|charged|entrusted|required|asked|given|awarded|granted|allocated|provided)`
const acts =
  '(?:ska|skall|skal|vil|er (?:derfor )?enige om at|er enige om å|ansvarar för|leder|samordnar|kommer att|bör|får ansvar|will|shall|must|is to|are to|should|is responsible for|are responsible for|leads|has (?:lead )?responsibility|to lead|plans? to|intends? to|aims? to|commits? to|undertakes? to|has been|have been)'

export const re = (source: string, flags = 'giu'): RegExp => new RegExp(source, flags)

/** Sentence forms that give somebody a task or money. The earlier, the surer. */
const swedishSlots: readonly Slot[] = [
  {
    pattern: re(
      `${wordStart}${gives}(?:,? (?:genom|via) [^.,;]{3,60},)? (?:regeringen (?:därför |även |nu |också )?)?(?<slot>[^.;]{2,320}?),? (?:ett |en |det |i |särskilda |ytterligare |statliga |ekonomiska |uttryckligt |utökat |förlängt |nationellt |tydligt |särskilt |förnyat |fortsatt ){0,3}${assigned}${wordEnd}`,
    ),
    from: 'group',
    sure: 0.97,
  },
  {
    pattern: re(`${wordStart}(?:uppdra|uppdrar|uppdragit|uppdras|uppdrogs)(?: även| också| därför)? åt `),
    from: 'after',
    sure: 0.97,
  },
  {
    pattern: re(
      `${wordStart}${isAssigned}(?: i \\p{L}+ \\d{4}| den \\d{1,2} \\p{L}+ \\d{4}| \\d{4}| under \\d{4})? (?:i uppdrag|uppdraget|uppdrag|i uppgift|ansvar|huvudansvar|mandat)${wordEnd}`,
    ),
    from: 'before',
    sure: 0.95,
  },
  {
    pattern: re(
      `${wordStart}har (?:sedan [^.,]{2,24} )?(?:haft |redan |även )?(?:regeringens uppdrag|i uppdrag|(?:ett|fortsatt) uppdrag)${wordEnd}`,
    ),
    from: 'before',
    sure: 0.85,
  },
  {
    pattern: re(
      `(?<!(?:enlighet med|enligt|utifrån|ramen för) )${wordStart}(?:(?:regerings)?uppdrag|uppdraget|uppdragen)(?: ska| bör| kommer att)?(?: ges| lämnas| riktas| gå)? till `,
    ),
    from: 'after',
    sure: 0.9,
  },
  {
    pattern: re(
      `${wordStart}(?:bidrag|statsbidrag|verksamhetsbidrag|medel|stöd|anslag|utvecklingsmedel|ekonomiskt stöd|projektmedel|(?:miljoner )?kronor)(?: på [^.]{3,40}?| om [^.]{3,40}?| \\([^()]{1,40}\\)| under \\d{4}(?:[–-]\\d{4})?| per år){0,2}(?: ges| lämnas| fördelas| betalas ut)? (?:till|åt) (?=\\p{Lu}|den |läns|region|kommun|frivillig|organisation|polis)`,
    ),
    from: 'after',
    sure: 0.9,
    gift: true,
  },
  { pattern: re(`${wordStart}(?:tillförs|tilldelas|beviljas|anvisas) `), from: 'after', sure: 0.85 },
  {
    pattern: re(
      `${wordStart}(?:tillförs|tilldelas|beviljas|anvisas|får|har tilldelats|har beviljats|har tillförts|har fått|kommer att (?:få|tilldelas|beviljas))(?: [^.]{0,30}?)? (?:medel|medlen|bidrag|bidraget|stöd|stödet|\\d)`,
    ),
    from: 'before',
    sure: 0.85,
  },
  {
    pattern: re(
      `${wordStart}(?:anslag|förvaltningsanslag|ramanslag|medel|resurser|budget|förmåga[^.;]{0,80}?)(?: [^.;]{0,40}?)? (?:ökas|ökar|höjs|förstärks|stärks|utökas|ska stärkas|ska höjas)${wordEnd}`,
    ),
    from: 'owner',
    sure: 0.8,
  },
  // "10 miljoner kronor till Havs- och vattenmyndighetens arbete för åtgärder".
  {
    pattern: re(` (?:arbete|verksamhet|insatser)(?<=kronor[^.;]{9,92})(?: (?:för|med|mot))?${wordEnd}`),
    from: 'owner',
    sure: 0.8,
  },
]

const englishSlots: readonly Slot[] = [
  {
    pattern: re(
      `${wordStart}${commissions} (?:jointly )?(?=(?:the |The |all |both )?(?:\\p{Lu}|county|local|regional|municipal|ministry|police|prosecut))`,
      'gu',
    ),
    from: 'after',
    sure: 0.95,
  },
  {
    pattern: re(
      `${wordStart}(?:give|gives|given|grant|grants|granted|award|awards|awarded|allocate|allocates|allocated|provide|provides|provided|offer|pay) (?<slot>(?:the )?(?:\\p{Lu}|county|local|regional|municipal)[^.;]{2,220}?) (?:with )?(?:an? |the |a further |additional |further |SEK |£|€|\\$|\\d|funding|funds|grants?|resources)(?:\\p{L}+ ){0,3}`,
      'gu',
    ),
    from: 'group',
    sure: 0.9,
  },
  {
    pattern: re(
      `${wordStart}(?:assignment|commission|task|mandate|remit|responsibility|instruction|funding|grants?|funds|money|resources|support|contribution|(?:SEK|NOK|DKK|EUR|£|€|\\$) ?[\\d.,]+(?: ?(?:million|m|bn|billion|thousand))?|\\d[\\d.,]* (?:million )?(?:kronor|euros?|pounds))(?: of [^.;]{3,60}?| \\([^()]{1,40}\\)| for [^.;]{3,40}?| in \\d{4}(?:[–-]\\d{2,4})?){0,2}(?: will| shall| is to| are to)?(?: be| go| goes| is| are)?(?: given| awarded| allocated| provided| paid)? to (?=(?:the )?(?:\\p{Lu}|county|local|regional|municipal|police))`,
      'gu',
    ),
    from: 'after',
    sure: 0.85,
    gift: true,
  },
  { pattern: re(`${wordStart}${isTasked}${wordEnd}`), from: 'before', sure: 0.93 },
]

/** Forms of both languages in one expression. */
const sharedSlots: readonly Slot[] = [
  {
    pattern: re(
      `${wordStart}ansvar(?:et)? (?:för [^.]{3,120}? )?(?:ligger (?:på|hos)|vilar på|åvilar) |responsib(?:le|ility)(?: for [^.]{3,120}?)? (?:rests with|lies with|is assigned to) |(?:commissioned|procured|ordered|requested) from `,
    ),
    from: 'after',
    sure: 0.8,
  },
  {
    pattern: re(
      `(?<!(?:which|that|som) (?:\\p{L}+ ){0,2})${wordStart}(?:${anyLanguage('actsBefore')}) (?:the |den |det )?`,
    ),
    from: 'after',
    sure: 0.8,
  },
]

/** The forms to look for in a text of either language. */
export const slotsOf = (english: boolean): readonly Slot[] => (english ? englishForms : swedishForms)

const swedishForms = [...swedishSlots, ...sharedSlots]
const englishForms = [...englishSlots, ...sharedSlots]
/** "Socialstyrelsen ska …": whoever begins the sentence acts. */
export const subject: Slot = {
  pattern: re(`(?:,? (?:kommer|avser))? ?${wordStart}${acts}${wordEnd}`),
  from: 'before',
  sure: 0.85,
}
