package maru.query.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import maru.query.request.Csv;
import org.junit.jupiter.api.Test;

class FilesTest {

  @Test
  void nothingInATableIsAFormula() {
    assertThat(Csv.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(Csv.cell("-1")).isEqualTo("'-1");
    assertThat(Csv.cell("김붓, 서예가")).isEqualTo("\"김붓, 서예가\"");
    assertThat(Csv.of(List.of(List.of("a", "b")))).isEqualTo("\uFEFFa,b\r\n");
  }
}
