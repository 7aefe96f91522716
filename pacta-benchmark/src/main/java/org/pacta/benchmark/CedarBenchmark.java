package org.pacta.benchmark;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pacta.agreement.Outcome;

/**
 * The same act by Cedar: its own engine, native code behind JSON, with its policies parsed once.
 */
public class CedarBenchmark {
  /** Policies, engine and facts. */
  @State(Scope.Benchmark)
  public static class Policies {
    final int leftOut;
    private final PolicySet policies;
    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Map<String, com.cedarpolicy.value.Value> facts;
    private final EntityUID officer = id("Officer::\"one\"");
    private final EntityUID act;
    private final EntityUID thing = id("Case::\"one\"");

    /** Translates the rules and has Cedar parse them. */
    public Policies() {
      Ground ground = new Ground();
      CedarPolicies translated = new CedarPolicies(ground.rules);
      this.leftOut = translated.leftOut;
      Set<Policy> set = new HashSet<>();
      for (String policy : translated.policies) {
        set.add(new Policy(policy, "p" + set.size()));
      }
      this.policies = new PolicySet(set);
      cache(policies);
      this.facts = CedarPolicies.context(ground.facts(Outcome.PERMITTED).facts().values());
      this.act = id("Action::\"" + ground.act() + "\"");
      AuthorizationResponse first = ask();
      if (!first
          .success
          .orElseThrow(() -> new IllegalStateException(first.toString()))
          .isAllowed()) {
        throw new IllegalStateException("Cedar decides the case otherwise: " + first);
      }
    }

    private static void cache(PolicySet policies) {
      try {
        policies.cache();
      } catch (CacheException e) {
        throw new IllegalStateException("Cedar does not take the policies", e);
      }
    }

    private static EntityUID id(String text) {
      return EntityUID.parse(text).orElseThrow();
    }

    AuthorizationResponse ask() {
      try {
        return answer();
      } catch (AuthException e) {
        throw new IllegalStateException("Cedar does not answer", e);
      }
    }

    private AuthorizationResponse answer() throws AuthException {
      return engine.isAuthorized(
          new AuthorizationRequest(officer, act, thing, new Context(facts)),
          policies,
          new Entities());
    }
  }

  /** Asks whether the act is allowed. */
  @Benchmark
  public AuthorizationResponse authorized(Policies of) {
    return of.ask();
  }
}
