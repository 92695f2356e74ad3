// A small bot on Slack's own framework, for BoltJsTest: it answers a mention, a slash command, a button and the home
// page. Where Slack is, and by which way it speaks to us, stands in the environment.
import bolt from '@slack/bolt';

const { SLACK_API_URL, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, MODE } = process.env;
const clientOptions = { slackApiUrl: SLACK_API_URL };

const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  clientOptions,
  // One attempt a second: the fake closes old sockets quickly.
  receiver: MODE === 'socket'
    ? new bolt.SocketModeReceiver({ appToken: SLACK_APP_TOKEN, clientPingTimeout: 1000, installerOptions: { clientOptions } })
    : new bolt.HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET }),
});

app.event('app_mention', async ({ event, say }) => {
  await say({
    text: `heard: ${event.text}`,
    thread_ts: event.ts,
    blocks: [
      { type: 'section', text: { type: 'plain_text', text: `heard: ${event.text}` } },
      { type: 'actions', elements: [{ type: 'button', action_id: 'more', value: '2', text: { type: 'plain_text', text: 'More' } }] },
    ],
  });
});

app.command('/ask', async ({ command, ack, respond }) => {
  await ack({ text: `asked: ${command.text}` });
  await respond({ text: 'and more', response_type: 'ephemeral' });
});

app.action('more', async ({ action, ack, respond }) => {
  await ack();
  await respond({ text: `page ${action.value}`, replace_original: true });
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({
    user_id: event.user,
    view: { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Welcome' } }] },
  });
});

app.error(async (error) => console.error('error:', error.message, JSON.stringify(error.original?.data ?? {})));

const server = await app.start(0);
console.log(`ready ${MODE === 'http' ? server.address().port : ''}`);
