// Drives the sandbox's page in a real browser, as a newcomer does. Each step prints "ok …" or "not ok …: why".
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';

const { PAGE, BROWSER, NODE_HOME } = process.env;
const { chromium } = createRequire(`${NODE_HOME}/package.json`)('playwright-core');
const PICTURES = `${NODE_HOME}/pictures`;
const ALICE = 'U0ALICE00';
const DANA = 'U0DANA000';
const KIND_WORDS = 'The rollout went without a hitch. <b>Honestly</b>, you saved our quarter <script>alert(1)</script>';

mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

const complaints = [];
async function open(width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(20_000);
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => { complaints.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(PAGE);
  await page.locator('body.live').waitFor();
  return page;
}

let page = await open(1280, 760);
async function step(name, deed) {
  try {
    await deed();
    console.log(`ok ${name}`);
  } catch (error) {
    console.log(`not ok ${name}: ${error.message.split('\n').slice(0, 6).join(' | ')}`);
  }
  await page.screenshot({ path: `${PICTURES}/${name.replace(/\W+/g, '-')}.png`, caret: 'initial' });
}

const must = (truth, words) => { if (!truth) throw new Error(words); };
const button = (name) => page.getByRole('button', { name });
const place = (name) => page.getByRole('link', { name }).first();
const dialog = () => page.getByRole('dialog').first();
const story = (words) => page.getByLabel('Story').getByText(words).waitFor();

async function actAs(person) {
  await page.getByLabel('Act as').selectOption(person);
  await page.waitForURL((url) => url.searchParams.get('as') === person);
  await page.locator('body.live').waitFor();
}

// A page without its style sheet is laid out too, wide; it is whole once its script, which waits for the sheet, has run.
async function goTo(name) {
  const link = place(name);
  const address = await link.evaluate((a) => a.href);
  await link.click();
  await page.waitForURL(address);
  await page.locator('body.live').waitFor();
}

async function say(words) {
  await page.getByPlaceholder(/^Post as/).fill(words);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
}

await step('the story bar leads from praise to thank-you', async () => {
  for (let at = 1; at <= 6; at++) {
    await story(`${at} of 6`);
    await button('Do it for me').click();
  }
  await story(/That is the whole story/);
});

await step('the story begins again', async () => {
  await button('Reset story').click();
  await story('1 of 6');
  await page.getByText('No mail yet').waitFor();
});

await step('a client says kind words, and markup in them is text', async () => {
  await actAs(DANA);
  await goTo(/acme-shared/);
  await say(KIND_WORDS);
  await page.getByText('<script>alert(1)</script>').first().waitFor();
});

await step('the owner gets a card', async () => {
  await actAs(ALICE);
  await goTo(/^Foreword(?! home)/);
  await page.getByText('The rollout went without a hitch.').first().waitFor();
  await button(/^Draft (the ask|a question)/).first().click();
  await button(/^Approve/).first().waitFor();
});

await step('a wrong word is refused at its field, and what was typed stays', async () => {
  await button(/^Edit/).first().click();
  const message = dialog().getByLabel('Message');
  await message.fill(`${await message.inputValue()}\n\nKnow anyone who needs a referral?`);
  await dialog().getByRole('button', { name: 'Approve and send' }).click();
  await dialog().getByText(/asks 2 questions/).waitFor();
  must(await message.getAttribute('aria-invalid') === 'true', 'the field is not marked as invalid');
  must((await message.inputValue()).includes('referral'), 'what was typed is lost');
});

await step('the keyboard stays in the modal and leaves it by Escape', async () => {
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    must(await page.evaluate(() => document.activeElement === document.body
      || document.activeElement.closest('dialog, [role=dialog]') !== null), `Tab ${press + 1} left the modal`);
  }
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

await step('approving asks once more, by keyboard too', async () => {
  const approve = button(/^Approve/).first();
  await approve.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send', exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).first().press('Enter');
  await page.getByLabel(/Mailbox/).getByText('Sam Lee at Northwind?').first().waitFor();
});

await step('a button below words that only one person sees works', async () => {
  await goTo(/^Foreword(?! home)/);
  await say('/foreword praise search rollout');
  await page.getByText('Only visible to Alice').last().waitFor();
  await button('May we quote this?').last().click();
  await page.getByText(/May we quote you/).first().waitFor();
});

await step('a teammate saves words by an emoji', async () => {
  await goTo(/acme-shared/);
  await page.getByLabel('Message menu').last().click();
  await button(/^React with/).last().click();
  await page.locator('.reactions').getByText('1').last().waitFor();
});

await step('App Home shows real data', async () => {
  await goTo('Foreword home');
  await page.getByText(/Good (morning|afternoon|evening)/).first().waitFor();
  must(await page.locator('#talk').evaluate((home) => home.scrollTop) === 0, 'it does not begin at its top');
});

await step('a mistyped command is understood', async () => {
  await goTo(/# deals/);
  await say('/foreword thnaks');
  await page.getByText(/Did you mean/i).first().waitFor();
});

await step('a phone shows it without scrolling sideways', async () => {
  await page.close();
  page = await open(390, 844);
  must(await page.getByText('Menu', { exact: true }).isVisible(), 'the menu is not folded');
  must(!await button('Reset story').isVisible(), 'the menu is open');
  await page.getByText('Conversations', { exact: true }).click();
  await goTo(/acme-shared/);
  await page.getByPlaceholder(/^Post as/).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  must(wide <= 390, `it is ${wide} pixels wide`);
});

await step('the console stayed silent', async () => must(complaints.length === 0, complaints.join(' | ')));

await browser.close();
