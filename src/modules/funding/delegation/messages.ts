import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** Words of who may decide, agree and pay. */
const delegationMessages = catalogue({
  sv: {
    title: 'Vem får besluta, avtala och betala',
    ownGrants: 'Våra bidrag',
    lead: 'Den som beslutar ett bidrag betalar det aldrig.',
    inForce: 'Så gäller det nu',
    everybody: 'Alla som fördelar bidrag hos er får besluta, avtala och betala, oavsett belopp.',
    by: 'Föreslaget av {proposer}, bekräftat av {confirmer} {at}.',
    threeFrom: ({ amount }: { amount: string }) =>
      `Från ${amount} krävs tre olika personer: en beslutar, en avtalar och en betalar.`,
    twoAlways: 'Två olika personer krävs för varje bidrag: den som beslutar betalar inte.',
    person: 'Vem',
    somebody: 'någon som har slutat',
    decide: 'Beslutar till och med',
    agree: 'Avtalar till och med',
    pay: 'Betalar till och med',
    waiting: 'Väntar på bekräftelse',
    proposed:
      '{proposer} föreslår detta ({at}). Det gäller när du, eller någon annan som det inte ger mer, har bekräftat det.',
    ownWaits: 'Du har föreslagit detta. Det bekräftas av {names}.',
    givesReader: 'Förslaget ger dig mer, så någon annan bekräftar det: {names}.',
    nobodyLeft: 'Ingen som kan bekräfta är kvar. Ta tillbaka förslaget, och gör ett nytt.',
    confirm: 'Bekräfta',
    refuse: 'Säg nej',
    takeBack: 'Ta tillbaka',
    propose: 'Föreslå en ändring',
    proposeHint:
      'Lämna ett fält tomt för den som inte ska göra det. Står ingen i en kolumn får alla som fördelar bidrag göra det, oavsett belopp. Förslaget bekräftas av en kollega som det inte ger mer.',
    threeField: 'Tre olika personer krävs från',
    send: 'Föreslå',
    decidesUpTo: 'Du får besluta bidrag till och med {amount}.',
    decidesNot: 'Du får inte besluta bidrag. Så har er myndighet delegerat.',
    whoPays: 'Betalar gör {names}.',
    whoAgrees: 'Avtalet skriver {names}.',
    nobody: 'Ingen hos er får göra det nu. Be administratören om en kollega, eller ändra vem som får.',
    why_paid_by_decider: 'Du har beslutat bidraget. Någon annan betalar.',
    why_paid_by_agreer:
      'Du har skrivit avtalet. Ett bidrag av den här storleken betalas av en tredje person.',
    why_agreed_by_decider:
      'Du har beslutat bidraget. Avtalet om ett bidrag av den här storleken skriver någon annan.',
    why_beyond_delegation: 'Bidraget är större än vad du får ta hand om.',
    arrivalAgree: 'Ett bidrag väntar på avtal',
    arrivalAgreeVerb: 'Öppna bidraget',
    arrivalPay: 'Ett bidrag väntar på betalning',
    arrivalPayVerb: 'Öppna bidraget',
    arrivalConfirm: 'En delegation väntar på bekräftelse',
    arrivalConfirmVerb: 'Läs och svara',
  },
  en: {
    title: 'Who may decide, agree and pay',
    ownGrants: 'Our grants',
    lead: 'Whoever decides a grant never pays it.',
    inForce: 'As it is now',
    everybody:
      'Everybody who distributes grants at your body may decide, agree and pay, whatever the amount.',
    by: 'Proposed by {proposer}, confirmed by {confirmer} {at}.',
    threeFrom: ({ amount }: { amount: string }) =>
      `From ${amount} three different people are needed: one decides, one agrees and one pays.`,
    twoAlways: 'Two different people are needed for each grant: whoever decides does not pay.',
    person: 'Who',
    somebody: 'somebody who has left',
    decide: 'Decides up to',
    agree: 'Agrees up to',
    pay: 'Pays up to',
    waiting: 'Waits to be confirmed',
    proposed:
      '{proposer} proposes this ({at}). It holds once you, or somebody else to whom it gives nothing more, have confirmed it.',
    ownWaits: 'You have proposed this. It is confirmed by {names}.',
    givesReader: 'The proposal gives you more, so somebody else confirms it: {names}.',
    nobodyLeft: 'Nobody who can confirm is left. Take the proposal back, and make a new one.',
    confirm: 'Confirm',
    refuse: 'Say no',
    takeBack: 'Take back',
    propose: 'Propose a change',
    proposeHint:
      'Leave a field empty for whoever is not to do it. Where nobody stands in a column, everybody who distributes grants may do it, whatever the amount. The proposal is confirmed by a colleague to whom it gives nothing more.',
    threeField: 'Three different people are needed from',
    send: 'Propose',
    decidesUpTo: 'You may decide grants up to {amount}.',
    decidesNot: 'You may not decide grants. So your body has delegated it.',
    whoPays: '{names} may pay.',
    whoAgrees: '{names} may write the agreement.',
    nobody: 'Nobody at your body may do it now. Ask the administrator for a colleague, or change who may.',
    why_paid_by_decider: 'You have decided the grant. Somebody else pays.',
    why_paid_by_agreer: 'You have written the agreement. A grant of this size is paid by a third person.',
    why_agreed_by_decider:
      'You have decided the grant. Somebody else writes the agreement on a grant of this size.',
    why_beyond_delegation: 'The grant is larger than what you may take care of.',
    arrivalAgree: 'A grant waits for its agreement',
    arrivalAgreeVerb: 'Open the grant',
    arrivalPay: 'A grant waits to be paid',
    arrivalPayVerb: 'Open the grant',
    arrivalConfirm: 'A delegation waits to be confirmed',
    arrivalConfirmVerb: 'Read and answer',
  },
})

