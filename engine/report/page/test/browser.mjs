// Opens pages of `recount report` in headless Chromium and tests what a reader does with them.
//   node browser.mjs [--shots DIR] [--large PAGE.html] PAGE.html…
import { readFileSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const words = process.argv.slice(2);
let shots = '';
let large = '';
const pages = [];
for (let i = 0; i < words.length; i += 1) {
  if (words[i] === '--shots') shots = words[++i];
  else if (words[i] === '--large') large = words[++i];
  else pages.push(words[i]);
}
if (shots) mkdirSync(shots, { recursive: true });

let passed = 0;
let failed = 0;
async function test(name, run) {
  try {
    await run();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n      ${String(error.message ?? error).split('\n').slice(0, 6).join('\n      ')}`);
  }
}
function check(condition, message) {
  if (!condition) throw new Error(message);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

// A page with everything it complains of, and every request beyond the file itself.
async function open(file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  const url = pathToFileURL(resolve(file)).href;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) faults.push(`request: ${request.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults, url, close: () => context.close() };
}

// Asks again until it is so. Playwright's own waiting runs text as code, which the page forbids.
async function until(page, what, argument) {
  for (let i = 0; i < 60; i += 1) {
    if (await page.evaluate(what, argument)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`did not come true: ${what}`);
}

async function axe(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }),
  );
  return found.violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary?.split('\n')[1] ?? ''}`);
}

for (const file of pages) {
  const name = basename(file, '.html');
  const { page, faults, close } = await open(file);

  await test(`${name}: is drawn`, async () => {
    check((await page.locator('h1').count()) === 1, 'one h1');
    check((await page.locator('#timeline .entry').count()) > 0, 'entries on the timeline');
    check((await page.locator('#articles .words a.m').count()) > 0, 'marks in the text');
    check((await page.locator('#axis svg a').count()) > 0, 'marks on the axis');
    check(await page.locator('#filters').isVisible(), 'the filters show');
  });

  await test(`${name}: outlets are filtered`, async () => {
    const values = await page.locator('#filters select[name=o] option').evaluateAll((o) => o.map((x) => x.value).filter(Boolean));
    for (const value of values.slice(0, 4)) {
      await page.selectOption('#filters select[name=o]', value);
      const wrong = await page
        .locator('.item:not([hidden])')
        .evaluateAll((items, v) => items.filter((i) => !` ${i.dataset.o} `.includes(` ${v} `)).length, value);
      check(wrong === 0, `${wrong} items of other outlets show`);
      check((await page.locator('article.text:not([hidden])').count()) > 0, 'its articles show');
    }
    await page.locator('#filters button[type=reset]').click();
    await until(page, () => document.querySelectorAll('.item[hidden]').length === 0);
  });

  await test(`${name}: verdicts, people and days are filtered`, async () => {
    const all = await page.locator('.finding:not([hidden])').count();
    for (const verdict of ['conflict', 'agree']) {
      await page.selectOption('#filters select[name=v]', verdict);
      const wrong = await page
        .locator('.finding:not([hidden])')
        .evaluateAll((items, v) => items.filter((i) => i.dataset.v !== v).length, verdict);
      check(wrong === 0, `${wrong} claims of another verdict show`);
    }
    await page.selectOption('#filters select[name=v]', '');
    const person = await page.locator('#filters select[name=p] option').nth(1).getAttribute('value');
    await page.selectOption('#filters select[name=p]', person);
    const shown = await page.locator('.entry:not([hidden]), .statement:not([hidden]), .minor .item:not([hidden])').count();
    check(shown > 0, 'a person in the list has something to show');
    await page.selectOption('#filters select[name=p]', '');
    await page.fill('#filters input[name=from]', '2400-01-01');
    check((await page.locator('.entry:not([hidden])').count()) === 0, 'nothing happens after 2400');
    check((await page.locator('#axis svg a').count()) === 0, 'nor on the axis');
    await page.locator('#filters button[type=reset]').click();
    await until(page, (n) => document.querySelectorAll('.finding:not([hidden])').length === n, all);
  });

  await test(`${name}: a mark opens its reason, by pointer and by keyboard`, async () => {
    const mark = page.locator('#articles .words a.m.t').first();
    await mark.click();
    await page.locator('#panel').waitFor({ state: 'visible' });
    const said = await page.locator('#panel').innerText();
    check(said.includes((await mark.innerText()).trim().split(/\s+/)[0]), 'the reason names the words');
    await page.keyboard.press('Escape');
    check(!(await page.locator('#panel').isVisible()), 'Escape closes it');
    check(await mark.evaluate((m) => document.activeElement === m), 'the mark has the focus again');
    await page.keyboard.press('Enter');
    check(await page.locator('#panel').isVisible(), 'Enter opens it');
    await page.locator('#panel .close').click();
    const speech = page.locator('#articles .words a.m.s').first();
    if (await speech.count()) {
      await speech.click();
      check((await page.locator('#panel').innerText()).length > 20, 'the reason of a saying');
      await page.keyboard.press('Escape');
    }
  });

  await test(`${name}: the axis zooms`, async () => {
    const ticks = () => page.locator('#axis .tick text').allTextContents();
    const before = (await ticks()).join();
    await page.locator('#axis button[aria-label="Zoom out"]').click();
    check((await ticks()).join() !== before, 'other ticks after zooming out');
    await page.locator('#axis .frame').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    await page.locator('#axis button', { hasText: 'Story' }).click();
    await until(page, (b) => [...document.querySelectorAll('#axis .tick text')].map((t) => t.textContent).join() === b, before);
  });

  await test(`${name}: citations name outlet and day`, async () => {
    await page.evaluate(() => {
      const first = document.querySelector('.finding');
      first.closest('details').open = true;
      first.scrollIntoView();
    });
    const button = page.locator('.finding button.copy').first();
    await button.waitFor({ state: 'visible', timeout: 5000 });
    const item = button.locator('xpath=..');
    const outlet = (await item.locator('.outlet').textContent()).split(' (')[0];
    const cite = await page.locator('article.text .cite cite').allTextContents();
    check(cite.some((c) => c.startsWith(outlet)), `a citation of ${outlet}`);
    await item.scrollIntoViewIfNeeded();
    await button.click();
    await until(page, (b) => b.textContent !== 'copy citation', await button.elementHandle());
  });

  await test(`${name}: links into folded parts open them`, async () => {
    const id = await page.locator('.reasons li[id]').first().getAttribute('id');
    await page.evaluate((i) => (location.hash = `#${i}`), id);
    await until(page, (i) => document.getElementById(i).closest('details').open, id);
  });

  for (const scheme of ['light', 'dark']) {
    await test(`${name}: no serious fault of accessibility, ${scheme}`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      const found = await axe(page);
      check(found.length === 0, found.join('\n'));
    });
  }

  await test(`${name}: nothing is fetched, nothing complains`, async () => {
    check(faults.length === 0, faults.join('\n'));
  });
  await close();

  await test(`${name}: reads without scripts`, async () => {
    const plain = await open(file, { javaScriptEnabled: false });
    check(await plain.page.locator('#timeline h4').first().isVisible(), 'the timeline shows');
    check(await plain.page.locator('#articles .words a.m').first().isVisible(), 'the text shows');
    check(!(await plain.page.locator('#filters').isVisible()), 'no filter that would do nothing');
    check(plain.faults.length === 0, plain.faults.join('\n'));
    await plain.close();
  });

  await test(`${name}: fits a phone`, async () => {
    const phone = await open(file, { viewport: { width: 375, height: 740 } });
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(wide <= 0, `${wide} pixels too wide`);
    if (shots) {
      await phone.page.screenshot({ path: `${shots}/${name}-phone.png` });
      await phone.page.screenshot({ path: `${shots}/${name}-phone-full.png`, fullPage: true });
    }
    await phone.close();
  });

  await test(`${name}: prints`, async () => {
    const paper = await open(file);
    const pdf = await paper.page.pdf({ format: 'A4' });
    check(pdf.length > 10000, 'pages on paper');
    await paper.page.emulateMedia({ media: 'print' });
    check(!(await paper.page.locator('#filters').isVisible()), 'no filters on paper');
    await paper.close();
  });

  if (shots) {
    const wide = await open(file);
    await wide.page.screenshot({ path: `${shots}/${name}-desktop.png` });
    for (const part of ['timeline', 'matrix', 'claims', 'people', 'articles']) {
      await wide.page.locator(`#${part}`).scrollIntoViewIfNeeded();
      await wide.page.evaluate((p) => document.getElementById(p).scrollIntoView(), part);
      await wide.page.waitForTimeout(600);
      await wide.page.screenshot({ path: `${shots}/${name}-${part}.png` });
    }
    await wide.page.emulateMedia({ colorScheme: 'dark' });
    await wide.page.locator('#articles .words a.m.t').first().click();
    await wide.page.waitForTimeout(600);
    await wide.page.screenshot({ path: `${shots}/${name}-reason-dark.png` });
    await wide.close();
  }
}

