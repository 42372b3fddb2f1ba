import "./form.css";
import { Fragment } from "preact";
import { useContext, useId } from "preact/hooks";
import { text } from "../base/language.ts";
import { Canvas, type Decoration } from "./canvas.ts";
import { Fields } from "./Fields.tsx";
import type { FormState, PageNode, SectionNode } from "./state.ts";

export interface FormPageProps {
  state: FormState;
  page: PageNode;
  /** Makes it the designer's canvas instead of a form to fill in. */
  decorate?: Decoration;
}

/** One page of the form: its sections, without the page's own title. */
export function FormPage({ state, page, decorate }: FormPageProps) {
  const pointer = `/form/pages/${state.allPages.indexOf(page)}`;
  return (
    <Canvas.Provider value={decorate ?? null}>
      <div class="form-page">
        {page.sections.map((section, index) => (
          <Section key={section.section.id} section={section} pointer={`${pointer}/sections/${index}`} alone={page.sections.length === 1} />
        ))}
      </div>
    </Canvas.Provider>
  );
}

function Section({ section, pointer, alone }: { section: SectionNode; pointer: string; alone: boolean }) {
  const canvas = useContext(Canvas);
  const id = useId();
  if (!canvas && !section.visible.value) return null;
  const Frame = canvas ? "div" : "section"; // the canvas stands beside a preview: only one of them may be landmarks
  const body = (
    <Frame class="form-section card" {...(!canvas && { "aria-labelledby": id })}>
      <h2 id={id} class={alone && !canvas ? "visually-hidden" : "form-section-title"}>
        {text(section.section.title)}
      </h2>
      <Fields nodes={section.fields} pointer={pointer} />
    </Frame>
  );
  return <Fragment>{canvas?.section ? canvas.section(pointer, body) : body}</Fragment>;
}
