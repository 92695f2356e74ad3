// A small bot on discord.js, for DiscordJsTest: it answers a mention, a direct message, a slash command and its typing, a
// button. Where Discord is stands in the environment.
import { ButtonStyle, Client, ComponentType, Events, GatewayIntentBits, Options, Partials } from 'discord.js';

const { DISCORD_API, DISCORD_TOKEN } = process.env;

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel], // Without it, direct messages are not told of.
  allowedMentions: { parse: [], repliedUser: false },
  enforceNonce: true,
  rest: { api: DISCORD_API, version: '10' },
  makeCache: Options.cacheEverything(),
});

const more = {
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.Button, style: ButtonStyle.Secondary, customId: 'more', label: 'More' },
    { type: ComponentType.Button, style: ButtonStyle.Link, url: 'https://example.org/page', label: 'Source' },
  ],
};

client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot && message.content) {
    const reply = await message.reply({ content: `heard: ${message.content}`, components: [more] });
    await reply.edit({ content: `${reply.content} (read by ${message.author.username})` });
  }
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: 'Ilva Torren', value: 'torren' }]);
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply();
    await interaction.editReply({ embeds: [{ title: 'answer', description: interaction.options.getString('question') }], components: [more] });
    await interaction.followUp({ content: 'and more', ephemeral: true });
  } else if (interaction.isButton()) {
    await interaction.update({ content: 'page 2', components: [] });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `read: ${interaction.targetMessage.content}`, ephemeral: true });
  }
});

client.on(Events.Warn, (warning) => console.error('error: warning', warning));
client.on(Events.Error, (error) => console.error('error:', error.stack));
client.on(Events.ShardDisconnect, ({ code }) => console.log(`closed ${code}`));
client.on(Events.ShardResume, (id, replayed) => console.log(`resumed, ${replayed} told again`));
process.on('unhandledRejection', (error) => console.error('error:', error.stack));

client.once(Events.ClientReady, async () => {
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Ask',
      options: [
        { type: 3, name: 'question', description: 'What?', required: true },
        { type: 3, name: 'speaker', description: 'Who?', autocomplete: true },
      ],
    },
    { name: 'Check this', type: 3 },
  ]);
  console.log('ready');
});
client.on(Events.ClientReady, () => console.log('began'));

await client.login(DISCORD_TOKEN);
