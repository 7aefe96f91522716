package org.pacta.node.act;

import java.util.List;
import org.pacta.agreement.Decision;

/**
 * Why an act was declined. Each has a stable code and an owner; none echoes the data that was
 * given.
 */
public sealed interface Failure {

  /** Whose matter the failure is: who can mend it. */
  enum Owner {
    /** The person who acted: wrong input, wrong moment, missing role. */
    ACTOR,
    /** The agreement: a clause refuses it, or no clause permits it. */
    LAW,
    /** Whoever runs this node. */
    OPERATOR,
    /** The other Party's node. */
    PARTNER
  }

  /** Stable, kebab-case; part of the API. */
  String code();

  /** Who can mend it. */
  Owner owner();

  /**
   * The agreement does not permit the act; the decision cites the clause and says what would change
   * it.
   */
  record NotPermitted(Decision decision) implements Failure {
    @Override
    public String code() {
      return "not-permitted";
    }

    @Override
    public Owner owner() {
      return Owner.LAW;
    }
  }

  /** There is no such thing, or this person may not see it: deliberately the same answer. */
  record NotFound() implements Failure {
    @Override
    public String code() {
      return "not-found";
    }

    @Override
    public Owner owner() {
      return Owner.ACTOR;
    }
  }

  /** The person may see it, but the act needs another role. */
  record RoleNeeded(String role) implements Failure {
    @Override
    public String code() {
      return "role-needed";
    }

    @Override
    public Owner owner() {
      return Owner.ACTOR;
    }
  }

  /** A second pair of eyes is needed: whoever wrote or submitted it may not release it. */
  record SecondPersonNeeded() implements Failure {
    @Override
    public String code() {
      return "second-person-needed";
    }

    @Override
    public Owner owner() {
      return Owner.ACTOR;
    }
  }

  /** One or more fields do not fit. */
  record Invalid(List<FieldProblem> problems) implements Failure {
    public Invalid {
      problems = List.copyOf(problems);
    }

    @Override
    public String code() {
      return "invalid-fields";
    }

    @Override
    public Owner owner() {
      return Owner.ACTOR;
    }
  }

  /** Somebody else changed it meanwhile; {@code currentVersion} is what is stored now. */
  record Stale(int currentVersion) implements Failure {
    @Override
    public String code() {
      return "stale";
    }

    @Override
    public Owner owner() {
      return Owner.ACTOR;
    }
  }

  /** The act does not fit the state the case is in. */
  record WrongState(String state, String act) implements Failure {
    @Override
    public String code() {
      return "wrong-state";
    }

    @Override
    public Owner owner() {
      return Owner.ACTOR;
    }
  }
}
