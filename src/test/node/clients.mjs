// Slack's own JavaScript clients against the stand-in. Commands come on standard input, one a line; answers go out as JSON lines.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(process.env.NODE_HOME + '/index.js');
const { WebClient } = require('@slack/web-api');
const { SocketModeClient } = require('@slack/socket-mode');
const { App, HTTPReceiver } = require('@slack/bolt');

const { API_URL, BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, CHANNEL } = process.env;
const tell = (what, more = {}) => process.stdout.write(JSON.stringify({ what, ...more }) + '\n');

const web = new WebClient(BOT_TOKEN, { slackApiUrl: API_URL });
const auth = await web.auth.test();
tell('auth', { user: auth.user_id, scopes: auth.response_metadata.scopes });

const posted = await web.chat.postMessage({ channel: CHANNEL, text: 'from the official client' });
tell('posted', { ts: posted.ts });

try {
  await web.chat.postMessage({ channel: 'C0NOWHERE00', text: 'a' });
} catch (refused) {
  tell('refused', { error: refused.data.error });
}

const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, endpoints: ['/slack/events'] });
const app = new App({ token: BOT_TOKEN, receiver, clientOptions: { slackApiUrl: API_URL } });
app.command('/foreword', async ({ ack, command }) => ack({ text: 'bolt heard ' + command.text }));
app.message(/hello/, async ({ say }) => say('bolt says hello'));
const server = await app.start({ port: 0, host: '127.0.0.1' });
tell('listening', { port: server.address().port });

const socket = new SocketModeClient({ appToken: APP_TOKEN, clientOptions: { slackApiUrl: API_URL } });
socket.on('slash_commands', async ({ ack, body }) => ack({ text: 'socket heard ' + body.text }));
socket.on('message', async ({ ack, event }) => { await ack(); tell('heard', { text: event.text }); });

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'connect') {
    await socket.start();
    tell('connected');
  } else if (line === 'stop') {
    await socket.disconnect();
    await app.stop();
    process.exit(0);
  }
}
