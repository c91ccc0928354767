import { nodeNamed } from '#domain';
import { blank, printed, say } from '../answers.ts';
import type { Answer, Program } from '../prompt-types.ts';
import { bare, isOption } from '../tokens.ts';
import { echoTo, isQuad, resolve } from './hosts.ts';

/** Options that are followed by a number. */
const numbered = ['n', 'l', 'i', 'v', 'r', 's', 'w'];
const flags = ['t', 'a', 'f'];
const usualCount = 4;
/** Replies of one line; more would only fill the window. */
const mostReplies = 100;

interface Request {
  readonly host: string;
  readonly count: number;
}

/** `ping host`: four echo requests over the wires as they are now. */
export const ping: Program = ({ world, at, words }) => {
  const request = readRequest(words);
  if ('output' in request) return request;
  const { host, count } = request as Request;
  const from = nodeNamed(world, at.node);
  const address = from === undefined ? null : resolve(world, from, host);
  if (from === undefined || address === null) return printed([say('ping.noHost', { host })], 1);
  const echo = echoTo(world, from, address);
  const target = isQuad(host) ? address : `${host} [${address}]`;
  const one = say(`ping.${echo}`, { address });
  const received = echo === 'replies' ? count : 0;
  const lost = count - received;
  const percent = Math.round((lost / count) * 100);
  return printed(
    [
      blank,
      say('ping.heading', { target }),
      blank,
      ...Array.from({ length: count }, () => one),
      blank,
      say('ping.statistics', { address, sent: count, received, lost, percent }),
    ],
    received > 0 ? 0 : 1,
  );
};

function readRequest(words: readonly string[]): Request | Answer {
  let host: string | null = null;
  let count = usualCount;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const option = word.slice(1).toLowerCase();
    if (!isOption(word)) {
      if (host !== null) return printed([say('ping.badParameter', { word: bare(word) })], 1);
      host = bare(word);
    } else if (numbered.includes(option)) {
      index += 1;
      const value = Number(words[index]);
      if (!Number.isInteger(value) || value < 1)
        return printed([say('ping.needsNumber', { option: word })], 1);
      if (option === 'n') count = Math.min(value, mostReplies);
    } else if (option === '?') return printed([say('help.ping')]);
    else if (!flags.includes(option))
      return printed([say('ping.badOption', { option: word }), say('help.ping')], 1);
  }
  return host === null ? printed([say('help.ping')], 1) : { host, count };
}
