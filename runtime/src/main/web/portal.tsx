/** The portal: every page of it by its address. */
import { render } from "preact";
import "./base.ts";
import "./shell/shell.css";
import { App } from "./shell/App.tsx";
import { followLinks } from "./shell/location.ts";
import { watchNetwork } from "./shell/online.ts";
import { restoreTextSize } from "./shell/textSize.ts";

restoreTextSize();
watchNetwork();
followLinks();
render(<App />, document.getElementById("app")!);
