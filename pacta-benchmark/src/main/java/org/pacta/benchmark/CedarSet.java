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
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.Facts;
import org.pacta.agreement.decision.ActRules;

/** The rules of an act as Cedar policies, parsed once, and the question whether it allows them. */
final class CedarSet {
  private static final BasicAuthorizationEngine ENGINE = new BasicAuthorizationEngine();

  private final PolicySet policies;
  private final Map<String, Value> facts;
  private final EntityUID officer = id("Officer::\"one\"");
  private final EntityUID act;
  private final EntityUID thing = id("Case::\"one\"");

  /** Translates the rules, has Cedar parse them, and sees to it that it permits what they do. */
  CedarSet(ActRules rules, Facts facts) {
    Set<Policy> set = new HashSet<>();
    for (String policy : new CedarPolicies(rules).policies) {
      set.add(new Policy(policy, "p" + set.size()));
    }
    this.policies = new PolicySet(set);
    cache(policies);
    Map<String, Object> known = new HashMap<>(facts.values());
    known.put("now", Ground.NOW);
    this.facts = CedarPolicies.context(known);
    this.act = id("Action::\"" + rules.act() + "\"");
    AuthorizationResponse first = ask();
    if (!first.success.orElseThrow(() -> new IllegalStateException(first.toString())).isAllowed()) {
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

  /** Asks Cedar. */
  AuthorizationResponse ask() {
    try {
      return ENGINE.isAuthorized(
          new AuthorizationRequest(officer, act, thing, new Context(facts)),
          policies,
          new Entities());
    } catch (AuthException e) {
      throw new IllegalStateException("Cedar does not answer", e);
    }
  }
}
