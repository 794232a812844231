import type { Bilingual } from '../bilingual.ts'
import { type Section, sectionAs } from '../section.ts'

/** An article of the regulation; its wording is the union's, what is said of it here is the house's own knowledge. */
const article = (citation: string, saying: Bilingual): Section =>
  sectionAs(
    {
      sv: `${citation} dataskyddsförordningen (EU) 2016/679`,
      en: `${citation.replace('artikel', 'article').replace('kapitel V i', 'chapter V')} of the General Data Protection Regulation (EU) 2016/679`,
    },
    saying,
    'EU 2016/679',
    { from: '2018-05-25', confidence: 'own knowledge' },
  )

/** The General Data Protection Regulation, as far as a case meets it. */
export const DATA_PROTECTION_SECTIONS = {
  'gdpr-5': article('artikel 5', {
    sv: 'Personuppgifter sparas inte längre än ändamålet kräver.',
    en: 'Personal data is kept no longer than its purpose needs.',
  }),
  'gdpr-6': article('artikel 6', {
    sv: 'All behandling behöver en rättslig grund. Myndigheter stöder sig på rättslig skyldighet eller allmänt intresse, inte på samtycke.',
    en: 'All processing needs a legal basis. Authorities rest on legal duty or public interest, not on consent.',
  }),
  'gdpr-9': article('artikel 9', {
    sv: 'Känsliga uppgifter får behandlas bara med uttryckligt samtycke eller annat undantag; ett är att skydda någons liv när personen inte kan samtycka.',
    en: 'Sensitive data may be processed only with explicit consent or another exception; one is to protect somebody’s life when the person cannot consent.',
  }),
  'gdpr-10': article('artikel 10', {
    sv: 'Uppgifter om brott behandlas under myndighets kontroll eller med stöd i lag.',
    en: 'Data on offences is processed under an authority’s control or where law allows.',
  }),
  'gdpr-15': article('artikel 15', {
    sv: 'Var och en får veta vilka uppgifter som finns om dem och till vem de lämnats.',
    en: 'Everybody may know what data there is on them and to whom it went.',
  }),
  'gdpr-16': article('artikel 16', {
    sv: 'Felaktiga uppgifter rättas.',
    en: 'Wrong data is corrected.',
  }),
  'gdpr-18': article('artikel 18', {
    sv: 'Behandlingen begränsas medan det utreds om en uppgift är riktig.',
    en: 'Processing is restricted while it is examined whether data is right.',
  }),
  'gdpr-22': article('artikel 22', {
    sv: 'Ingen utsätts för beslut som fattas enbart automatiskt.',
    en: 'Nobody is subject to a decision made by automation alone.',
  }),
  'gdpr-35': article('artikel 35', {
    sv: 'Behandling med hög risk föregås av en konsekvensbedömning.',
    en: 'Processing of high risk is preceded by an impact assessment.',
  }),
  'gdpr-chapter-5': article('kapitel V i', {
    sv: 'Uppgifter förs över utanför unionen bara med beslut om adekvat skydd, skyddsåtgärder eller ett särskilt undantag.',
    en: 'Data goes outside the union only with a decision on adequate protection, safeguards, or a specific derogation.',
  }),
} as const
