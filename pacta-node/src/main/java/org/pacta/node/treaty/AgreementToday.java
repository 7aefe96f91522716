package org.pacta.node.treaty;

import java.util.List;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/**
 * One agreement as this node sees it today: the page and the API show exactly this.
 *
 * @param status in force or not, since when, with the date arithmetic in words
 * @param notes the notes and events registered here, oldest first
 * @param duties what the Parties owe by these notes and belongs to no case, what is open first
 * @param lapses times that run or have run out, with what they bring about
 * @param decisionCountByUnit how many kept decisions rest on each text unit
 * @param latestDecisions the newest decisions, newest first
 */
public record AgreementToday(
    Agreement agreement,
    Status status,
    List<TreatyEvent> notes,
    List<DutyState> duties,
    List<Lapsed> lapses,
    Map<String, Integer> decisionCountByUnit,
    List<DecisionLine> latestDecisions) {}
