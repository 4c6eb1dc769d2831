// A page with nothing on it but Excalidraw and the sheet that was prepared for the talk.
import { convertToExcalidrawElements, Excalidraw } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { createRoot } from "react-dom/client";

const { elements, appState } = window.prepared;
createRoot(document.getElementById("root")).render(
  <Excalidraw
    langCode="da-DK"
    initialData={{ elements: convertToExcalidrawElements(elements, { regenerateIds: false }), appState }}
    excalidrawAPI={(api) => {
      window.excalidraw = api;
    }}
  />,
);
