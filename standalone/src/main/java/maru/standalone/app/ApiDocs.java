package maru.standalone.app;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import maru.command.Caller;
import maru.events.attendance.AttendanceCallId;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.conversation.MessageId;
import maru.events.demand.RequestId;
import maru.events.enrollment.SeatHoldId;
import maru.events.handout.HandoutId;
import maru.events.member.MemberId;
import maru.events.question.QuestionId;
import maru.events.survey.SurveyId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// OpenAPI at `/v3/api-docs`, browsable at `/docs`.
@Configuration(proxyBeanMethods = false)
class ApiDocs {

  @Bean
  OpenAPI openApi() {
    SpringDocUtils config =
        SpringDocUtils.getConfig()
            .addRequestWrapperToIgnore(Caller.class)
            .addHiddenRestControllers(FlinkPage.class);
    for (Class<?> id :
        new Class<?>[] {
          AttendanceCallId.class,
          CourseId.class,
          HandoutId.class,
          MemberId.class,
          MessageId.class,
          QuestionId.class,
          QuizId.class,
          RequestId.class,
          SeatHoldId.class,
          SessionId.class,
          SurveyId.class
        }) {
      config.replaceWithSchema(id, new StringSchema().format("uuid"));
    }
    return new OpenAPI()
        .info(
            new Info()
                .title("Maru")
                .version("1")
                .description(
                    "Commands answer with their position in the header Maru-Position and take an"
                        + " Idempotency-Key; queries take ?after= with such a position. Refusals are"
                        + " application/problem+json with a stable code.")
                .license(new License().name("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    "bearer",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList("bearer"));
  }
}
