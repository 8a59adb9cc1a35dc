package maru.standalone.app;

import java.nio.file.Path;
import javax.sql.DataSource;
import maru.command.member.TokenKey;
import maru.store.MemberNames;
import maru.store.axon.EventStoreModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The event store, and what every side needs beside it.
@Configuration(proxyBeanMethods = false)
@Import(EventStoreModule.class)
class StoreConfiguration {

  @Bean
  TokenKey tokenKey(@Value("${maru.keys.dir}") Path keysDir) {
    return TokenKey.in(keysDir);
  }

  @Bean
  MemberNames memberNames(DataSource dataSource) {
    return new MemberNames(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }
}
