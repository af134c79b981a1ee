// How the pages look and sound: small screens, the dark, screen readers.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { kPhone, ServedCorpus } from './served_corpus.mjs';

let served;
let pages;
before(async () => {
  served = await ServedCorpus.start();
  const reply = await fetch(`${served.address}api/v1/articles`);
  const { articles } = await reply.json();
  pages = [
    served.address,
    served.url('can low b12 cause back pain'),
    served.url('does b12 make hair grow'),
    served.url('who won the football world cup'),
    `${served.address}articles`,
    `${served.address}article/nothing-here`,
    ...articles.map((article) => new URL(article.url, served.address).href),
  ];
});
after(() => served.stop());

async function onEveryPage(options, work) {
  await served.visit(options, async (page) => {
    for (const url of pages) {
      await page.goto(url);
      await work(page, url);
    }
  });
}

test('no page is wider than a phone', () =>
  onEveryPage({ viewport: kPhone, isMobile: true, hasTouch: true }, async (page, url) => {
    const [needed, there] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(needed <= there, `${url} needs ${needed} of ${there} pixels`);
  }));

test('a word without end does not widen the page', () =>
  served.visit({ viewport: kPhone }, async (page) => {
    await page.goto(served.url('b12 '.repeat(3) + 'x'.repeat(600)));
    const [needed, there] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(needed <= there, `${needed} of ${there} pixels`);
  }));

test('what is touched is large enough', () =>
  served.visit({ viewport: kPhone, isMobile: true, hasTouch: true }, async (page) => {
    for (const url of pages.slice(0, 5)) {
      await page.goto(url);
      const small = await page.$$eval('button, input, summary, .bar a, .choices a, .list a, .back a', (all) =>
        all
          .map((element) => [element.textContent, element.getBoundingClientRect().height])
          .filter(([, height]) => height < 44),
      );
      assert.deepEqual(small, [], url);
    }
  }));

// The contrast of every element with a text of its own, as WCAG 2 reckons it.
function lowContrasts() {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const background = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      const [, , , alpha = 1] = channels(colour);
      if (alpha === 1) return colour;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const hasText = (element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  return [...document.querySelectorAll('body *')].filter(hasText).flatMap((element) => {
    const pair = [getComputedStyle(element).color, background(element)].map(luminance);
    const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    return contrast < 4.5 ? [`${element.outerHTML.slice(0, 80)}: ${contrast.toFixed(2)}`] : [];
  });
}

for (const colorScheme of ['light', 'dark']) {
  test(`all text has enough contrast in a ${colorScheme} page`, () =>
    onEveryPage({ colorScheme }, async (page, url) => {
      assert.deepEqual(await page.evaluate(lowContrasts), [], url);
    }));
}

test('the page is dark in the dark', () =>
  served.visit({ colorScheme: 'dark' }, async (page) => {
    await page.goto(served.address);
    const colour = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    const brightest = Math.max(...colour.match(/\d+/g).map(Number));
    assert.ok(brightest < 64, colour);
  }));

test('every page has one title, its landmarks, and headings without gaps', () =>
  onEveryPage({}, async (page, url) => {
    const shape = await page.evaluate(() => ({
      language: document.documentElement.lang,
      title: document.title,
      landmarks: ['header', 'main', 'footer', '[role=search]', 'nav[aria-label]'].map(
        (landmark) => document.querySelectorAll(`body ${landmark}`).length > 0,
      ),
      levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
        Number(heading.tagName[1]),
      ),
      label: document.querySelector('#question').labels[0]?.textContent,
      repeatedIds: [...document.querySelectorAll('[id]')]
        .map((element) => element.id)
        .filter((id, index, all) => all.indexOf(id) !== index),
      namelessLinks: [...document.querySelectorAll('a, button, summary')].filter(
        (element) => element.textContent.trim() === '',
      ).length,
    }));
    assert.equal(shape.language, 'en', url);
    assert.match(shape.title, /docent$/, url);
    assert.ok(!shape.landmarks.includes(false), `${url}: ${shape.landmarks}`);
    assert.equal(shape.levels.filter((level) => level === 1).length, 1, url);
    shape.levels.forEach((level, index) => {
      const previous = index === 0 ? 0 : shape.levels[index - 1];
      assert.ok(level <= previous + 1, `${url}: h${level} after h${previous}`);
    });
    assert.equal(shape.label, 'What would you like to know?', url);
    assert.deepEqual(shape.repeatedIds, [], url);
    assert.equal(shape.namelessLinks, 0, url);
  }));

test('the focus can be seen wherever the tab key leads', () =>
  served.visit({}, async (page) => {
    await page.goto(served.url('can low b12 cause back pain'));
    const seen = new Set();
    for (let n = 0; n < 14; ++n) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        const box = element.closest('.box') ?? element;
        const { outlineStyle } = getComputedStyle(element);
        const place = element.getBoundingClientRect();
        return {
          name: element.textContent.trim() || element.id,
          isMarked: outlineStyle !== 'none' || getComputedStyle(box).boxShadow !== 'none',
          isInView: place.bottom > 0 && place.top < innerHeight,
        };
      });
      assert.ok(focus.isMarked && focus.isInView, JSON.stringify(focus));
      seen.add(focus.name);
    }
    assert.ok(seen.has('Skip to the text'));
    assert.ok(seen.has('question'));
    assert.ok(seen.has('Why this passage?'));
  }));

test('the skip link leads past the question box', () =>
  served.visit({}, async (page) => {
    await page.goto(served.url('can low b12 cause back pain'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('main') !== null));
  }));

// Adds an article to the served folder; gives its address as soon as it is indexed.
async function addArticle(name, text) {
  await writeFile(path.join(served.folder, name), text);
  for (let tries = 0; tries < 200; ++tries) {
    const reply = await fetch(`${served.address}api/v1/articles`);
    const { articles } = await reply.json();
    const added = articles.find((article) => article.path === name);
    if (added) return new URL(added.url, served.address).href;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not indexed`);
}

test('a table that goes on in the next passage looks like one, and facts stand below the title', () =>
  served.visit({}, async (page) => {
    const rows = Array.from(
      { length: 24 },
      (_, row) => `| food ${row} | ${'words '.repeat(row % 7)}of it | ${row} in the shop |`,
    );
    const head = '# Long table\n\n| Food | Serving | Price |\n|---|---|---|\n';
    await page.goto(await addArticle('long-table.md', `${head}${rows.join('\n')}\n`));
    const seen = await page.evaluate(() => {
      const box = (element) => element.getBoundingClientRect();
      const lefts = (row) => [...row.cells].map((cell) => Math.round(box(cell).left));
      const tables = [...document.querySelectorAll('.table table')];
      return {
        tables: tables.length,
        seams: tables.slice(1).map((table, i) => Math.abs(box(table).top - box(tables[i]).bottom)),
        columns: [...new Set(tables.flatMap((table) => [...table.rows].map((row) => `${lefts(row)}`)))],
        headers: tables.map((table) => box(table.rows[0]).height > 10),
        facts: box(document.querySelector('.facts li')).left - box(document.querySelector('h1')).left,
      };
    });
    assert.ok(seen.tables > 1, 'one passage holds the whole table');
    assert.ok(Math.max(...seen.seams) <= 1, `${seen.seams}`);
    assert.equal(seen.columns.length, 1, `${seen.columns}`);
    assert.deepEqual(seen.headers, seen.headers.map((_, i) => i === 0));
    assert.equal(seen.facts, 0);
  }));
