/** The oil lamp: bowl, flame and foot, drawn in the line of the other icons. */
export function OilLamp() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M12 2.5c1.9 2 2.7 3.3 2.7 4.6a2.7 2.7 0 0 1-5.4 0c0-1.3.8-2.6 2.7-4.6Z" />
      <path d="M12 9.8V12" />
      <path d="M4 12h16c-.3 3.2-3.4 5.2-8 5.2S4.3 15.2 4 12Z" />
      <path d="M12 17.2V21M8.5 21h7" />
    </svg>
  )
}
