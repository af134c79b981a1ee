// What the server keeps of the questions that it cannot answer.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { ServedCorpus } from './served_corpus.mjs';

const kUnanswered = 'when does the next train to Hamburg leave';

let served;
before(async () => {
  served = await ServedCorpus.start();
});
after(() => served.stop());

const kept = async () =>
  (await readFile(served.log, 'utf8'))
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t').slice(1).join(' '));

test('a question is kept when it is typed to its end, once, and no part of it', () =>
  served.visit({}, async (page) => {
    await served.openStartPage(page);
    for (const part of ['when does the next ', 'train to ', 'Hamburg leave']) {
      await page.keyboard.type(part);
      await page.waitForResponse((response) => response.url().includes('/answers?q='));
    }
    await page.waitForSelector('.closest, .verdict');
    const isTold = page.waitForResponse((response) => response.url().endsWith('&finished=1'));
    await page.keyboard.press('Enter');
    await isTold;
    await page.keyboard.press('Enter');
    await page.waitForTimeout(3500); // longer than a pause after which a question is whole
    assert.deepEqual(await kept(), [`1 ${kUnanswered}`]);
  }));

test('a question that somebody leaves standing is kept, an answered one is not', () =>
  served.visit({}, async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await served.openStartPage(page);
    await page.keyboard.type('can low b12 cause back pain');
    await page.waitForSelector('.answer mark');
    await page.waitForTimeout(3500);
    assert.ok(!asked.some((url) => url.includes('finished')));
    await page.fill('#question', 'which zebra swims best');
    await page.waitForResponse((response) => response.url().endsWith('best&finished=1'));
    assert.ok((await kept()).includes('1 which zebra swims best'));
  }));
