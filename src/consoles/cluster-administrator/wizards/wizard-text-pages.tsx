import type { ReactNode } from 'react';

/** The first page: what the wizard does and what should be at hand. Each line of the text is a paragraph. */
export function WelcomePage({ lines }: { lines: string }): ReactNode {
  return <Paragraphs lines={lines} />;
}

/** The last page: what has come of it. */
export function CompletingPage({ lines, children }: { lines: string; children?: ReactNode }): ReactNode {
  return (
    <>
      <Paragraphs lines={lines} />
      {children}
    </>
  );
}

function Paragraphs({ lines }: { lines: string }): ReactNode {
  return lines.split('\n').map((line) => <p key={line}>{line}</p>);
}
