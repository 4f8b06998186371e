/** The whole designer. */
export function App() {
  return <h1>NEG Designer</h1>;
}
