/** The designer: /designer is the catalogue, /designer/{code} one item. */
import { render } from "preact";
import { Catalogue } from "./catalogue/Catalogue.tsx";
import { ItemPage } from "./item/ItemPage.tsx";
import { Gate } from "./shell/Gate.tsx";
import "./styles/shell.css";
import "./styles/catalogue.css";
import "./styles/item.css";
import "./styles/canvas.css";
import "./styles/inputs.css";
import "./styles/parts.css";

const code = /^\/designer\/([^/]+)/.exec(location.pathname)?.[1];

render(<Gate>{code ? <ItemPage code={decodeURIComponent(code)} /> : <Catalogue />}</Gate>, document.getElementById("app")!);
