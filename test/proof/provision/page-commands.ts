/** One line of a page's command blocks. */
export interface PageCommand {
  line: string;
  /** What the line's own comment says it ends with; 0 when it says nothing. */
  exitCode: number;
}

const BLOCK = /^```sh\n([\s\S]*?)^```$/gm;
const COMMENT = /\s+#\s(.*)$/;

/** The commands of a page in Markdown, in order: the lines of its `sh` blocks without their comments. */
export function commandsOf(page: string): PageCommand[] {
  return [...page.matchAll(BLOCK)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const comment = COMMENT.exec(line)?.[1] ?? '';
        return { line: line.replace(COMMENT, ''), exitCode: Number(/exit code (\d)/.exec(comment)?.[1] ?? 0) };
      }),
  );
}
