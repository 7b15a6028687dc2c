// The language of the page: the one chosen here before, else the one the browser asked for.
import { texts } from './texts.js';

const key = 'gazette.language';
let current = stored() ?? (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

export const language = () => current;
export const text = name => texts[current][name];

export function speak(chosen) {
  current = chosen;
  try {
    localStorage.setItem(key, chosen);
  } catch (refused) {
    console.info('The language is not kept: storage is off.', refused);
  }
  dress();
}

// Fills in every text of the page.
export function dress(root = document) {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
  for (const e of root.querySelectorAll('[data-text]')) e.textContent = text(e.dataset.text).replace('{0}', e.dataset.value ?? '');
  for (const e of root.querySelectorAll('[data-label]')) e.setAttribute('aria-label', text(e.dataset.label));
  for (const e of root.querySelectorAll('[data-placeholder]')) e.placeholder = text(e.dataset.placeholder);
  for (const e of root.querySelectorAll('[data-language]')) {
    e.textContent = text('language');
    e.lang = current === 'zh' ? 'en' : 'zh-CN';
    e.setAttribute('aria-label', text('language.label'));
  }
}

export const clock = at => new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(at);

export function day(at) {
  const days = Math.round((midnight(new Date()) - midnight(at)) / 86_400_000);
  if (days === 0) return text('today');
  if (days === 1) return text('yesterday');
  const year = at.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale(), { year, month: 'long', day: 'numeric', weekday: 'short' }).format(at);
}

const locale = () => current === 'zh' ? 'zh-CN' : 'en-GB';
const midnight = at => new Date(at.getFullYear(), at.getMonth(), at.getDate());

function stored() {
  try {
    const chosen = localStorage.getItem(key);
    return chosen in texts ? chosen : null;
  } catch {
    return null; // storage is off: the browser's language stands
  }
}
