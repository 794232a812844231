import { sectionsOf } from '../section.ts'

const brb = sectionsOf({
  name: { sv: 'brottsbalken (1962:700)', en: 'the Criminal Code (1962:700)' },
  source: 'SFS 1962:700, lydelse juli 2026',
})

/** The offences of the Criminal Code that the house meets, with their scales as the text of July 2026 gives them. */
export const PENAL_SECTIONS = {
  'brb-3-1': brb('3', '1', {
    sv: 'Mord: fängelse i lägst tio och högst arton år, eller på livstid.',
    en: 'Murder: ten to eighteen years in prison, or life.',
  }),
  'brb-3-5': brb('3', '5', {
    sv: 'Misshandel: fängelse i högst två år; ringa: böter eller fängelse i högst sex månader.',
    en: 'Assault: prison for at most two years; minor: a fine or at most six months.',
  }),
  'brb-3-6': brb('3', '6', {
    sv: 'Grov misshandel: lägst ett år och sex månader. Synnerligen grov: lägst fem år, från den 1 augusti 2026 lägst sex år.',
    en: 'Gross assault: at least one year and six months. Exceptionally gross: at least five years, from 1 August 2026 at least six.',
  }),
  'brb-4-1': brb('4', '1', {
    sv: 'Människorov: lägst fyra år; mindre grovt: högst sex år.',
    en: 'Kidnapping: at least four years; less serious: at most six years.',
  }),
  'brb-4-1-a': brb('4', '1 a', {
    sv: 'Människohandel: fängelse i lägst två och högst tio år; mindre grovt: lägst sex månader och högst fyra år. Mot den som är under 18 krävs inget otillbörligt medel.',
    en: 'Trafficking in human beings: two to ten years; less serious: six months to four years. Against somebody under 18 no improper means is needed.',
  }),
  'brb-4-1-b': brb('4', '1 b', {
    sv: 'Människoexploatering: fängelse i högst fyra år; grov: lägst två och högst tio år.',
    en: 'Human exploitation: at most four years; gross: two to ten years.',
  }),
  'brb-4-2': brb('4', '2', {
    sv: 'Olaga frihetsberövande: lägst ett år; mindre grovt: böter eller fängelse i högst två år.',
    en: 'Unlawful deprivation of liberty: at least one year; less serious: a fine or at most two years.',
  }),
  'brb-4-4': brb('4', '4', {
    sv: 'Olaga tvång: böter eller fängelse i högst två år; grovt: lägst ett och högst sex år.',
    en: 'Unlawful coercion: a fine or at most two years; gross: one to six years.',
  }),
  'brb-4-4-a': brb('4', '4 a', {
    sv: 'Grov fridskränkning och grov kvinnofridskränkning: fängelse i lägst ett och högst sex år för upprepade kränkningar av en närstående.',
    en: 'Gross breach of integrity, and of a woman’s integrity: one to six years for repeated violations of a relative.',
  }),
  'brb-4-4-b': brb('4', '4 b', {
    sv: 'Olaga förföljelse: fängelse i högst fyra år.',
    en: 'Unlawful persecution: at most four years.',
  }),
  'brb-4-4-c': brb('4', '4 c', {
    sv: 'Äktenskapstvång och barnäktenskapsbrott: fängelse i lägst sex månader och högst sex år.',
    en: 'Coercion to marry and child marriage: six months to six years.',
  }),
  'brb-4-4-e': brb('4', '4 e', {
    sv: 'Hedersförtryck: fängelse i lägst ett och högst sex år.',
    en: 'Honour oppression: one to six years.',
  }),
  'brb-4-5': brb('4', '5', {
    sv: 'Olaga hot: böter eller fängelse i högst två år; grovt: lägst ett och högst fyra år.',
    en: 'Unlawful threat: a fine or at most two years; gross: one to four years.',
  }),
  'brb-6-1': brb('6', '1', {
    sv: 'Våldtäkt: lägst tre år; mindre grovt: lägst sex månader; grov: lägst fem år.',
    en: 'Rape: at least three years; less serious: at least six months; gross: at least five years.',
  }),
  'brb-6-1-a': brb('6', '1 a', {
    sv: 'Oaktsam våldtäkt: fängelse i högst fyra år.',
    en: 'Negligent rape: at most four years.',
  }),
  'brb-6-2': brb('6', '2', {
    sv: 'Sexuellt övergrepp: lägst sex månader; mindre grovt: högst ett år; grovt: lägst ett år.',
    en: 'Sexual assault: at least six months; less serious: at most one year; gross: at least one year.',
  }),
  'brb-6-4': brb('6', '4', {
    sv: 'Våldtäkt mot barn: lägst tre år; grov: lägst fem år.',
    en: 'Rape of a child: at least three years; gross: at least five years.',
  }),
  'brb-6-5': brb('6', '5', {
    sv: 'Sexuellt utnyttjande av barn: fängelse i högst fyra år.',
    en: 'Sexual exploitation of a child: at most four years.',
  }),
  'brb-6-6': brb('6', '6', {
    sv: 'Sexuellt övergrepp mot barn: lägst sex månader; mindre grovt: högst ett år; grovt: lägst ett år och sex månader.',
    en: 'Sexual assault of a child: at least six months; less serious: at most one year; gross: at least one year and six months.',
  }),
  'brb-6-8': brb('6', '8', {
    sv: 'Utnyttjande av barn för sexuell posering: högst två år; grovt: lägst sex månader.',
    en: 'Exploitation of a child for sexual posing: at most two years; gross: at least six months.',
  }),
  'brb-6-9': brb('6', '9', {
    sv: 'Utnyttjande av barn genom köp av sexuell handling: lägst sex månader och högst fyra år; mindre grovt: högst ett år.',
    en: 'Exploitation of a child by purchase of a sexual act: six months to four years; less serious: at most one year.',
  }),
  'brb-6-10': brb('6', '10', {
    sv: 'Sexuellt ofredande, även mot barn: fängelse i högst två år; grovt: lägst sex månader.',
    en: 'Sexual molestation, also of a child: at most two years; gross: at least six months.',
  }),
  'brb-6-11': brb('6', '11', {
    sv: 'Köp av sexuell handling: fängelse i högst ett år. Att sälja är inget brott.',
    en: 'Purchase of a sexual act: at most one year. Selling is no offence.',
  }),
  'brb-6-12': brb('6', '12', {
    sv: 'Koppleri: fängelse i högst fyra år; grovt: lägst två och högst tio år.',
    en: 'Procuring: at most four years; gross: two to ten years.',
  }),
  'brb-23-1': brb('23', '1', {
    sv: 'Försök till brott är straffbart där lagen särskilt säger det.',
    en: 'Attempt is punishable where the law says so of the offence.',
  }),
  'brb-23-2': brb('23', '2', {
    sv: 'Förberedelse och stämpling till brott är straffbara där lagen särskilt säger det.',
    en: 'Preparation and conspiracy are punishable where the law says so of the offence.',
  }),
  'brb-23-6': brb('23', '6', {
    sv: 'Att låta bli att avslöja eller förhindra ett brott är straffbart där lagen särskilt säger det, med högst två års fängelse.',
    en: 'Failure to reveal or prevent an offence is punishable where the law says so of it, with at most two years.',
  }),
  'brb-24-4': brb(
    '24',
    '4',
    {
      sv: 'Nöd: en gärning som begås när fara hotar liv eller hälsa är brott bara om den är oförsvarlig.',
      en: 'Necessity: what is done while danger threatens life or health is an offence only if it is unjustifiable.',
    },
    { confidence: 'own knowledge' },
  ),
} as const
