'use client';

/** The last net, when the root layout itself broke: no theme and no messages to rely on, so both languages stand here. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body
        style={{
          margin: 0,
          minHeight: '100dvh',
          display: 'grid',
          placeContent: 'center',
          gap: 16,
          padding: 24,
          fontFamily: 'system-ui, sans-serif',
          background: '#fbf7f1',
          color: '#2e222d',
        }}
      >
        <h1 style={{ margin: 0, fontSize: 28 }}>This page did not load</h1>
        <p style={{ margin: 0 }}>Something broke on our side. No money moved.</p>
        <p style={{ margin: 0 }} lang="hi">
          हमारी तरफ़ कुछ गड़बड़ हुई। पैसे नहीं कटे।
        </p>
        <button
          type="button"
          onClick={reset}
          style={{ minHeight: 44, border: 0, borderRadius: 14, background: '#d1440f', color: '#fff', font: 'inherit', fontWeight: 700 }}
        >
          Try again · फिर कोशिश करें
        </button>
      </body>
    </html>
  );
}
