// Looks at mails in a real browser: every file of MAILS, on a phone and on a desk, by day and by night. Prints "ok …" or "not ok …: why".
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { MAILS, BROWSER, NODE_HOME } = process.env;
const require = createRequire(`${NODE_HOME}/package.json`);
const { chromium } = require('playwright-core');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = `${NODE_HOME}/pictures`;
const LEAST_CONTRAST = 4.5;
// What a thumb brings into view at once, and how often it moves before somebody stops reading.
const PHONE = { width: 390, height: 844 };
const MOST_SCROLLS = 3;
// A letter between two people has no headline: its subject stands above it, in the mail program.
const RULES = { rules: { 'page-has-heading-one': { enabled: false } } };

mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

// The lowest contrast between letters and their page, by the formula of WCAG 2.
const contrast = () => {
  const rgb = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).slice(0, 3).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = light(getComputedStyle(document.body).backgroundColor);
  const ratios = [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .map((element) => light(getComputedStyle(element).color))
    .map((letters) => (Math.max(letters, page) + 0.05) / (Math.min(letters, page) + 0.05));
  return { lowest: Math.min(...ratios), dark: page < 0.5 };
};

async function faults(page, width, scheme) {
  const found = [];
  const { lowest, dark } = await page.evaluate(contrast);
  if (lowest < LEAST_CONTRAST) found.push(`contrast ${lowest.toFixed(2)}`);
  if (dark !== (scheme === 'dark')) found.push(`the page is ${dark ? 'dark' : 'light'}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) found.push(`it is ${wide} pixels wide`);
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  const ours = !/hostile|everything/.test(page.url());
  if (width === PHONE.width && ours && high > MOST_SCROLLS * PHONE.height) found.push(`it is ${high} pixels long`);
  const { violations } = await page.evaluate((rules) => axe.run(document, rules), RULES);
  violations.forEach((rule) => found.push(`${rule.id}: ${rule.help}, ${rule.nodes[0].html}`));
  return found;
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [PHONE.width, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: PHONE.height }, colorScheme, bypassCSP: true });
    const fetched = [];
    page.on('request', (request) => request.url().startsWith('file:') || fetched.push(request.url()));
    for (const file of readdirSync(MAILS).filter((name) => name.endsWith('.html')).sort()) {
      const name = `${file.replace('.html', '')} ${width} ${colorScheme}`;
      try {
        await page.goto(pathToFileURL(`${MAILS}/${file}`).href);
        await page.evaluate(AXE);
        const found = await faults(page, width, colorScheme);
        found.push(...fetched.splice(0).map((url) => `it fetches ${url}`));
        console.log(found.length === 0 ? `ok ${name}` : `not ok ${name}: ${found.join(' | ')}`);
        await page.screenshot({ path: `${PICTURES}/mail-${name.replace(/\W+/g, '-')}.png`, fullPage: width === PHONE.width });
      } catch (error) {
        console.log(`not ok ${name}: ${error.message.split('\n')[0]}`);
      }
    }
    await page.close();
  }
}
await browser.close();
