package maru.store.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Transactions of event processors: they do not wait for the disk. After a crash a processor at
/// worst goes back to an older token, together with what it wrote by it, and reads again.
final class ReaderTransactions extends DataSourceTransactionManager {
  private static final long serialVersionUID = 1L;

  ReaderTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local synchronous_commit = off");
    }
  }
}
