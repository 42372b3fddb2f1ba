/** The designer: /designer is the catalogue, /designer/{code} one item, /designer/calendar/{year} the working days. */
import { render } from "preact";
import { CalendarPage } from "./calendar/CalendarPage.tsx";
import { Catalogue } from "./catalogue/Catalogue.tsx";
import { ItemPage } from "./item/ItemPage.tsx";
import { Gate } from "./shell/Gate.tsx";
import "./styles/shell.css";
import "./styles/catalogue.css";
import "./styles/item.css";
import "./styles/canvas.css";
import "./styles/inputs.css";
import "./styles/parts.css";
import "./styles/tables.css";
import "./styles/calendar.css";

const year = /^\/designer\/calendar\/(\d+)$/.exec(location.pathname)?.[1];
const code = /^\/designer\/([^/]+)/.exec(location.pathname)?.[1];

function page() {
  if (year) return <CalendarPage year={Number(year)} />;
  return code ? <ItemPage code={decodeURIComponent(code)} /> : <Catalogue />;
}

render(<Gate>{page()}</Gate>, document.getElementById("app")!);
