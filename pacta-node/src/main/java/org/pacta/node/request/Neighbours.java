package org.pacta.node.request;

import org.pacta.node.database.Database;
import org.pacta.node.duty.Duties;
import org.pacta.node.exchange.Outbox;
import org.pacta.node.journal.Journal;
import org.pacta.node.party.Authorities;
import org.pacta.node.personaldata.TransferRecords;
import org.pacta.node.treaty.Treaties;

/** The doors of other rooms that this room uses. */
public record Neighbours(
    Database database,
    Journal journal,
    Treaties treaties,
    Duties duties,
    TransferRecords records,
    Outbox outbox,
    Authorities authorities) {}
