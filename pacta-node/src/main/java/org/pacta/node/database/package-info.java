/**
 * Transactions, migrations, JSON columns and the embedded PostgreSQL server. Every room stores its
 * rows through {@link org.pacta.node.database.Database}; no room opens a connection of its own.
 */
@NullMarked
package org.pacta.node.database;

import org.jspecify.annotations.NullMarked;
