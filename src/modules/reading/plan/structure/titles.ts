import { once } from '../language/once.ts'
import { kindOfLabel } from '../layout/fields.ts'

const whole = (words: string, tail = ''): RegExp =>
  new RegExp(`^(?:\\d+(?:\\.\\d+)*\\.? )?(?:${words})${tail}$`, 'iu')

const inside = whole(
  'means|medel|bakgrund|syfte|skäl|beskrivning|genomförande|förväntat resultat|förväntade resultat|indikator(?:er)?|motivering|målgrupp|utgångspunkter|pågående arbete|nuläge|problembild|mål|background|purpose|rationale|why|description|delivery|outcomes?|expected results?|expected outcomes?|indicators?|target group|context|current situation|what (?:we|has|is).*|how|how we will do (?:this|it)|progress|implementation|the problem|next steps|why this matters.*',
)
const aside = whole(
  'bakgrund|exempel|goda exempel|fakta|faktaruta|case|feature story|spotlight|in focus|nuläge|problembild|context|background|case stud(?:y|ies)|example|why|the problem|what we know|vision|impact|vision and impact|impact and vision|current situation|baggrund|bakgrunn|kontekst|eksempel|det här vet vi',
  '(?:[ :,].{0,60})?',
)

/** Titles inside a section under which nothing is ordered, spent or due. */
export const isAsideTitle = (title: string): boolean => aside.test(title.trim())

/** Parts that hold no measures, whatever else their title says. */
const apartAlways = whole(
  'inledning|förord|sammanfattning|bakgrund|problembeskrivning|beredning(?:en)?|skrivelsens huvudsakliga innehåll|innehåll\\p{L}*|finansiering|utgifter|ekonomiska konsekvenser|konsekvenser|bilag(?:a|or)|utdrag ur protokoll|källor|referenser|definitioner|begrepp|utgångspunkter|internationella åtaganden|lägesbild|nuläge|genomförande och uppföljning|how we will (?:follow|monitor|measure|evaluate|report)|introduction|foreword|preface|summary|executive summary|background|context|problem description|the problem|contents|financing|financial|governance|annex|appendix|references|glossary|methodology|international (?:obligations|commitments|framework)|legal framework|legislative framework|vision|acknowledg\\p{L}+|about this|the current situation|current situation|implementation and follow',
  '(?:[ ,:–-].{0,60})?',
)
/** "Summary of key actions": the measures themselves, in short. */
const summary =
  /^(?:summary|sammanfattning|overview|översikt) (?:of|av|över) .*(?:actions|measures|commitments|åtgärder|insatser)$/iu
/** Parts that hold none where they speak of the plan itself: an evaluation of something else may be a measure. */
const apartOfPlan = whole(
  'uppföljning|utvärdering|syfte|kostnader|redovisning|närmare|skäl(?:en)?|follow-?up|monitoring|evaluation|funding|budget|resources|costs?|review|reporting|definitions|consultation|scope',
  '(?:(?: och | and |, ).{0,60}| (?:av|för|om) (?:den |denna |den här |hela )?(?:\\p{L}*plan(?:en)?|strategi(?:n)?|\\p{L}*program(?:met)?|åtgärderna|insatserna|arbetet|uppdraget)(?!\\p{L}).{0,30}| (?:of|for) (?:the |this |our )?(?:\\p{L}+ ){0,2}(?:plan|strategy|programme|measures|actions).{0,30})?',
)
const general = whole(
  '(?:(?:våra|regeringens|prioriterade|konkreta|planerade|key|priority|strategic|main|our|headline|planned|concrete|the|nye|prioriterte|konkrete) )?(?:åtgärder|insatser|uppdrag|actions?|measures?|aktiviteter|activities|commitments|initiatives|tiltak|initiativer|indsatser)|åtgärdsplan|handlingsplan|action plan|plan of action|the plan|åtgärder och insatser|we (?:commit to|will)',
  '(?:[ ,:].{0,40})?',
)

const insideLabels: ReadonlySet<string | undefined> = new Set([
  'lead',
  'cooperating',
  'consulted',
  'deadline',
  'money',
  'status',
])
const divides = once(
  (title) => inside.test(title) || (!isApartTitle(title) && insideLabels.has(kindOfLabel(title))),
)

/**
 * Titles that stand inside a measure's own section ("Bakgrund", "Why this matters"), and end nothing: known ones,
 * and any that the document gives to one section after another (`repeated`).
 */
export const isInsideTitle = (title: string, repeated?: ReadonlySet<string>): boolean =>
  divides(title.trim()) || (repeated?.has(title.trim().toLowerCase()) ?? false)

/** Titles of parts of a plan that hold no measures: introductions, money, follow-up, annexes. */
export const isApartTitle = once((given) => {
  const title = given.trim()
  return (apartAlways.test(title) && !summary.test(title)) || apartOfPlan.test(title)
})

/** Titles that only say that measures follow. */
export const isGeneralTitle = (title: string): boolean => general.test(title.trim())
