/**
 * What is said to the person about a claim, on paper that may be found by somebody else: short sentences, and no word of what
 * it is about or who pays. One object for each language; an editor adds one here.
 */
export interface ClaimPersonWords {
  readonly title: string
  readonly decided: string
  readonly yes: string
  readonly inPart: string
  readonly no: string
  readonly notDecided: string
  readonly amount: string
  readonly next: string
  readonly sendBy: string
  readonly waits: string
  readonly askAgain: string
  readonly choosesWay: string
  readonly onItsWay: string
  readonly tellUs: string
  readonly nobodyElse: string
}

const swedish: ClaimPersonWords = {
  title: 'Mitt papper',
  decided: 'Vad som är bestämt',
  yes: 'Ja, allt',
  inPart: 'Ja, en del',
  no: 'Nej',
  notDecided: 'Inget är bestämt än.',
  amount: 'Summa',
  next: 'Vad som händer nu',
  sendBy: 'Det ska skickas senast',
  waits: 'Du väntar på svar. Du behöver inte göra något.',
  askAgain: 'Du kan be att det prövas igen. Det kan inte bli sämre.',
  choosesWay: 'Du bestämmer hur du vill få det.',
  onItsWay: 'Det är på väg till dig.',
  tellUs: 'Säg till när du har det i din hand, eller om du inte har fått allt.',
  nobodyElse: 'Ingen annan ska svara åt dig. Du får alltid säga hur det är.',
}

const english: ClaimPersonWords = {
  title: 'My paper',
  decided: 'What has been decided',
  yes: 'Yes, all of it',
  inPart: 'Yes, a part',
  no: 'No',
  notDecided: 'Nothing has been decided yet.',
  amount: 'Sum',
  next: 'What happens now',
  sendBy: 'It must be sent by',
  waits: 'You are waiting for an answer. You need not do anything.',
  askAgain: 'You can ask for it to be looked at again. It cannot get worse.',
  choosesWay: 'You decide how you want to get it.',
  onItsWay: 'It is on its way to you.',
  tellUs: 'Tell us when you have it in your hand, or if you did not get all of it.',
  nobodyElse: 'Nobody else should answer for you. You may always say how it is.',
}

const romanian: ClaimPersonWords = {
  title: 'Hârtia mea',
  decided: 'Ce s-a hotărât',
  yes: 'Da, tot',
  inPart: 'Da, o parte',
  no: 'Nu',
  notDecided: 'Încă nu s-a hotărât nimic.',
  amount: 'Suma',
  next: 'Ce se întâmplă acum',
  sendBy: 'Trebuie trimis cel târziu pe',
  waits: 'Așteptați un răspuns. Nu trebuie să faceți nimic.',
  askAgain: 'Puteți cere să se verifice din nou. Nu poate fi mai rău.',
  choosesWay: 'Dumneavoastră hotărâți cum doriți să primiți.',
  onItsWay: 'Este pe drum către dumneavoastră.',
  tellUs: 'Spuneți-ne când este în mâna dumneavoastră sau dacă nu ați primit tot.',
  nobodyElse: 'Nimeni altcineva nu trebuie să răspundă pentru dumneavoastră. Puteți spune oricând cum este.',
}

const spanish: ClaimPersonWords = {
  title: 'Mi papel',
  decided: 'Lo que se ha decidido',
  yes: 'Sí, todo',
  inPart: 'Sí, una parte',
  no: 'No',
  notDecided: 'Todavía no se ha decidido nada.',
  amount: 'Suma',
  next: 'Qué pasa ahora',
  sendBy: 'Hay que enviarlo a más tardar el',
  waits: 'Usted espera una respuesta. No tiene que hacer nada.',
  askAgain: 'Puede pedir que se revise otra vez. No puede empeorar.',
  choosesWay: 'Usted decide cómo quiere recibirlo.',
  onItsWay: 'Está en camino.',
  tellUs: 'Díganos cuando lo tenga en la mano, o si no recibió todo.',
  nobodyElse: 'Nadie más debe contestar por usted. Siempre puede decir cómo está la cosa.',
}

const russian: ClaimPersonWords = {
  title: 'Моя бумага',
  decided: 'Что решено',
  yes: 'Да, полностью',
  inPart: 'Да, частично',
  no: 'Нет',
  notDecided: 'Пока ничего не решено.',
  amount: 'Сумма',
  next: 'Что будет дальше',
  sendBy: 'Нужно отправить не позднее',
  waits: 'Вы ждёте ответа. Вам ничего не нужно делать.',
  askAgain: 'Вы можете попросить рассмотреть ещё раз. Хуже не станет.',
  choosesWay: 'Вы решаете, как хотите это получить.',
  onItsWay: 'Это уже отправлено вам.',
  tellUs: 'Скажите нам, когда получите в руки, или если получили не всё.',
  nobodyElse: 'Никто другой не должен отвечать за вас. Вы всегда можете сказать, как есть.',
}

const arabic: ClaimPersonWords = {
  title: 'ورقتي',
  decided: 'ما تقرر',
  yes: 'نعم، كله',
  inPart: 'نعم، جزء منه',
  no: 'لا',
  notDecided: 'لم يتقرر شيء بعد.',
  amount: 'المبلغ',
  next: 'ماذا يحدث الآن',
  sendBy: 'يجب إرساله',
  waits: 'أنت تنتظر جوابًا. لا يلزمك فعل شيء.',
  askAgain: 'يمكنك طلب النظر فيه مرة أخرى. لا يمكن أن يصبح أسوأ.',
  choosesWay: 'أنت تقرر كيف تريد استلامه.',
  onItsWay: 'هو في الطريق إليك.',
  tellUs: 'أخبرنا عندما يكون في يدك، أو إذا لم تستلم كله.',
  nobodyElse: 'لا ينبغي لأحد آخر أن يجيب عنك. يمكنك دائمًا قول الحقيقة.',
}

const thai: ClaimPersonWords = {
  title: 'กระดาษของฉัน',
  decided: 'สิ่งที่ตัดสินแล้ว',
  yes: 'ได้ ทั้งหมด',
  inPart: 'ได้ บางส่วน',
  no: 'ไม่ได้',
  notDecided: 'ยังไม่มีการตัดสินใด ๆ',
  amount: 'จำนวน',
  next: 'จะเกิดอะไรขึ้นต่อไป',
  sendBy: 'ต้องส่งภายในวันที่',
  waits: 'คุณกำลังรอคำตอบ ไม่ต้องทำอะไร',
  askAgain: 'คุณขอให้พิจารณาใหม่ได้ ผลจะไม่แย่ลง',
  choosesWay: 'คุณเลือกเองว่าอยากรับอย่างไร',
  onItsWay: 'กำลังส่งไปถึงคุณ',
  tellUs: 'บอกเราเมื่ออยู่ในมือคุณแล้ว หรือถ้าได้ไม่ครบ',
  nobodyElse: 'ไม่ควรมีใครตอบแทนคุณ คุณพูดความจริงได้เสมอ',
}

const all: Readonly<Record<string, ClaimPersonWords>> = {
  sv: swedish,
  en: english,
  ro: romanian,
  es: spanish,
  ru: russian,
  ar: arabic,
  th: thai,
}

/** The words in a language, such as `ro` or `es-CO`; undefined where there are none. */
export const claimPersonWords = (code: string): ClaimPersonWords | undefined => {
  const wanted = code.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(all, wanted) ? all[wanted] : undefined
}
