// Starts the real program on a copy of corpus/ and a real browser before it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const kRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const kProgram = process.env.DOCENT_PROGRAM ?? path.join(kRoot, 'build/release/docent');
const kBrowser = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const kDesktop = { width: 1280, height: 800 };
export const kPhone = { width: 360, height: 740 };

async function addressFrom(server) {
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    const address = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
    if (address) return address[0];
  }
  throw new Error(`${kProgram} ended without an address: ${said}`);
}

export class ServedCorpus {
  static async start() {
    const served = new ServedCorpus();
    served.place = await mkdtemp(path.join(tmpdir(), 'docent-browser-'));
    served.folder = path.join(served.place, 'articles');
    await cp(path.join(kRoot, 'corpus'), served.folder, {
      recursive: true,
      filter: (source) => path.basename(source) !== '.docent',
    });
    served.log = path.join(served.place, 'unanswered.log');
    const options = ['--port', '0', '--log-unanswered', served.log];
    served.server = spawn(kProgram, ['serve', served.folder, ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    served.address = await addressFrom(served.server);
    served.server.stdout.resume();
    served.browser = await chromium.launch({
      executablePath: kBrowser,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
      ],
    });
    return served;
  }

  async stop() {
    await this.browser?.close();
    this.server.kill('SIGTERM');
    const [status] = await once(this.server, 'exit');
    await rm(this.place, { recursive: true, force: true });
    assert.ok(status === 0 || status === 130, `the server ended with status ${status}`);
  }

  // Runs `work` on a new page. Whatever it does, nothing may be asked of another server, no dialog
  // may open and nothing may be refused by the page's security policy.
  async visit(options, work) {
    const context = await this.browser.newContext({ viewport: kDesktop, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    const complaints = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(this.address)) complaints.push(`asked for ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      complaints.push(`opened a dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('pageerror', (error) => complaints.push(`failed: ${error.message}`));
    page.on('console', (message) => {
      const isMissingPage = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isMissingPage) complaints.push(message.text());
    });
    try {
      await work(page);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  }

  // The browser moves the focus to the box with the first frame it draws, which may come after the
  // page is loaded; what is typed before it is lost.
  async openStartPage(page) {
    await page.goto(this.address);
    await page.waitForSelector('#question:focus');
  }

  url(question) {
    return `${this.address}?q=${encodeURIComponent(question)}`;
  }
}
