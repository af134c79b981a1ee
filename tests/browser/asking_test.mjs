// Asking, reading and going back, as a person does it.

import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { ServedCorpus } from './served_corpus.mjs';

const kQuestion = 'can low b12 cause back pain';
const kBox = '#question';
const kMark = '.answer mark';

let served;
before(async () => {
  served = await ServedCorpus.start();
});
after(() => served.stop());

const boxText = (page) => page.inputValue(kBox);
const hasFocus = (page, selector) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const titleOf = (question) => `${question} – docent`;

// Says, where it waits in vain, what the page shows instead.
async function waitForAnswersTo(page, question) {
  try {
    await page.waitForFunction((title) => document.title === title, titleOf(question));
  } catch (error) {
    const [title, main] = [await page.title(), await page.innerText('main')];
    const there = JSON.stringify({ title, box: await boxText(page), main });
    throw new Error(`no answers to "${question}" but ${there}`, { cause: error });
  }
}

async function isInView(page, selector) {
  return page.$eval(selector, (element) => {
    const place = element.getBoundingClientRect();
    return place.top >= 0 && place.top < innerHeight && place.height > 0;
  });
}

async function checkSpot(page) {
  const id = new URL(page.url()).hash.slice(1);
  assert.match(id, /^p-\d+$/);
  await page.waitForSelector(`#${id}`);
  assert.ok(await isInView(page, `#${id}`), 'the passage is in view');
  const colours = await page.$$eval('.whole .passage', (passages) =>
    passages.map((passage) => [passage.id, getComputedStyle(passage).backgroundColor]),
  );
  const spot = colours.find(([passage]) => passage === id);
  for (const [passage, colour] of colours) {
    if (passage !== id) assert.notEqual(colour, spot[1], `${passage} is not highlighted`);
  }
}

test('answers appear as one types, without a reload', () =>
  served.visit({}, async (page) => {
    await served.openStartPage(page);
    await page.evaluate(() => {
      window.isSamePage = true;
    });
    await page.keyboard.type(kQuestion);
    await page.waitForSelector(kMark);
    await waitForAnswersTo(page, kQuestion);
    assert.ok(await page.evaluate(() => window.isSamePage));
    assert.equal(page.url(), served.url(kQuestion));
    assert.ok(await hasFocus(page, kBox), 'typing can go on');
    assert.match(await page.textContent('#announcer'), /^(Not sure: )?\d+ answers?( from \d+ articles)?$/);
    assert.ok(await isInView(page, '.answer'));
  }));

test('the answers shown while typing are those of the page', () =>
  served.visit({}, async (page) => {
    await page.goto(served.url(kQuestion));
    const shown = await page.innerText('main');
    await page.goto(served.address);
    await page.fill(kBox, kQuestion);
    await page.waitForSelector(kMark);
    assert.equal(await page.innerText('main'), shown);
  }));

