import { signal } from "@preact/signals";

export const drawerOpen = signal(false);
