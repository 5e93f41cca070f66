type Wish = 'mine' | 'waiting' | 'overview' | 'help';

const wishes: Record<Wish, readonly string[]> = {
  mine: ['mine indsatser', 'mine', 'indsatser', 'my indsatser', 'my initiatives'],
  waiting: ['svar', 'mine svar', 'answer', 'answers', 'my answers'],
  overview: ['overblik', 'overview', 'status', 'hvor langt er vi'],
  help: ['hjælp', 'hjaelp', 'hjælp mig', 'help', 'hej', 'hello', 'hi', 'start'],
};

/** What a person wants, in Danish or English, whatever the capitals, stops and mentions; undefined when it is none of our words. */
export function wishIn(text: string): Wish | undefined {
  const plain = text
    .replace(/<at>.*?<\/at>/giu, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.,!?:;"'«»”“]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return (Object.keys(wishes) as Wish[]).find((wish) => wishes[wish].includes(plain));
}
