// The conversation on the page: entries in their order, changed in place, kept in view.
import { clock, day, text } from './language.js';
import { make, renderReply } from './render.js';

const scroll = document.getElementById('scroll');
const log = document.getElementById('log');
const typing = document.getElementById('typing');
const down = document.getElementById('down');
const entries = new Map(); // entry id → its element
const own = new Map();     // id given here → bubble not yet in the transcript
let lastDay = '';
let live = false;

let atEnd = true;

down.addEventListener('click', () => toBottom(true));
scroll.addEventListener('scroll', () => {
  atEnd = nearBottom();
  if (atEnd) down.hidden = true;
}, { passive: true });
// A keyboard that opens, a window made smaller: the end stays in view.
new ResizeObserver(() => atEnd && toBottom(false)).observe(scroll);

// From now on entries happen, they are not remembered.
export function goLive() {
  log.setAttribute('aria-busy', 'false');
  if (!live) toBottom(false);
  live = true;
}

export const isLive = () => live;

export function showWords(id, { text: words, key }, at) {
  const bubble = own.get(key) ?? ownBubble(words);
  own.delete(key);
  if (entries.has(id)) return;
  entries.set(id, bubble);
  bubble.classList.remove('sending', 'failed');
  bubble.querySelector('.failure')?.remove();
  stamp(bubble, at);
  if (!bubble.isConnected) place(bubble, at, true);
}

// A bubble for what was just written, before the server has it.
export function showSending(key, words, retry) {
  const bubble = ownBubble(words);
  bubble.classList.add('sending');
  own.set(key, bubble);
  place(bubble, new Date(), true);
  return () => {
    if (!own.has(key)) return;
    bubble.classList.add('failed');
    const button = make('button', 'retry', text('retry'));
    button.type = 'button';
    button.addEventListener('click', () => {
      bubble.classList.remove('failed');
      bubble.querySelector('.failure').remove();
      retry();
    });
    const note = make('p', 'failure', text('failed') + ' · ');
    note.append(button);
    bubble.append(note);
    toBottom(true);
  };
}

function ownBubble(words) {
  const bubble = make('article', 'message person');
  bubble.append(make('p', 'bubble', words));
  return bubble;
}

export function showReply(id, reply, at, digest, press) {
  const message = make('article', digest ? 'message digest' : 'message reply');
  message.dataset.entry = id;
  message.tabIndex = -1;
  const card = make('div', 'card');
  message.append(card);
  fill(card, id, reply, digest, press);
  stamp(message, at);
  entries.set(id, message);
  place(message, at, false);
}

// What an entry says from now on; the key that was pressed keeps the focus.
export function changeReply(target, reply, press, change) {
  const message = entries.get(target);
  if (!message) return false;
  const focused = message.contains(document.activeElement) ? document.activeElement : null;
  const same = focused && { code: focused.dataset.code, name: focused.dataset.name ?? focused.textContent };
  const card = message.querySelector('.card');
  const near = nearBottom();
  card.replaceChildren();
  fill(card, target, reply, message.classList.contains('digest'), press, change);
  if (live) flash(card);
  if (same) refocus(message, same);
  if (near) toBottom(false);
  else if (message.getBoundingClientRect().top < scroll.getBoundingClientRect().top) message.scrollIntoView({ block: 'start' });
  return true;
}

function fill(card, id, reply, digest, press, from = id) {
  card.lang = reply.language === 'zh' ? 'zh-CN' : 'en';
  if (digest) card.append(badge());
  card.append(...renderReply(reply, (button, code, label) => press(button, code, label, id), from));
}

function badge() {
  const mark = make('p', 'badge', text('digest'));
  mark.dataset.text = 'digest'; // follows the language of the page
  return mark;
}

function refocus(message, { code, name }) {
  const buttons = [...message.querySelectorAll('button')];
  const found = buttons.find(b => b.dataset.code === code) ?? buttons.find(b => (b.dataset.name ?? b.textContent) === name);
  (found ?? message).focus({ preventScroll: true });
}

function flash(card) {
  card.classList.remove('changed');
  void card.offsetWidth;
  card.classList.add('changed');
}

function stamp(message, at) {
  message.querySelector('time')?.remove();
  const time = make('time', 'at', clock(at));
  time.dateTime = at.toISOString();
  message.append(time);
}

function place(message, at, mine) {
  const near = nearBottom();
  const today = at.toDateString();
  if (today !== lastDay) {
    const mark = make('p', 'day', day(at));
    log.append(mark);
    lastDay = today;
  }
  log.append(message);
  if (!live) return;
  message.classList.add('new');
  if (mine || near || !typing.hidden) reveal(message, mine);
  else down.hidden = false;
}

// The end of a short message, the beginning of a long one.
function reveal(message, mine) {
  if (!mine && message.offsetHeight > scroll.clientHeight - 40) scroll.scrollTo({ top: message.offsetTop - 12, behavior: motion() });
  else toBottom(true);
}

function toBottom(smooth) {
  down.hidden = true;
  scroll.scrollTo({ top: scroll.scrollHeight, behavior: smooth ? motion() : 'instant' });
}

const nearBottom = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
const motion = () => matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

export function showTyping(on) {
  const near = nearBottom();
  typing.hidden = !on;
  if (on && near) toBottom(true);
}
