package maru.analytics;

import maru.analytics.demand.CategoryOfCourse;
import maru.analytics.demand.CourseAct;
import maru.analytics.demand.DayOfCourse;
import maru.analytics.demand.MemberAct;
import maru.analytics.demand.MemberTaste;
import maru.analytics.demand.RequestAct;
import maru.analytics.demand.Tally;
import maru.analytics.demand.Wait;
import maru.analytics.recommendation.Ask;
import maru.analytics.recommendation.CourseCounts;
import maru.analytics.recommendation.KnownCourse;
import maru.analytics.recommendation.ModelChange;
import maru.analytics.recommendation.Student;
import maru.analytics.recommendation.StudentEvent;
import maru.analytics.sink.DocumentWrite;
import maru.analytics.source.StoredEvent;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatRecordsTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Ask.class,
        CategoryOfCourse.class,
        CourseAct.class,
        CourseCounts.class,
        DayOfCourse.class,
        DocumentWrite.class,
        KnownCourse.class,
        MemberAct.class,
        MemberTaste.class,
        ModelChange.class,
        RequestAct.class,
        StoredEvent.class,
        Student.class,
        StudentEvent.class,
        Tally.class,
        Wait.class
      })
  void whatTravelsOrIsKeptNeedsNoKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }
}
