/** A style sheet imported for its effect: esbuild bundles it beside the script. */
declare module "*.css";