export const delegationWords = (locale: Locale) => translator(delegationMessages, locale)

export const delegationRefusals = catalogue({
  sv: {
    'funding.paid_by_decider': 'Du har beslutat bidraget. Någon annan betalar.',
    'funding.paid_by_agreer':
      'Du har skrivit avtalet. Ett bidrag av den här storleken betalas av en tredje person.',
    'funding.agreed_by_decider':
      'Du har beslutat bidraget. Avtalet om ett bidrag av den här storleken skriver någon annan.',
    'funding.beyond_delegation': 'Bidraget är större än vad du får ta hand om.',
    'funding.delegation_waits': 'Ett förslag väntar redan. Svara på det först.',
    'funding.delegation_by_oneself': 'Du har föreslagit det. Någon annan hos er bekräftar det.',
    'funding.delegation_for_oneself': 'Förslaget ger dig mer. Någon annan hos er bekräftar det.',
    'funding.nobody_confirms':
      'Förslaget ger alla andra hos er mer, så ingen kan bekräfta det. Låt minst en person bli utan något nytt, eller be administratören om en kollega. En kolumn som töms ger alla mer.',
    'funding.delegation_settled': 'Förslaget väntar inte längre.',
    'funding.delegated_nothing': 'Skriv mer än noll, eller lämna fältet tomt.',
  },
  en: {
    'funding.paid_by_decider': 'You have decided the grant. Somebody else pays.',
    'funding.paid_by_agreer':
      'You have written the agreement. A grant of this size is paid by a third person.',
    'funding.agreed_by_decider':
      'You have decided the grant. Somebody else writes the agreement on a grant of this size.',
    'funding.beyond_delegation': 'The grant is larger than what you may take care of.',
    'funding.delegation_waits': 'A proposal waits already. Answer it first.',
    'funding.delegation_by_oneself': 'You have proposed it. Somebody else at your body confirms it.',
    'funding.delegation_for_oneself': 'The proposal gives you more. Somebody else at your body confirms it.',
    'funding.nobody_confirms':
      'The proposal gives everybody else at your body more, so nobody can confirm it. Give at least one person nothing new, or ask the administrator for a colleague. A column that is emptied gives everybody more.',
    'funding.delegation_settled': 'The proposal waits no longer.',
    'funding.delegated_nothing': 'Write more than nothing, or leave the field empty.',
  },
})
