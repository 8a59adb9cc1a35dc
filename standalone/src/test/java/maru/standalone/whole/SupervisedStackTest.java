package maru.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("cluster")
class SupervisedStackTest {

  @TempDir private Path home;

  @Test
  void aKilledSupervisorLeavesNothingThatTheNextStartDoesNotEndAndNothingIsLost() throws Exception {
    Member member;
    try (Stack first = Stack.start(home)) {
      member = Member.student(first.url(), "youngjun");
      aSecondStartInTheSameHomeIsRefused(first);
      mediaFlowsOnWhileTheApplicationRestarts(first);
      first.killSupervisor();
      assertThat(first.parts()).isNotEmpty();
    }
    try (Stack next = Stack.start(home)) {
      assertThat(next.said()).contains("that an earlier run had left behind");
      assertThat(Api.at(next.url()).as(member.api().token()).get("/api/me").text("memberId"))
          .isEqualTo(member.id());
      next.close();
      assertThat(next.parts()).isEmpty();
    }
  }

  private static void aSecondStartInTheSameHomeIsRefused(Stack running) throws Exception {
    try (Stack second = Stack.launch(running.home())) {
      assertThat(second.supervisor().waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(second.supervisor().exitValue()).isEqualTo(1);
      assertThat(second.said().strip())
          .startsWith("Maru already runs in " + running.home())
          .doesNotContain("\n");
    }
  }

  private static void mediaFlowsOnWhileTheApplicationRestarts(Stack stack) {
    long media = stack.process("media").pid();
    long application = stack.process("application").pid();
    stack.kill("application");
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .until(() -> Api.at(stack.url()).get("/actuator/health").status() == 200);
    assertThat(stack.process("application").pid()).isNotEqualTo(application);
    assertThat(stack.process("media").pid()).isEqualTo(media);
  }
}
