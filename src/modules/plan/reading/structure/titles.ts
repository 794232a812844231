const list = (words: string): RegExp =>
  new RegExp(`^(?:\\d+(?:\\.\\d+)* )?(?:${words})(?:[ ,:].{0,40})?$`, 'iu')

const inside = list(
  'bakgrund|syfte|skäl|beskrivning|genomförande|förväntat resultat|förväntade resultat|indikator(?:er)?|motivering|målgrupp|utgångspunkter|pågående arbete|nuläge|problembild|mål|background|purpose|rationale|why|description|delivery|outcomes?|expected results?|expected outcomes?|indicators?|target group|context|current situation|what (?:we|has|is).*|how|how we will do (?:this|it)|progress|implementation|the problem|next steps',
)
const apart = list(
  'how we will (?:follow|monitor|measure|evaluate|report).*|inledning|förord|sammanfattning|bakgrund|problembeskrivning|beredning(?:en)?(?: av ärendet)?|skrivelsens huvudsakliga innehåll|innehåll.*|uppföljning.*|utvärdering.*|finansiering.*|ekonomiska konsekvenser.*|konsekvenser.*|bilag(?:a|or).*|utdrag ur protokoll.*|källor|referenser|definitioner|begrepp|utgångspunkter|syfte|internationella åtaganden|lägesbild|nuläge|kostnader.*|genomförande och uppföljning.*|introduction|foreword|preface|summary|executive summary|background|context|problem description|the problem|contents|follow-up.*|monitoring.*|evaluation.*|financ.*|funding.*|budget.*|resources|costs?|governance.*|annex.*|appendi.*|references|glossary|definitions|next steps|review.*|reporting.*|scope|methodology|international (?:obligations|commitments|framework).*|legal framework|legislative framework|vision|acknowledg.*|about this .*|the current situation|current situation|implementation and follow.*|consultation',
)
const general = list(
  'åtgärder|insatser|åtgärdsplan|handlingsplan|uppdrag|actions?|measures?|action plan|plan of action|the (?:actions|measures|plan)|aktiviteter|activities|commitments|key actions|priority actions|våra åtgärder|regeringens åtgärder|åtgärder och insatser',
)

/** Titles that stand inside a measure's own section ("Bakgrund", "Why this matters"), and end nothing. */
export const isInsideTitle = (title: string): boolean => inside.test(title.trim())

/** Titles of parts of a plan that hold no measures: introductions, money, follow-up, annexes. */
export const isApartTitle = (title: string): boolean => apart.test(title.trim())

/** Titles that only say that measures follow. */
export const isGeneralTitle = (title: string): boolean => general.test(title.trim())
