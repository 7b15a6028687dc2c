// A reply becomes elements. Texts go in as text, never as markup.
import { language, text } from './language.js';

export function make(tag, className, content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (content !== undefined) element.textContent = content;
  return element;
}

// press(button, code, label) is called when a button is pressed; entry is the id under which the server keeps the reply.
export function renderReply(reply, press, entry) {
  const codes = new Map(reply.buttons.flat().filter(b => b.code).map(b => [b.label, b.code]));
  const opened = new Set();
  // A block of a newer program than this page is left out; the others still stand.
  const parts = reply.blocks.flatMap((block, index) => block.$type in blocks ? [blocks[block.$type](block, { codes, opened, press, entry, index })] : []);
  const rows = reply.buttons
    .map(row => row.filter(b => b.address || !opened.has(b.code)))
    .filter(row => row.length > 0)
    .map(row => renderRow(row, press));
  if (rows.length > 0) parts.push(group(rows));
  return parts;
}

const blocks = {
  heading: b => make('h3', 'heading', b.text),
  subheading: b => make('h4', 'subheading', b.text),
  paragraph: b => make('p', 'paragraph', b.text),
  note: b => source('p', 'note', b.text, b.articleId),
  articles: (b, context) => articleList(b, context),
  quotation: b => quotation(b),
  figure: b => figure(b),
  table: b => table(b),
  document: b => file(b),
  chart: (b, context) => chart(b, context),
};

// Of a long section so many lines stand open, the others a fold away.
const longestOpen = 3;

function articleList(block, context) {
  if (!block.folds || block.lines.length <= longestOpen) return lines(block.lines, context);
  const both = document.createDocumentFragment();
  both.append(lines(block.lines.slice(0, longestOpen), context), fold(block.lines.slice(longestOpen), context));
  return both;
}

function fold(rest, context) {
  const details = make('details', 'more');
  const summary = make('summary', '', text('more').replace('{0}', rest.length));
  Object.assign(summary.dataset, { text: 'more', value: rest.length });
  details.append(summary, lines(rest, context));
  return details;
}

function lines(shown, context) {
  const list = make('ol', 'articles');
  for (const line of shown) {
    const item = make('li');
    const code = context.codes.get(String(line.number));
    item.append(code ? openButton(line, code, context) : articleText(line, make('div', 'article')));
    item.append(pageLink(line));
    list.append(item);
  }
  return list;
}

function openButton(line, code, { opened, press }) {
  opened.add(code);
  const button = articleText(line, make('button', 'article'));
  button.type = 'button';
  button.dataset.code = code;
  button.addEventListener('click', () => press(button, code, String(line.number)));
  return button;
}

function articleText(line, into) {
  const body = make('span', 'what');
  body.append(make('span', 'title', line.title));
  body.append(make('span', 'meta', [line.department, line.date].filter(Boolean).join(' · ')));
  if (line.summary) body.append(make('span', 'summary', line.summary));
  into.append(make('span', 'number', String(line.number)), body);
  return into;
}

// The article's own page, beside the button that opens it here.
function pageLink({ articleId, title }) {
  const link = leading(make('a', 'page'), articleId);
  link.setAttribute('aria-label', `${text('page')} ${title}`);
  link.title = text('page');
  link.append(sign('M14 5h5v5M19 5l-8 8M18 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h4'));
  return link;
}

// What names an article as its source leads to its page.
function source(tag, className, content, articleId) {
  if (articleId == null) return make(tag, className, content);
  const element = make(tag, className);
  element.append(leading(make('a', '', content), articleId));
  return element;
}

// Beside the chat, which stays where it is.
function leading(link, articleId) {
  link.href = `/articles/${Number(articleId)}?lang=${language()}`;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

function sign(line) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', line);
  drawing.append(path);
  return drawing;
}

function quotation(block) {
  const figure = make('figure', 'quotation');
  figure.append(make('blockquote', '', block.text));
  if (block.source) figure.append(source('figcaption', '', block.source, block.articleId));
  return figure;
}

