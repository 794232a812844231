export { loadDemoWebhook } from './demo.ts'
export { webhookWords } from './messages.ts'
export { typeInWords } from './pages/words.ts'
