package maru.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import maru.events.survey.SurveyId;

/// What was answered to anonymous surveys and waits for being counted. Written only along with
/// events, by [Companion.StoreBallot] and [Companion.BallotsCounted].
public record Ballots(DataSource dataSource) {

  /// JSON of each, ordered by their random ids.
  public List<String> of(SurveyId surveyId) {
    return Sql.run(
        dataSource,
        "reading ballots",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select answers from ballot where survey_id = ? order by ballot_id")) {
            statement.setString(1, surveyId.value());
            try (ResultSet rows = statement.executeQuery()) {
              List<String> ballots = new ArrayList<>();
              while (rows.next()) {
                ballots.add(rows.getString(1));
              }
              return ballots;
            }
          }
        });
  }
}