test('a link leads to the highlighted spot, and back to the answers', () =>
  served.visit({}, async (page) => {
    await served.openStartPage(page);
    await page.keyboard.type(kQuestion);
    await page.waitForSelector(kMark);
    await waitForAnswersTo(page, kQuestion);
    const answers = await page.innerText('.answers');
    for (const index of [0, 2]) {
      await page.locator('.answer h2 a').nth(index).click();
      await page.waitForURL(/\/article\//);
      await checkSpot(page);
      await page.goBack();
      await page.waitForSelector(kMark);
      assert.equal(await boxText(page), kQuestion);
      assert.equal(await page.innerText('.answers'), answers);
    }
  }));

test('an article keeps the question and offers the way back', () =>
  served.visit({}, async (page) => {
    await page.goto(served.url(kQuestion));
    await page.click('.answer h2 a');
    await page.waitForURL(/\/article\//);
    assert.equal(await boxText(page), kQuestion);
    await page.click('.back a');
    await page.waitForURL(served.url(kQuestion));
    await page.waitForSelector(kMark);
  }));

test('the keyboard is enough', () =>
  served.visit({}, async (page) => {
    await served.openStartPage(page);
    await page.keyboard.type(kQuestion);
    await page.keyboard.press('Enter');
    await waitForAnswersTo(page, kQuestion);
    const isOnAnswer = (number) => hasFocus(page, `.answer:nth-child(${number}) h2 a`);
    await page.keyboard.press('ArrowDown');
    assert.ok(await isOnAnswer(1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    assert.ok(await isOnAnswer(3));
    await page.keyboard.press('k');
    assert.ok(await isOnAnswer(2));
    assert.ok(await isInView(page, '.answer:nth-child(2)'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.ok(await hasFocus(page, kBox), 'up from the first answer is the box');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('/');
    assert.ok(await hasFocus(page, kBox));
    assert.equal(await boxText(page), kQuestion);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/article\//);
    await checkSpot(page);
    await page.keyboard.press('/');
    await page.keyboard.type('who should have a blood test');
    await page.keyboard.press('Enter');
    await page.waitForURL(served.url('who should have a blood test').replaceAll('%20', '+'));
    await page.waitForSelector(kMark);
  }));

test('every submitted question is a step to go back to', () =>
  served.visit({}, async (page) => {
    const ask = async (question) => {
      await page.fill(kBox, question);
      await page.press(kBox, 'Enter');
      await waitForAnswersTo(page, question);
    };
    await page.goto(served.address);
    await ask('what is sciatica');
    await ask('what is myelin');
    await page.goBack();
    await waitForAnswersTo(page, 'what is sciatica');
    assert.equal(await boxText(page), 'what is sciatica');
    await page.goForward();
    await waitForAnswersTo(page, 'what is myelin');
    await page.goBack();
    await page.goBack();
    await page.waitForSelector('.choices');
    assert.equal(await boxText(page), '');
  }));

test('emptying the box shows the start page again', () =>
  served.visit({}, async (page) => {
    await page.goto(served.url(kQuestion));
    await page.fill(kBox, '');
    await page.waitForSelector('.choices');
    assert.equal(page.url(), served.address);
  }));

test('an old answer never replaces a newer one', () =>
  served.visit({}, async (page) => {
    let release;
    const isHeld = new Promise((resolve) => {
      release = resolve;
    });
    await page.route('**/answers?q=what%20is%20myelin', async (route) => {
      await isHeld;
      await route.continue().catch(() => {});
    });
    await page.goto(served.address);
    const slow = page.waitForRequest(/what%20is%20myelin/);
    await page.fill(kBox, 'what is myelin');
    await slow;
    await page.fill(kBox, 'what is sciatica');
    await waitForAnswersTo(page, 'what is sciatica');
    release();
    await page.waitForTimeout(300);
    assert.equal(await page.title(), titleOf('what is sciatica'));
    assert.equal(page.url(), served.url('what is sciatica'));
  }));

test('a server that does not answer is told, and asking again helps', () =>
  served.visit({}, async (page) => {
    await page.goto(served.address);
    await page.route('**/answers?*', (route) => route.abort());
    await page.fill(kBox, kQuestion);
    await page.waitForSelector('text=docent cannot be reached');
    await page.unroute('**/answers?*');
    await page.press(kBox, 'Enter');
    await page.waitForSelector(kMark);
  }));

test('everything works without JavaScript', () =>
  served.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(served.address);
    await page.locator(kBox).fill(kQuestion);
    await page.locator(kBox).press('Enter');
    await page.waitForURL(/\?q=/);
    assert.equal(await page.title(), titleOf(kQuestion));
    assert.ok((await page.locator(kMark).count()) > 0);
    await page.locator('.answer h2 a').first().click();
    await page.waitForURL(/\/article\/[A-Za-z0-9-]+#p-\d+$/);
    const id = new URL(page.url()).hash;
    assert.ok((await page.locator(`${id}:target`).count()) === 1);
    await page.goBack();
    assert.ok((await page.locator(kMark).count()) > 0);
    await page.goto(served.address);
    await page.locator('.choices a').first().click();
    assert.ok((await page.locator(kMark).count()) > 0, 'a question of the start page is answered');
  }));

test('every question of the start page is answered', () =>
  served.visit({}, async (page) => {
    await page.goto(served.address);
    const links = await page.$$eval('.choices a', (all) => all.map((link) => link.href));
    assert.ok(links.length >= 3);
    for (const link of links) {
      await page.goto(link);
      assert.ok((await page.locator(kMark).count()) > 0, link);
    }
  }));

test('an article saved or deleted while the page is open is found or gone within seconds', () =>
  served.visit({}, async (page) => {
    const file = path.join(served.folder, 'quokkas.md');
    const shows = async (wanted) => {
      const deadline = Date.now() + 5000;
      for (let n = 0; Date.now() < deadline; ++n) {
        await page.fill(kBox, `What do quokkas eat${'?'.repeat(1 + (n % 2))}`);
        await page.waitForTimeout(300);
        if ((await page.locator('text=Quokkas eat grasses').count()) > 0 === wanted) return true;
      }
      return false;
    };
    await page.goto(served.address);
    await writeFile(file, '# Quokkas\n\nQuokkas eat grasses and the leaves of low shrubs.\n');
    assert.ok(await shows(true), 'the new article is found');
    await rm(file);
    assert.ok(await shows(false), 'the deleted article is gone');
  }));

test('what the articles do not answer is not called an answer', () =>
  served.visit({}, async (page) => {
    await page.goto(served.url('who won the football world cup in 1998'));
    await page.waitForSelector('text=The articles do not seem to answer this.');
    assert.match(await page.innerText('.verdict + .note'), /football/);
    assert.equal(await page.locator('mark').count(), 0);
    assert.ok((await page.locator('.choices a').count()) > 2, 'the page says what can be asked');
    await page.click('.choices a');
    await page.waitForURL(/\/article\//);
  }));

test('a hostile question stays text', () =>
  served.visit({}, async (page) => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
    await page.goto(served.url(hostile));
    assert.equal(await boxText(page), hostile);
    await page.goto(served.address);
    await page.fill(kBox, hostile);
    await waitForAnswersTo(page, hostile);
    assert.equal(await page.locator('main img, main script').count(), 0);
  }));

test('an answer says which words it holds, and its score only when asked why', () =>
  served.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(served.url('can low b12 cause back pain in zebras'));
    const words = await page.innerText('.answer .words');
    assert.match(words, /^Words found: .*b12.*\. Not found: .*zebras\.$/);
    assert.ok(!(await page.isVisible('.why table')));
    await page.click('.why summary');
    assert.ok(await page.isVisible('.why table'));
  }));

test('a copy of an answer is named with it and can be reached', () =>
  served.visit({}, async (page) => {
    const copy = path.join(served.folder, 'copy.md');
    const text = 'Quokkas eat grasses and the leaves of low shrubs.\n';
    const original = path.join(served.folder, 'quokka.md');
    await writeFile(original, `# Quokkas\n\n${text}`);
    await writeFile(copy, `# Quokkas again\n\n${text}`);
    try {
      await page.goto(served.url('what do quokkas eat'));
      for (let i = 0; i < 50 && (await page.$('.copies a')) === null; ++i) {
        await page.waitForTimeout(100);
        await page.reload();
      }
      assert.match(await page.innerText('.answer .copies'), /^Also in: Quokkas/);
      assert.equal(await page.locator('.answer', { hasText: 'low shrubs' }).count(), 1);
      await page.click('.copies a');
      await checkSpot(page);
    } finally {
      await rm(copy);
      await rm(original);
    }
  }));

test('where articles disagree both sides are shown with their sources', () =>
  served.visit({}, async (page) => {
    const files = { yes: 'Warm moss cures hiccups.', no: 'Warm moss does not cure hiccups.' };
    const paths = Object.keys(files).map((name) => path.join(served.folder, `${name}.md`));
    for (const name in files) {
      await writeFile(path.join(served.folder, `${name}.md`), `# The ${name}\n\n${files[name]}\n`);
    }
    try {
      await page.goto(served.url('does warm moss cure hiccups'));
      for (let i = 0; i < 50 && (await page.$('.sides')) === null; ++i) {
        await page.waitForTimeout(100);
        await page.reload();
      }
      assert.deepEqual(await page.locator('.sides a').allInnerTexts(), ['The yes', 'The no']);
      await page.locator('.sides a').nth(1).click();
      await checkSpot(page);
    } finally {
      for (const file of paths) await rm(file);
    }
  }));

test('an old article is said to be old', () =>
  served.visit({}, async (page) => {
    const article = path.join(served.folder, 'tea.md');
    const text = 'published: 2018-01-02\nupdated: 2019-03\n---\n\nGreen tea is made of leaves.\n';
    await writeFile(article, `---\ntitle: Tea\n${text}`);
    try {
      await page.goto(served.url('what is green tea made of'));
      for (let i = 0; i < 50 && (await page.$('.dates strong')) === null; ++i) {
        await page.waitForTimeout(100);
        await page.reload();
      }
      assert.match(
        await page.innerText('.answer .dates'),
        /^Published 2 January 2018, last updated March 2019: more than \d+ years old$/,
      );
    } finally {
      await rm(article);
    }
  }));
