// Runs in the folder that the bench installs the peers into, so that their names resolve there. Each takes a text and
// answers with the number of its findings.

async function harperLinter() {
  const { LocalLinter, Dialect } = await import('harper.js');
  const { binary } = await import('harper.js/binary');
  const linter = new LocalLinter({ binary, dialect: Dialect.British });
  await linter.setup();
  return linter;
}

/** Grammar and spelling, compiled from Rust. */
export async function harper() {
  const linter = await harperLinter();
  return async (text) => (await linter.lint(text, { language: 'plaintext' })).length;
}

/** The same, with the place of each finding. */
export async function harperSpans() {
  const linter = await harperLinter();
  return async (text) =>
    (await linter.lint(text, { language: 'plaintext' })).map((lint) => {
      const { start, end } = lint.span();
      return { start, end };
    });
}

/** Inconsiderate wording. */
export async function alex() {
  const { text: check } = await import('alex');
  return (text) => check(text).messages.length;
}

/** Weak and wordy phrases. */
export async function writeGood() {
  const { default: check } = await import('write-good');
  return (text) => check(text).length;
}
