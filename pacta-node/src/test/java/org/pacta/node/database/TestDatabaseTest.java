package org.pacta.node.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void givesEachCallerItsOwnMigratedDatabase() {
    try (var one = TestDatabase.fresh();
        var other = TestDatabase.fresh()) {
      var first = new Database(one.source());
      first.sql().sql("CREATE TABLE mine (n int)").update();
      assertThat(tables(first)).contains("mine", "flyway_schema_history");
      assertThat(tables(new Database(other.source())))
          .contains("flyway_schema_history")
          .doesNotContain("mine");
    }
  }

  private static List<String> tables(Database database) {
    return database
        .sql()
        .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        .query(String.class)
        .list();
  }
}
