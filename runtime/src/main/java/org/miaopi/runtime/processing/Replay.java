package org.miaopi.runtime.processing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.rules.TriedRule;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Ruling;
import org.springframework.stereotype.Service;

/**
 * Decides an application once more, under the version, day and calendar that it was decided under.
 */
@Service
public final class Replay {

  private static final Messages MESSAGES = Messages.of(Replay.class);

  private final Facts.Reader facts;

  Replay(Facts.Reader facts) {
    this.facts = facts;
  }

  /**
   * What the rules decide again, beside what they decided.
   *
   * @param rules those that were tried again, with how their conditions came about
   * @param same true if outcome, rule and every step of the explanation are the same
   */
  public record Comparison(Ruling before, Decision again, List<TriedRule> rules, boolean same) {

    public Comparison {
      rules = List.copyOf(rules);
    }

    /** {@code {"same", "rules"}} for staff; an applicant reads the sentences only. */
    public Map<String, Object> toJson(Locale locale) {
      return Map.of("same", same, "rules", rules.stream().map(it -> it.toJson(locale)).toList());
    }
  }

  /**
   * Replays the decision.
   *
   * @throws Refusal 409 if there is none, or if a person decided
   */
  public Comparison replay(Application application) {
    Ruling ruling = application.ruling();
    if (ruling == null || ruling.decidedBy() != null) {
      throw Refusal.of(409, MESSAGES, "replay.none");
    }
    Facts known = facts.of(application);
    List<TriedRule> rules = known.tried();
    Decision again = known.decision(rules);
    return new Comparison(ruling, again, rules, ruling.matches(again));
  }
}
