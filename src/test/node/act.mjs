// Looks at a page in a real browser on a phone, light and dark, without script, and presses its button. Prints "ok …" or "not ok …: why".
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';

const { PAGE, MAIL, BROWSER, NODE_HOME } = process.env;
const require = createRequire(`${NODE_HOME}/package.json`);
const { chromium } = require('playwright-core');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = `${NODE_HOME}/pictures`;

mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const complaints = [];
const must = (truth, words) => { if (!truth) throw new Error(words); };

async function step(name, deed) {
  try {
    await deed();
    console.log(`ok ${name}`);
  } catch (error) {
    console.log(`not ok ${name}: ${error.message.split('\n').slice(0, 6).join(' | ')}`);
  }
}

async function open(url, colorScheme, javaScriptEnabled) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme, javaScriptEnabled, bypassCSP: false });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return page;
}

async function sound(page, name) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  must(width <= 390, `it is ${width} pixels wide`);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  must(violations.length === 0, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`).join(' | '));
}

for (const scheme of ['light', 'dark']) {
  await step(`the page is sound on a phone, ${scheme}`, async () => sound(await open(PAGE, scheme, true), `act-${scheme}`));
  await step(`the mail is sound on a phone, ${scheme}`, async () => sound(await open(MAIL, scheme, true), `act-mail-${scheme}`));
}

await step('the button works without script', async () => {
  const page = await open(PAGE, 'light', false);
  const button = page.getByRole('button', { name: 'Approve and send' });
  const box = await button.boundingBox();
  must(box.height >= 44, `the button is ${box.height} pixels high`);
  await button.click();
  await page.getByText('Approved.').waitFor();
  await page.screenshot({ path: `${PICTURES}/act-done.png`, fullPage: true });
});

await step('a page that is over is sound too', async () => sound(await open(PAGE, 'dark', true), 'act-over'));
await step('the browser has nothing to complain of', async () => must(complaints.length === 0, complaints.join(' | ')));
await browser.close();
