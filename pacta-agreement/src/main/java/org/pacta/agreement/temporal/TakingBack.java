package org.pacta.agreement.temporal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Effort;
import org.pacta.agreement.TreatyEvent;

/** Resumptions of which notice is given while a suspension lies ahead, so that it never begins. */
final class TakingBack {
  /** Notices that take something back, counted for each suspension; real ones are a few. */
  private static final long NOTICES_MAX = 1_000;

  private final Effort effort =
      new Effort(NOTICES_MAX, "the notices that take back suspensions before they begin");
  private final List<SuspensionEffect> resumptions = new ArrayList<>();
  private final List<Lifting> liftings = new ArrayList<>();

  /** For each of these a number that it shares with all that resume the same. */
  private final List<Integer> same = new ArrayList<>();

  /** Resumptions under one clause, in time. */
  TakingBack(List<SuspensionEffect> given) {
    Map<Resumed, Integer> numbers = new HashMap<>();
    for (SuspensionEffect resumption : given) {
      if (resumption.does() instanceof SuspensionEffect.Resumes(Lifting lifting)) {
        TreatyEvent notice = resumption.event();
        Resumed resumed =
            lifting.whoever()
                ? new Resumed(null, List.of(), lifting)
                : new Resumed(notice.party(), notice.units(), null);
        resumptions.add(resumption);
        liftings.add(lifting);
        same.add(numbers.computeIfAbsent(resumed, _ -> numbers.size()));
      }
    }
  }

  private record Resumed(@Nullable String party, List<String> units, @Nullable Lifting together) {}

  /**
   * What may take back some of a suspension; of those that resume the same, the first.
   *
   * @throws Effort.Exhausted when they are too many to be real
   */
  List<Lifting> of(SuspensionEffect suspension) {
    List<Lifting> back = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int i = 0; i < resumptions.size(); i++) {
      SuspensionEffect resumption = resumptions.get(i);
      if (takesBack(resumption, suspension) && !seen.get(same.get(i))) {
        seen.set(same.get(i));
        back.add(liftings.get(i));
      }
    }
    effort.spend(back.size());
    return back;
  }

  private static boolean takesBack(SuspensionEffect resumption, SuspensionEffect suspension) {
    String by = resumption.event().party();
    String of = suspension.event().party();
    return (by == null || of == null || by.equals(of))
        && sooner(resumption, suspension)
        && Bearing.before(suspension.event(), resumption.event());
  }

  /** What has no moment takes effect as the day begins. */
  private static boolean sooner(SuspensionEffect resumption, SuspensionEffect suspension) {
    Instant then = suspension.moment();
    Instant moment = resumption.moment();
    return resumption.date().isBefore(suspension.date())
        || resumption.date().equals(suspension.date())
            && then != null
            && (moment == null || moment.isBefore(then));
  }
}