// 88.74亿元（887,416万元）: the first in large, the exact one beneath it.
function figure(block) {
  const [, large, exact] = /^([^（(]+)(?:[（(](.+)[）)])?$/.exec(block.value) ?? [null, block.value];
  const box = make('div', 'figure');
  box.append(make('p', 'figure-name', block.name));
  const value = make('p', 'figure-value');
  const [, number, unit] = /^([+−-]?[\d.,]+)(.*)$/.exec(large) ?? [null, large, ''];
  value.append(make('span', 'figure-number', number), make('span', 'figure-unit', unit));
  if (exact) value.append(make('span', 'figure-exact', exact));
  box.append(value);
  const details = block.detail.split(' · ').filter(Boolean);
  if (details.length > 0) {
    const list = make('ul', 'figure-detail');
    list.append(...details.map(d => make('li', '', d)));
    box.append(list);
  }
  return box;
}

function table(block) {
  const scroll = make('div', 'table');
  const element = make('table');
  const head = element.createTHead().insertRow();
  head.append(...block.headers.map(h => Object.assign(make('th', '', h), { scope: 'col' })));
  const body = element.createTBody();
  for (const row of block.rows) body.insertRow().append(...row.map(cell => make('td', '', cell)));
  scroll.append(element);
  return scroll;
}

// The file to keep, and its text to read here.
function file(block) {
  const box = make('details', 'file');
  const name = make('a', '', block.name);
  name.href = URL.createObjectURL(new Blob([block.text], { type: block.mediaType }));
  name.download = block.name;
  const summary = make('summary');
  summary.append(name);
  box.append(summary, make('pre', '', block.text));
  return box;
}

// The picture, its table a fold away; where there is no picture, the table stands open.
function chart(block, { entry, index }) {
  const box = make('figure', 'chart');
  const details = make('details');
  const summary = make('summary', '', text('table'));
  summary.dataset.text = 'table';
  details.append(summary, table(block.table));
  const picture = make('img');
  Object.assign(picture, { width: 960, height: 600, loading: 'lazy', decoding: 'async', alt: text('chart.alt').replace('{0}', block.title) });
  picture.addEventListener('error', () => {
    picture.replaceWith(make('figcaption', 'subheading', block.title));
    details.open = true;
  });
  picture.src = `/chat/charts/${Number(entry)}/${index}`;
  box.append(picture, details);
  return box;
}

function group(rows) {
  const box = make('div', 'buttons');
  box.append(...rows);
  return box;
}

function renderRow(row, press) {
  const box = make('div', 'row');
  box.append(...row.map(b => b.address ? renderLink(b) : renderButton(b, press)));
  return box;
}

// Another site's page opens beside the chat, and learns nothing of it. Only https: a reply's address is never a script.
function renderLink({ label, address }) {
  const link = make('a', 'button', label);
  if (address.startsWith('https://')) link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

const arrows = { '◀': 'previous', '▶': 'next' };

function renderButton({ label, code }, press) {
  const button = make('button', 'button', label in arrows ? '' : label);
  button.type = 'button';
  button.dataset.code = code;
  if (label in arrows) arrow(button, label);
  else if (code.startsWith('1|x|')) {
    const on = label.startsWith('✓');
    button.classList.toggle('on', on);
    button.setAttribute('aria-pressed', String(on));
  }
  button.addEventListener('click', () => press(button, code, label));
  return button;
}

// The sign alone says little; beside it stands what it does, in the language of the page.
function arrow(button, label) {
  const name = make('span', '', text(arrows[label]));
  name.dataset.text = arrows[label];
  const sign = make('span', 'sign', label);
  sign.setAttribute('aria-hidden', 'true');
  button.classList.add('arrow');
  button.dataset.name = arrows[label];
  button.append(...(label === '◀' ? [sign, name] : [name, sign]));
}
