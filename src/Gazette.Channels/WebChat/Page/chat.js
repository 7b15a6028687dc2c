// The page's course: what arrives is shown, what is written or pressed is sent.
import { dress, language, speak, text } from './language.js';
import { listen } from './stream.js';
import { newId, send } from './send.js';
import { changeReply, goLive, isLive, showReply, showSending, showTyping, showWords } from './log.js';
import { make } from './render.js';

const $ = id => document.getElementById(id);
const [form, box, sendButton, banner] = ['form', 'box', 'send', 'banner'].map($);
const commands = ['latest', 'follows', 'departments', 'topics', 'digest', 'help'];
const inPlace = /^1\|[pxlg]\|/; // pages and ticks change the entry they stand under
const patience = 30_000;
const name = document.title;
let unseen = 0;
let waiting = 0;
let state = 'connecting';

dressAll();
listen({ entry: show, ready: () => { goLive(); connected('live'); }, lost: () => connected('lost') });
if (!navigator.cookieEnabled) say('cookies');

function show(id, { kind, at, target, body }) {
  const when = new Date(at);
  if (kind === 'person') return showWords(id, body, when);
  if (kind !== 'change' || !changeReply(target, body, press, id)) showReply(id, body, when, kind === 'digest', press);
  if (!isLive()) return;
  if (kind !== 'digest') answered();
  if (document.hidden) document.title = `(${++unseen}) ${name}`;
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) return;
  unseen = 0;
  document.title = name;
});

// — what a person does —

form.addEventListener('submit', event => {
  event.preventDefault();
  const words = box.value.trim();
  if (!words) return;
  box.value = '';
  grow();
  write(words);
  box.focus();
});

box.addEventListener('keydown', event => {
  // Enter that ends an input method's composition chooses a word; it does not send.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  form.requestSubmit();
});
box.addEventListener('input', grow);

function grow() {
  sendButton.disabled = box.value.trim() === '';
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
}

function write(words) {
  const id = newId();
  deliver({ text: words, id }, words);
}

function press(button, code, label, entry) {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  setTimeout(() => button.removeAttribute('aria-busy'), 1_500);
  const chosen = /^1\|s\|\/lang (zh|en)$/.exec(code)?.[1];
  if (chosen) turn(chosen);
  const words = inPlace.test(code) ? null : label.replace(/^✕ /, '');
  deliver({ action: code, ...(entry && { entry }), ...(words && { label: words }), id: newId() }, words);
}

async function deliver(message, words) {
  const again = () => deliverAgain(message, fail);
  const fail = words ? showSending(message.id, words, again) : () => answered();
  await deliverAgain(message, fail);
}

async function deliverAgain(message, fail) {
  awaiting();
  const failure = await send(message);
  if (!failure) return;
  answered();
  fail();
}

function awaiting() {
  showTyping(true);
  clearTimeout(waiting);
  waiting = setTimeout(() => showTyping(false), patience);
}

function answered() {
  clearTimeout(waiting);
  showTyping(false);
}

// — the frame —

function connected(now) {
  state = now;
  for (const e of document.querySelectorAll('[data-state]')) {
    e.textContent = text(`state.${now}`);
    e.dataset.state = now;
  }
  banner.hidden = now !== 'lost';
  if (now === 'lost') say('lost');
}

function say(what) {
  banner.textContent = text(`banner.${what}`);
  banner.hidden = false;
}

function turn(chosen) {
  speak(chosen);
  dressAll();
}

for (const e of document.querySelectorAll('[data-language]')) {
  e.addEventListener('click', () => {
    const chosen = language() === 'zh' ? 'en' : 'zh';
    turn(chosen);
    deliver({ action: `1|s|/lang ${chosen}`, id: newId() }, null);
  });
}

function dressAll() {
  for (const e of document.querySelectorAll('[data-actions]')) e.replaceChildren(...commands.map(action));
  document.querySelector('[data-examples]').replaceChildren(...[1, 2, 3, 4].map(example));
  dress();
  connected(state);
}

function action(command) {
  const button = make('button', 'action');
  button.type = 'button';
  button.dataset.action = command;
  button.append(icon(command), text(`action.${command}`));
  button.addEventListener('click', () => press(button, `1|s|/${command}`, text(`action.${command}`)));
  return button;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

function example(number) {
  const words = text(`example.${number}`);
  const button = make('button', 'example', words);
  button.type = 'button';
  button.addEventListener('click', () => write(words));
  return button;
}
