// What a person writes or presses goes out under an id of its own: sent again after a lost answer, it is one message.
import { language } from './language.js';

const pauses = [0, 1_000, 3_000];

export const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

// The answer is what went wrong, or null.
export async function send(message) {
  const body = JSON.stringify({ ...message, lang: language() });
  for (const pause of pauses) {
    await new Promise(resolve => setTimeout(resolve, pause));
    const failure = await attempt(body);
    if (failure === null || failure.final) return failure;
  }
  return { final: false };
}

async function attempt(body) {
  try {
    const response = await fetch('/chat/messages', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    return response.ok ? null : { final: response.status < 500, status: response.status };
  } catch (error) {
    console.info('A message could not be sent.', error);
    return { final: false };
  }
}