if (large) {
  await test('a large story stays smooth', async () => {
    const begun = Date.now();
    const { page, faults, close } = await open(large);
    const loaded = Date.now() - begun;
    const articles = await page.locator('article.text').count();
    const filtered = await page.evaluate(async () => {
      const select = document.querySelector('#filters select[name=o]');
      select.value = select.options[1].value;
      const from = performance.now();
      select.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const took = performance.now() - from;
      select.form.reset();
      return took;
    });
    await page.waitForTimeout(300);
    const slowest = await page.evaluate(async () => {
      let worst = 0;
      let last = performance.now();
      for (let i = 0; i < 60; i += 1) {
        window.scrollBy({ top: 900, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(done));
        worst = Math.max(worst, performance.now() - last);
        last = performance.now();
      }
      return worst;
    });
    console.log(
      `      ${articles} articles, ${(statSync(large).size / 1e6).toFixed(1)} MB: loaded in ${loaded} ms, filtered in ${Math.round(filtered)} ms, slowest of 60 steps of scrolling ${Math.round(slowest)} ms`,
    );
    check(articles >= 200, `${articles} articles`);
    check(loaded < 20000, `loaded in ${loaded} ms`);
    check(filtered < 3000, `filtered in ${filtered} ms`);
    check(slowest < 1500, `a step of scrolling took ${slowest} ms`);
    check(faults.length === 0, faults.join('\n'));
    await close();
  });
}

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
