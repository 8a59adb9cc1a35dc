package maru.command.member;

import javax.sql.DataSource;
import maru.store.axon.SchemaOwner;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Brings this package's tables to the newest schema before anything here uses them. Members
/// themselves are the event store's, since they are written with events.
@Component("accountsSchema")
class AccountsSchema implements InitializingBean {
  private final DataSource owner;

  @Autowired
  AccountsSchema(SchemaOwner owner) {
    this(owner.dataSource());
  }

  AccountsSchema(DataSource owner) {
    this.owner = owner;
  }

  @Override
  public void afterPropertiesSet() {
    Flyway.configure(AccountsSchema.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:maru/command/member/schema")
        .table("schema_accounts")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
