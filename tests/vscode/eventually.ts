/**
 * Asks again until the answer satisfies.
 *
 * @throws with the last answer when it never does.
 */
export async function eventually<T>(ask: () => T | Promise<T>, satisfies: (answer: T) => boolean, seconds = 30): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Not what was waited for: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
