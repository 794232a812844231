export { loadDemoWebhook } from './demo.ts'
