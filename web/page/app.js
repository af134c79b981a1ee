// Makes the page quicker where there is a script: answers appear as one types, and the keyboard
// moves between them. Without this file every page works the same, with one more key press.

const kTypingPauseMs = 150;
const kFinishedPauseMs = 3000;

const box = document.getElementById('question');
const main = document.getElementById('main');
const announcer = document.getElementById('announcer');

const showsAnswers = () => ['start', 'answers', 'error'].includes(document.body.dataset.kind);
const asked = (url) => new URLSearchParams(url.search).get('q') ?? '';
const urlOf = (question) => (question === '' ? '/' : `/?q=${encodeURIComponent(question)}`);

// Answers as one types

let timer = 0;
let pending = null; // AbortController of the newest request; only its answer may be shown
let shown = asked(location); // the question whose answers are on the page
let isEntryKept = true; // whether this entry of the history is one to go back to
let finishedTimer = 0;
let finished = shown; // the last question that the server knows to be a whole one

function show(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const content = template.content.querySelector('.content');
  if (!content) throw new Error('no content');
  main.replaceChildren(content);
  document.body.dataset.kind = content.dataset.kind;
  document.title = content.dataset.title;
  announcer.textContent = content.dataset.announcement;
}

// What somebody is still typing is no question. One that stays unanswered is asked again when it is
// whole, so that a server that keeps such questions for its owner keeps no others.
function finish() {
  clearTimeout(finishedTimer);
  const isAnswered = main.querySelector('.answers:not(.neighbours)') !== null;
  if (isAnswered || !shown || shown === finished) return;
  finished = shown;
  fetch(`/answers?q=${encodeURIComponent(shown)}&finished=1`).catch(() => {});
}

function showFailure() {
  const content = document.createElement('div');
  content.className = 'content';
  const sentence = document.createElement('p');
  sentence.textContent = 'docent cannot be reached. Press Enter to try again.';
  content.append(sentence);
  main.replaceChildren(content);
  announcer.textContent = sentence.textContent;
}

function remember(question) {
  const url = urlOf(question);
  if (url !== location.pathname + location.search) {
    if (isEntryKept) {
      history.pushState(null, '', url);
    } else {
      history.replaceState(null, '', url);
    }
    isEntryKept = false;
  }
}

// Gives whether the answers are on the page: not when a newer question overtook this one.
async function ask(question) {
  clearTimeout(timer);
  clearTimeout(finishedTimer);
  pending?.abort();
  const mine = new AbortController();
  pending = mine;
  main.setAttribute('aria-busy', 'true');
  let html = '';
  try {
    const reply = await fetch(`/answers?q=${encodeURIComponent(question)}`, { signal: mine.signal });
    html = await reply.text();
    if (pending !== mine) return false;
    show(html);
    shown = question;
  } catch {
    if (pending !== mine) return false;
    showFailure();
    shown = null;
  }
  pending = null;
  main.removeAttribute('aria-busy');
  return shown !== null;
}

async function askWhatIsTyped() {
  const question = box.value.trim();
  if (question === shown && !pending) return true;
  const isShown = await ask(question);
  if (isShown) {
    remember(question);
    finishedTimer = setTimeout(finish, kFinishedPauseMs);
  }
  return isShown;
}

function onTyping(event) {
  if (!showsAnswers() || event.isComposing) return;
  clearTimeout(timer);
  clearTimeout(finishedTimer);
  timer = setTimeout(askWhatIsTyped, kTypingPauseMs);
}

box.addEventListener('input', onTyping);
box.addEventListener('compositionend', onTyping);

box.form.addEventListener('submit', async (event) => {
  if (!showsAnswers()) return;
  event.preventDefault();
  if (await askWhatIsTyped()) {
    isEntryKept = true;
    finish();
  }
});

addEventListener('popstate', () => {
  if (!showsAnswers()) return;
  const question = asked(location);
  isEntryKept = true;
  box.value = question;
  finished = question;
  if (question !== shown) ask(question);
});

// The keyboard

const stops = () => [...main.querySelectorAll('.answer :is(h2, h3) a, .choices a, .list a')];
const surroundings = (stop) => stop.closest('.answer') ?? stop;

function moveTo(stop) {
  stop.focus({ preventScroll: true });
  surroundings(stop).scrollIntoView({ block: 'nearest' });
}

function move(step, isFromAnywhere) {
  const all = stops();
  const here = all.findIndex((stop) => surroundings(stop).contains(document.activeElement));
  const isInBox = document.activeElement === box;
  if (here < 0 && !isInBox && !isFromAnywhere) return false;
  const next = here < 0 ? (step > 0 ? 0 : -1) : here + step;
  if (next < 0 && here === 0) {
    box.focus();
  } else if (all[next]) {
    moveTo(all[next]);
  } else {
    return false;
  }
  return true;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key === 'ArrowDown') return move(1, false);
  if (event.key === 'ArrowUp') return move(-1, false);
  if (isTyping) return false;
  if (event.key === 'j') return move(1, true);
  if (event.key === 'k') return move(-1, true);
  if (event.key !== '/') return false;
  box.focus();
  box.select();
  return true;
}

addEventListener('keydown', (event) => {
  if (onKey(event)) event.preventDefault();
});

// From an article back to the answers that led to it

function keepQuestion() {
  if (showsAnswers()) sessionStorage.setItem('question', box.value.trim());
}

function offerWayBack() {
  const back = document.querySelector('.back');
  const question = sessionStorage.getItem('question');
  if (!back || !question) return;
  box.value = question;
  back.hidden = false;
  back.querySelector('a').href = urlOf(question);
}

try {
  offerWayBack();
  addEventListener('pagehide', keepQuestion);
} catch {
  // Storage is switched off; the browser's own way back remains.
}
