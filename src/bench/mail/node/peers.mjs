// Reads mails with a parser from npm, named as the argument. Takes a JSON object a line, answers with a line each:
// {"body": text, "subject": text} with what the parser makes of it, and the nanoseconds it took.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.env.NODE_HOME}/package.json`);
const read = await { crisp, planer, turbo, ported, forwards }[process.argv[2]]();

async function imported(path) {
  return (await import(pathToFileURL(`${process.env.NODE_HOME}/node_modules/${path}`))).default;
}

async function crisp() {
  const EmailReplyParser = await imported('email-reply-parser/dist/emailreplyparser.js');
  const parser = new EmailReplyParser();
  return ({ body }) => ({ text: parser.read(body).getVisibleText() });
}

async function planer() {
  const { extractFrom } = require('planer');
  return ({ body }) => ({ text: extractFrom(body, 'text/plain') });
}

async function turbo() {
  const parse = require('node-email-reply-parser');
  return ({ body }) => ({ text: parse(body, true) });
}

async function ported() {
  const { EmailReplyParser } = require('emailreplyparser');
  return ({ body }) => ({ text: EmailReplyParser.parse_reply(body) });
}

async function forwards() {
  const EmailForwardParser = await imported('email-forward-parser/dist/index.js');
  const parser = new EmailForwardParser();
  return ({ body, subject }) => {
    const { forwarded, message, email } = parser.read(body, subject || undefined);
    return { forwarded, note: message ?? '', ...email.from, text: email.body ?? '' };
  };
}

function timed(mail) {
  const start = process.hrtime.bigint();
  let answer;
  try {
    answer = read(mail);
  } catch {
    answer = { text: '' };
  }
  return { ...answer, nanos: Number(process.hrtime.bigint() - start) };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(timed(JSON.parse(line))) + '\n');
}
