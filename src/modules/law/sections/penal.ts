import { sectionsOf } from '../section.ts'

const brb = sectionsOf({
  name: { sv: 'brottsbalken (1962:700)', en: 'the Criminal Code (1962:700)' },
  sfs: '1962:700',
  source: 'SFS 1962:700, lydelse juli 2026',
})

const mutilation = sectionsOf({
  name: {
    sv: 'lagen (1982:316) med förbud mot könsstympning av kvinnor',
    en: 'the act (1982:316) on female genital mutilation',
  },
  sfs: '1982:316',
  source: 'SFS 1982:316, lydelse enligt SFS 2025:1010',
})

/** The offences of the Criminal Code that the house meets, with their scales as the text of July 2026 gives them. */
export const PENAL_SECTIONS = {
  'brb-3-1': brb('3', '1', {
    sv: 'Mord: fängelse i lägst tio och högst arton år, eller på livstid.',
    en: 'Murder: ten to eighteen years in prison, or life.',
  }),
  'brb-3-2': brb('3', '2', {
    sv: 'Dråp: fängelse i lägst sex och högst tio år.',
    en: 'Manslaughter: six to ten years in prison.',
  }),
  'brb-3-5': brb('3', '5', {
    sv: 'Misshandel: fängelse i högst två år; ringa: böter eller fängelse i högst sex månader.',
    en: 'Assault: prison for at most two years; minor: a fine or at most six months.',
  }),
  'brb-3-6': brb('3', '6', {
    sv: 'Grov misshandel: ett år och sex månader till sex år, från den 1 augusti 2026 till sju år. Synnerligen grov: fem till tio år, från den 1 augusti 2026 sex till tolv år.',
    en: 'Gross assault: one year and six months to six years, from 1 August 2026 to seven. Exceptionally gross: five to ten years, from 1 August 2026 six to twelve.',
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
  'brb-4-3': brb('4', '3', {
    sv: 'Barnfridsbrott, mot ett barn som har bevittnat brott mot en närstående: fängelse i högst två år; ringa: böter eller högst sex månader; grovt: lägst ett och högst sex år.',
    en: 'Violation of a child’s peace, against a child who has seen an offence against a relative: at most two years; minor: a fine or at most six months; gross: one to six years.',
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
    sv: 'Äktenskapstvång och barnäktenskapsbrott: fängelse i lägst sex månader och högst sex år (lag 2026:950); dessförinnan högst fyra år.',
    en: 'Coercion to marry and child marriage: six months to six years (lag 2026:950); before that at most four years.',
  }),
  'brb-4-4-d': brb('4', '4 d', {
    sv: 'Äktenskapsresebrott, också mot barn: fängelse i högst fyra år.',
    en: 'Journey to be married, also of a child: at most four years.',
  }),
  'brb-4-4-e': brb('4', '4 e', {
    sv: 'Hedersförtryck: fängelse i lägst ett och högst sex år.',
    en: 'Honour oppression: one to six years.',
  }),
  'brb-4-5': brb('4', '5', {
    sv: 'Olaga hot: böter eller fängelse i högst två år; grovt: lägst ett och högst fyra år.',
    en: 'Unlawful threat: a fine or at most two years; gross: one to four years.',
  }),
  'brb-4-6-d': brb('4', '6 d', {
    sv: 'Grovt olaga integritetsintrång: fängelse i lägst sex månader och högst fyra år, från den 1 augusti 2026 högst sex år.',
    en: 'Gross unlawful breach of privacy: six months to four years, from 1 August 2026 to six.',
  }),
  'brb-4-7-b': brb('4', '7 b', {
    sv: 'Psykiskt våld: fängelse i högst fyra år för upprepade kränkningar eller varaktig övervakning (lag 2026:852).',
    en: 'Psychological violence: at most four years for repeated violations or lasting surveillance (lag 2026:852).',
  }),
  'brb-6-1': brb('6', '1', {
    sv: 'Våldtäkt: tre till sex år; mindre grovt: sex månader till fyra år; grov: fem till tio år, från den 1 augusti 2026 till tolv.',
    en: 'Rape: three to six years; less serious: six months to four years; gross: five to ten years, from 1 August 2026 to twelve.',
  }),
  'brb-6-1-a': brb('6', '1 a', {
    sv: 'Oaktsam våldtäkt: fängelse i högst fyra år.',
    en: 'Negligent rape: at most four years.',
  }),
  'brb-6-2': brb('6', '2', {
    sv: 'Sexuellt övergrepp: lägst sex månader; mindre grovt: högst ett år; grovt: lägst ett år.',
    en: 'Sexual assault: at least six months; less serious: at most one year; gross: at least one year.',
  }),
  'brb-6-3': brb('6', '3', {
    sv: 'Oaktsamt sexuellt övergrepp: fängelse i högst fyra år.',
    en: 'Negligent sexual assault: at most four years.',
  }),
  'brb-6-4': brb('6', '4', {
    sv: 'Våldtäkt mot barn: tre till sex år; grov: fem till tio år, från den 1 augusti 2026 till tolv.',
    en: 'Rape of a child: three to six years; gross: five to ten years, from 1 August 2026 to twelve.',
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
  'brb-6-10-a': brb('6', '10 a', {
    sv: 'Kontakt för att träffa ett barn i sexuellt syfte: fängelse i högst två år; till och med juli 2026 även böter.',
    en: 'Contact to meet a child for a sexual purpose: at most two years; until July 2026 also a fine.',
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
  'brb-24-4': brb('24', '4', {
    sv: 'Nöd: en gärning som begås när fara hotar liv eller hälsa är brott bara om den är oförsvarlig.',
    en: 'Necessity: what is done while danger threatens life or health is an offence only if it is unjustifiable.',
  }),
  'law-1982-316-2': mutilation(null, '2', {
    sv: 'Könsstympning: fängelse i lägst två och högst sex år; mindre grovt: högst fyra år; grovt: lägst fem och högst tio år. Försök, förberedelse, stämpling och underlåtenhet att avslöja är straffbara.',
    en: 'Female genital mutilation: two to six years; less serious: at most four years; gross: five to ten years. Attempt, preparation, conspiracy and failure to reveal are punishable.',
  }),
} as const
