package org.pacta.node.party;

/**
 * A competent authority of a Party (Art. 13(1)).
 *
 * @param id stable id, the same in both nodes, such as {@code kz-mia}
 * @param party id of the Party in the agreement file, such as {@code KZ}
 * @param name as notified, in English
 * @param contactPoint whether it is the Party's national contact point, which triages what comes in
 * @param ours whether it belongs to the Party this node serves
 */
public record Authority(String id, String party, String name, boolean contactPoint, boolean ours) {}
