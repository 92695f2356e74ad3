// Cuts from Discord's OpenAPI document what the tests hold bodies against: the operations named here and every schema
// they refer to, unchanged. node cut-openapi.mjs openapi.json > ../resources/onrecord/chat/discord/openapi/discord.json
import { readFileSync } from 'node:fs';

const OPERATIONS = [
  'GET /gateway', 'GET /gateway/bot', 'GET /users/@me', 'POST /users/@me/channels',
  'GET /applications/@me', 'GET /oauth2/applications/@me',
  'GET /applications/{application_id}/commands', 'PUT /applications/{application_id}/commands',
  'GET /applications/{application_id}/guilds/{guild_id}/commands',
  'PUT /applications/{application_id}/guilds/{guild_id}/commands',
  'GET /channels/{channel_id}', 'POST /channels/{channel_id}/typing',
  'GET /channels/{channel_id}/messages', 'POST /channels/{channel_id}/messages',
  'GET /channels/{channel_id}/messages/{message_id}', 'PATCH /channels/{channel_id}/messages/{message_id}',
  'DELETE /channels/{channel_id}/messages/{message_id}', 'POST /channels/{channel_id}/messages/{message_id}/threads',
  'POST /interactions/{interaction_id}/{interaction_token}/callback',
  'POST /webhooks/{webhook_id}/{webhook_token}',
  'GET /webhooks/{webhook_id}/{webhook_token}/messages/@original',
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original',
  'DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original',
  'GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
  'DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
];

const whole = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const json = (content) => content?.['application/json'] && { 'application/json': content['application/json'] };

const paths = {};
for (const operation of OPERATIONS) {
  const [method, path] = operation.split(' ');
  const { operationId, requestBody, responses } = whole.paths[path][method.toLowerCase()];
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'))
    .map(([status, { content }]) => [status, { content: json(content) }]);
  paths[path] ??= {};
  paths[path][method.toLowerCase()] = {
    operationId,
    requestBody: requestBody && { content: json(requestBody.content) },
    responses: Object.fromEntries(good),
  };
}

const schemas = {};
const collect = (part) => {
  for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (!schemas[name]) {
      schemas[name] = whole.components.schemas[name];
      collect(schemas[name]);
    }
  }
};
collect(paths);

const sorted = Object.fromEntries(Object.keys(schemas).sort().map((name) => [name, schemas[name]]));
const { openapi, info } = whole;
console.log(JSON.stringify({ openapi, info, paths, components: { schemas: sorted } }, null, 1));
